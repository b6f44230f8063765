/** Written by scripts/generate-schemas.ts: change that, not this. */
export const autoscalingV2 = `kind HorizontalPodAutoscaler apiVersion:string kind:string metadata:meta/v1.ObjectMeta spec!:HorizontalPodAutoscalerSpec status:any
type ContainerResourceMetricSource container!:string name!:string target!:MetricTarget
type CrossVersionObjectReference apiVersion:string kind!:string name!:string
type ExternalMetricSource metric!:MetricIdentifier target!:MetricTarget
type HPAScalingPolicy periodSeconds!:int32 type!:string value!:int32
type HPAScalingRules policies:HPAScalingPolicy[] selectPolicy:string stabilizationWindowSeconds:int32 tolerance:quantity
type HorizontalPodAutoscalerBehavior scaleDown:HPAScalingRules scaleUp:HPAScalingRules
type HorizontalPodAutoscalerSpec behavior:HorizontalPodAutoscalerBehavior maxReplicas!:int32 metrics:MetricSpec[] minReplicas:int32 scaleTargetRef!:CrossVersionObjectReference
type MetricIdentifier name!:string selector:meta/v1.LabelSelector
type MetricSpec containerResource:ContainerResourceMetricSource external:ExternalMetricSource object:ObjectMetricSource pods:PodsMetricSource resource:ResourceMetricSource type!:string
type MetricTarget averageUtilization:int32 averageValue:quantity type!:string value:quantity
type ObjectMetricSource describedObject!:CrossVersionObjectReference metric!:MetricIdentifier target!:MetricTarget
type PodsMetricSource metric!:MetricIdentifier target!:MetricTarget
type ResourceMetricSource name!:string target!:MetricTarget`;
