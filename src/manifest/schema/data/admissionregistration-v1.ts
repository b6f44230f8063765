/** Written by scripts/generate-schemas.ts: change that, not this. */
export const admissionregistrationV1 = `kind MutatingAdmissionPolicy apiVersion:string kind:string metadata:meta/v1.ObjectMeta spec:MutatingAdmissionPolicySpec
kind MutatingAdmissionPolicyBinding apiVersion:string kind:string metadata:meta/v1.ObjectMeta spec:MutatingAdmissionPolicyBindingSpec
kind MutatingWebhookConfiguration apiVersion:string kind:string metadata:meta/v1.ObjectMeta webhooks:MutatingWebhook[]
kind ValidatingAdmissionPolicy apiVersion:string kind:string metadata:meta/v1.ObjectMeta spec:ValidatingAdmissionPolicySpec status:any
kind ValidatingAdmissionPolicyBinding apiVersion:string kind:string metadata:meta/v1.ObjectMeta spec!:ValidatingAdmissionPolicyBindingSpec
kind ValidatingWebhookConfiguration apiVersion:string kind:string metadata:meta/v1.ObjectMeta webhooks:ValidatingWebhook[]
type ApplyConfiguration expression:string
type AuditAnnotation key!:string valueExpression!:string
type JSONPatch expression:string
type MatchCondition expression!:string name!:string
type MatchResources excludeResourceRules:NamedRuleWithOperations[] matchPolicy:=Equivalent|Exact namespaceSelector:meta/v1.LabelSelector objectSelector:meta/v1.LabelSelector resourceRules:NamedRuleWithOperations[]
type MutatingAdmissionPolicyBindingSpec matchResources:MatchResources paramRef:ParamRef policyName:string
type MutatingAdmissionPolicySpec failurePolicy:=Fail|Ignore matchConditions:MatchCondition[] matchConstraints:MatchResources mutations:Mutation[] paramKind:ParamKind reinvocationPolicy:=IfNeeded|Never variables:Variable[]
type MutatingWebhook admissionReviewVersions!:string[] clientConfig!:WebhookClientConfig failurePolicy:=Fail|Ignore matchConditions:MatchCondition[] matchPolicy:=Equivalent|Exact name!:string namespaceSelector:meta/v1.LabelSelector objectSelector:meta/v1.LabelSelector reinvocationPolicy:=IfNeeded|Never rules:RuleWithOperations[] sideEffects!:=None|NoneOnDryRun|Some|Unknown timeoutSeconds:int32
type Mutation applyConfiguration:ApplyConfiguration jsonPatch:JSONPatch patchType!:=ApplyConfiguration|JSONPatch
type NamedRuleWithOperations apiGroups:string[] apiVersions:string[] operations:=*|CONNECT|CREATE|DELETE|UPDATE[] resourceNames:string[] resources:string[] scope:=*|Cluster|Namespaced
type ParamKind apiVersion:string kind:string
type ParamRef name:string namespace:string parameterNotFoundAction:string selector:meta/v1.LabelSelector
type RuleWithOperations apiGroups:string[] apiVersions:string[] operations:=*|CONNECT|CREATE|DELETE|UPDATE[] resources:string[] scope:=*|Cluster|Namespaced
type ServiceReference name!:string namespace!:string path:string port:int32
type ValidatingAdmissionPolicyBindingSpec matchResources:MatchResources paramRef:ParamRef policyName!:string validationActions!:=Audit|Deny|Warn[]
type ValidatingAdmissionPolicySpec auditAnnotations:AuditAnnotation[] failurePolicy:=Fail|Ignore matchConditions:MatchCondition[] matchConstraints:MatchResources paramKind:ParamKind validations:Validation[] variables:Variable[]
type ValidatingWebhook admissionReviewVersions!:string[] clientConfig!:WebhookClientConfig failurePolicy:=Fail|Ignore matchConditions:MatchCondition[] matchPolicy:=Equivalent|Exact name!:string namespaceSelector:meta/v1.LabelSelector objectSelector:meta/v1.LabelSelector rules:RuleWithOperations[] sideEffects!:=None|NoneOnDryRun|Some|Unknown timeoutSeconds:int32
type Validation expression!:string message:string messageExpression:string reason:string
type Variable expression!:string name!:string
type WebhookClientConfig caBundle:base64 service:ServiceReference url:string`;
