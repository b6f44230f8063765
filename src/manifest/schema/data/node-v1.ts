/** Written by scripts/generate-schemas.ts: change that, not this. */
export const nodeV1 = `kind RuntimeClass apiVersion:string handler!:string kind:string metadata:meta/v1.ObjectMeta overhead:Overhead scheduling:Scheduling
type Overhead podFixed:quantity{}
type Scheduling nodeSelector:string{} tolerations:v1.Toleration[]`;
