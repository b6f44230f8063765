/** Written by scripts/generate-schemas.ts: change that, not this. */
export const autoscalingV1 = `kind HorizontalPodAutoscaler apiVersion:string kind:string metadata:meta/v1.ObjectMeta spec!:HorizontalPodAutoscalerSpec status:any
kind Scale apiVersion:string kind:string metadata:meta/v1.ObjectMeta spec:ScaleSpec status:any
type CrossVersionObjectReference apiVersion:string kind!:string name!:string
type HorizontalPodAutoscalerSpec maxReplicas!:int32 minReplicas:int32 scaleTargetRef!:CrossVersionObjectReference targetCPUUtilizationPercentage:int32
type ScaleSpec replicas:int32`;
