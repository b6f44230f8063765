/** Written by scripts/generate-schemas.ts: change that, not this. */
export const policyV1 = `kind Eviction apiVersion:string deleteOptions:meta/v1.DeleteOptions kind:string metadata:meta/v1.ObjectMeta
kind PodDisruptionBudget apiVersion:string kind:string metadata:meta/v1.ObjectMeta spec:PodDisruptionBudgetSpec status:any
type PodDisruptionBudgetSpec maxUnavailable:int-or-string minAvailable:int-or-string selector:meta/v1.LabelSelector unhealthyPodEvictionPolicy:=AlwaysAllow|IfHealthyBudget`;
