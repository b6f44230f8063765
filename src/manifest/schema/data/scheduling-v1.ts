/** Written by scripts/generate-schemas.ts: change that, not this. */
export const schedulingV1 = `kind PriorityClass apiVersion:string description:string globalDefault:boolean kind:string metadata:meta/v1.ObjectMeta preemptionPolicy:=Never|PreemptLowerPriority value:int32`;
