/** Written by scripts/generate-schemas.ts: change that, not this. */
export const networkingV1 = `kind IPAddress apiVersion:string kind:string metadata:meta/v1.ObjectMeta spec!:IPAddressSpec
kind Ingress apiVersion:string kind:string metadata:meta/v1.ObjectMeta spec:IngressSpec status:any
kind IngressClass apiVersion:string kind:string metadata:meta/v1.ObjectMeta spec:IngressClassSpec
kind NetworkPolicy apiVersion:string kind:string metadata:meta/v1.ObjectMeta spec:NetworkPolicySpec
kind ServiceCIDR apiVersion:string kind:string metadata:meta/v1.ObjectMeta spec:ServiceCIDRSpec status:any
type HTTPIngressPath backend!:IngressBackend path:string pathType!:=Exact|ImplementationSpecific|Prefix
type HTTPIngressRuleValue paths!:HTTPIngressPath[]
type IPAddressSpec parentRef!:ParentReference
type IPBlock cidr!:string except:string[]
type IngressBackend resource:v1.TypedLocalObjectReference service:IngressServiceBackend
type IngressClassParametersReference apiGroup:string kind!:string name!:string namespace:string scope:string
type IngressClassSpec controller:string parameters:IngressClassParametersReference
type IngressRule host:string http:HTTPIngressRuleValue
type IngressServiceBackend name!:string port:ServiceBackendPort
type IngressSpec defaultBackend:IngressBackend ingressClassName:string rules:IngressRule[] tls:IngressTLS[]
type IngressTLS hosts:string[] secretName:string
type NetworkPolicyEgressRule ports:NetworkPolicyPort[] to:NetworkPolicyPeer[]
type NetworkPolicyIngressRule from:NetworkPolicyPeer[] ports:NetworkPolicyPort[]
type NetworkPolicyPeer ipBlock:IPBlock namespaceSelector:meta/v1.LabelSelector podSelector:meta/v1.LabelSelector
type NetworkPolicyPort endPort:port port:port-or-name protocol:=SCTP|TCP|UDP
type NetworkPolicySpec egress:NetworkPolicyEgressRule[] ingress:NetworkPolicyIngressRule[] podSelector:meta/v1.LabelSelector policyTypes:=Egress|Ingress[]
type ParentReference group:string name!:string namespace:string resource!:string
type ServiceBackendPort name:string number:port-or-zero
type ServiceCIDRSpec cidrs:string[]`;
