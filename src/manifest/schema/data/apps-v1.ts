/** Written by scripts/generate-schemas.ts: change that, not this. */
export const appsV1 = `kind ControllerRevision apiVersion:string data:any kind:string metadata:meta/v1.ObjectMeta revision!:int64
kind DaemonSet apiVersion:string kind:string metadata:meta/v1.ObjectMeta spec:DaemonSetSpec status:any
kind Deployment apiVersion:string kind:string metadata:meta/v1.ObjectMeta spec:DeploymentSpec status:any
kind ReplicaSet apiVersion:string kind:string metadata:meta/v1.ObjectMeta spec:ReplicaSetSpec status:any
kind StatefulSet apiVersion:string kind:string metadata:meta/v1.ObjectMeta spec:StatefulSetSpec status:any
type DaemonSetSpec minReadySeconds:int32 revisionHistoryLimit:int32 selector!:meta/v1.LabelSelector template!:v1.PodTemplateSpec updateStrategy:DaemonSetUpdateStrategy
type DaemonSetUpdateStrategy rollingUpdate:RollingUpdateDaemonSet type:=OnDelete|RollingUpdate
type DeploymentSpec minReadySeconds:int32 paused:boolean progressDeadlineSeconds:int32 replicas:int32 revisionHistoryLimit:int32 selector!:meta/v1.LabelSelector strategy:DeploymentStrategy template!:v1.PodTemplateSpec
type DeploymentStrategy rollingUpdate:RollingUpdateDeployment type:=Recreate|RollingUpdate
type ReplicaSetSpec minReadySeconds:int32 replicas:int32 selector!:meta/v1.LabelSelector template:v1.PodTemplateSpec
type RollingUpdateDaemonSet maxSurge:int-or-string maxUnavailable:int-or-string
type RollingUpdateDeployment maxSurge:int-or-string maxUnavailable:int-or-string
type RollingUpdateStatefulSetStrategy maxUnavailable:int-or-string partition:int32
type StatefulSetOrdinals start:int32
type StatefulSetPersistentVolumeClaimRetentionPolicy whenDeleted:string whenScaled:string
type StatefulSetSpec minReadySeconds:int32 ordinals:StatefulSetOrdinals persistentVolumeClaimRetentionPolicy:StatefulSetPersistentVolumeClaimRetentionPolicy podManagementPolicy:=OrderedReady|Parallel replicas:int32 revisionHistoryLimit:int32 selector!:meta/v1.LabelSelector serviceName:string template!:v1.PodTemplateSpec updateStrategy:StatefulSetUpdateStrategy volumeClaimTemplates:v1.PersistentVolumeClaim[]
type StatefulSetUpdateStrategy rollingUpdate:RollingUpdateStatefulSetStrategy type:=OnDelete|RollingUpdate`;
