/** Written by scripts/generate-schemas.ts: change that, not this. */
export const apiregistrationV1 = `kind APIService apiVersion:string kind:string metadata:meta/v1.ObjectMeta spec:APIServiceSpec status:any
type APIServiceSpec caBundle:base64 group:string groupPriorityMinimum!:int32 insecureSkipTLSVerify:boolean service:ServiceReference version:string versionPriority!:int32
type ServiceReference name:string namespace:string port:int32`;
