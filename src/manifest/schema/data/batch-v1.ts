/** Written by scripts/generate-schemas.ts: change that, not this. */
export const batchV1 = `kind CronJob apiVersion:string kind:string metadata:meta/v1.ObjectMeta spec!:CronJobSpec status:any
kind Job apiVersion:string kind:string metadata:meta/v1.ObjectMeta spec:JobSpec status:any
type CronJobSpec concurrencyPolicy:=Allow|Forbid|Replace failedJobsHistoryLimit:int32 jobTemplate!:JobTemplateSpec schedule!:string startingDeadlineSeconds:int64 successfulJobsHistoryLimit:int32 suspend:boolean timeZone:string
type JobSpec activeDeadlineSeconds:int64 backoffLimit:int32 backoffLimitPerIndex:int32 completionMode:=Indexed|NonIndexed completions:int32 managedBy:string manualSelector:boolean maxFailedIndexes:int32 parallelism:int32 podFailurePolicy:PodFailurePolicy podReplacementPolicy:=Failed|TerminatingOrFailed selector:meta/v1.LabelSelector successPolicy:SuccessPolicy suspend:boolean template!:v1.PodTemplateSpec ttlSecondsAfterFinished:int32
type JobTemplateSpec metadata:meta/v1.ObjectMeta spec:JobSpec
type PodFailurePolicy rules!:PodFailurePolicyRule[]
type PodFailurePolicyOnExitCodesRequirement containerName:string operator!:=In|NotIn values!:int32[]
type PodFailurePolicyOnPodConditionsPattern status:string type!:string
type PodFailurePolicyRule action!:=Count|FailIndex|FailJob|Ignore onExitCodes:PodFailurePolicyOnExitCodesRequirement onPodConditions:PodFailurePolicyOnPodConditionsPattern[]
type SuccessPolicy rules!:SuccessPolicyRule[]
type SuccessPolicyRule succeededCount:int32 succeededIndexes:string`;
