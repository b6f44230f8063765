/** Written by scripts/generate-schemas.ts: change that, not this. */
export const apiextensionsV1 = `kind CustomResourceDefinition apiVersion:string kind:string metadata:meta/v1.ObjectMeta spec!:CustomResourceDefinitionSpec status:any
type CustomResourceColumnDefinition description:string format:string jsonPath!:string name!:string priority:int32 type!:string
type CustomResourceConversion strategy!:string webhook:WebhookConversion
type CustomResourceDefinitionNames categories:string[] kind!:string listKind:string plural!:string shortNames:string[] singular:string
type CustomResourceDefinitionSpec conversion:CustomResourceConversion group!:string names!:CustomResourceDefinitionNames preserveUnknownFields:boolean scope!:string versions!:CustomResourceDefinitionVersion[]
type CustomResourceDefinitionVersion additionalPrinterColumns:CustomResourceColumnDefinition[] deprecated:boolean deprecationWarning:string name!:string schema:CustomResourceValidation selectableFields:SelectableField[] served!:boolean storage!:boolean subresources:CustomResourceSubresources
type CustomResourceSubresourceScale labelSelectorPath:string specReplicasPath!:string statusReplicasPath!:string
type CustomResourceSubresources scale:CustomResourceSubresourceScale status:any
type CustomResourceValidation openAPIV3Schema:any
type SelectableField jsonPath!:string
type ServiceReference name!:string namespace!:string path:string port:int32
type WebhookClientConfig caBundle:base64 service:ServiceReference url:string
type WebhookConversion clientConfig:WebhookClientConfig conversionReviewVersions!:string[]`;
