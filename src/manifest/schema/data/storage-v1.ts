/** Written by scripts/generate-schemas.ts: change that, not this. */
export const storageV1 = `kind CSIDriver apiVersion:string kind:string metadata:meta/v1.ObjectMeta spec!:CSIDriverSpec
kind CSINode apiVersion:string kind:string metadata:meta/v1.ObjectMeta spec!:CSINodeSpec
kind CSIStorageCapacity apiVersion:string capacity:quantity kind:string maximumVolumeSize:quantity metadata:meta/v1.ObjectMeta nodeTopology:meta/v1.LabelSelector storageClassName!:string
kind StorageClass allowVolumeExpansion:boolean allowedTopologies:v1.TopologySelectorTerm[] apiVersion:string kind:string metadata:meta/v1.ObjectMeta mountOptions:string[] parameters:string{} provisioner!:string reclaimPolicy:=Delete|Recycle|Retain volumeBindingMode:=Immediate|WaitForFirstConsumer
kind VolumeAttachment apiVersion:string kind:string metadata:meta/v1.ObjectMeta spec!:VolumeAttachmentSpec status:any
kind VolumeAttributesClass apiVersion:string driverName!:string kind:string metadata:meta/v1.ObjectMeta parameters:string{}
type CSIDriverSpec attachRequired:boolean fsGroupPolicy:string nodeAllocatableUpdatePeriodSeconds:int64 podInfoOnMount:boolean preventPodSchedulingIfMissing:boolean requiresRepublish:boolean seLinuxMount:boolean serviceAccountTokenInSecrets:boolean storageCapacity:boolean tokenRequests:TokenRequest[] volumeLifecycleModes:string[]
type CSINodeDriver allocatable:VolumeNodeResources name!:string nodeID!:string topologyKeys:string[]
type CSINodeSpec drivers!:CSINodeDriver[]
type TokenRequest audience!:string expirationSeconds:int64
type VolumeAttachmentSource inlineVolumeSpec:v1.PersistentVolumeSpec persistentVolumeName:string
type VolumeAttachmentSpec attacher!:string nodeName!:string source!:VolumeAttachmentSource
type VolumeNodeResources count:int32`;
