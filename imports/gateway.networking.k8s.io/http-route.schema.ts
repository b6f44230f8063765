// Made by `tiphys import` from HTTPRoute of gateway.networking.k8s.io/v1. Import it again rather than change it.
import type { CustomResource } from "tiphys";

export const httpRoute: CustomResource = {
  apiVersion: "gateway.networking.k8s.io/v1",
  kind: "HTTPRoute",
  scope: "namespaced",
  types: `kind HTTPRoute apiVersion:string kind:string metadata:meta/v1.ObjectMeta status:any spec!:HTTPRouteSpec
type HTTPRouteSpec hostnames:string[] parentRefs:HTTPRouteParentRef[] rules:HTTPRouteRule[]
type HTTPRouteParentRef group:string kind:string name!:string namespace:string port:int32 sectionName:string
type HTTPRouteRule backendRefs:HTTPRouteRuleBackendRef[] filters:HTTPRouteRuleFilter[] matches:HTTPRouteRuleMatch[] name:string timeouts:HTTPRouteRuleTimeouts
type HTTPRouteRuleBackendRef filters:HTTPRouteRuleFilter[] group:string kind:string name!:string namespace:string port:int32 weight:int32
type HTTPRouteRuleFilter cors:HTTPRouteRuleFilterCors extensionRef:HTTPRouteRuleFilterExtensionRef requestHeaderModifier:HTTPRouteRuleFilterRequestHeaderModifier requestMirror:HTTPRouteRuleFilterRequestMirror requestRedirect:HTTPRouteRuleFilterRequestRedirect responseHeaderModifier:HTTPRouteRuleFilterRequestHeaderModifier type!:=RequestHeaderModifier|ResponseHeaderModifier|RequestMirror|RequestRedirect|URLRewrite|ExtensionRef|CORS urlRewrite:HTTPRouteRuleFilterUrlRewrite
type HTTPRouteRuleFilterCors allowCredentials:boolean allowHeaders:string[] allowMethods:=GET|HEAD|POST|PUT|DELETE|CONNECT|OPTIONS|TRACE|PATCH|*[] allowOrigins:string[] exposeHeaders:string[] maxAge:int32
type HTTPRouteRuleFilterExtensionRef group!:string kind!:string name!:string
type HTTPRouteRuleFilterRequestHeaderModifier add:HTTPRouteRuleFilterRequestHeaderModifierAdd[] remove:string[] set:HTTPRouteRuleFilterRequestHeaderModifierAdd[]
type HTTPRouteRuleFilterRequestHeaderModifierAdd name!:string value!:string
type HTTPRouteRuleFilterRequestMirror backendRef!:HTTPRouteRuleFilterRequestMirrorBackendRef fraction:HTTPRouteRuleFilterRequestMirrorFraction percent:int32
type HTTPRouteRuleFilterRequestMirrorBackendRef group:string kind:string name!:string namespace:string port:int32
type HTTPRouteRuleFilterRequestMirrorFraction denominator:int32 numerator!:int32
type HTTPRouteRuleFilterRequestRedirect hostname:string path:HTTPRouteRuleFilterUrlRewritePath port:int32 scheme:=http|https statusCode:#301|302|303|307|308
type HTTPRouteRuleFilterUrlRewritePath replaceFullPath:string replacePrefixMatch:string type!:=ReplaceFullPath|ReplacePrefixMatch
type HTTPRouteRuleFilterUrlRewrite hostname:string path:HTTPRouteRuleFilterUrlRewritePath
type HTTPRouteRuleMatch headers:HTTPRouteRuleMatchHeader[] method:=GET|HEAD|POST|PUT|DELETE|CONNECT|OPTIONS|TRACE|PATCH path:HTTPRouteRuleMatchPath queryParams:HTTPRouteRuleMatchHeader[]
type HTTPRouteRuleMatchHeader name!:string type:=Exact|RegularExpression value!:string
type HTTPRouteRuleMatchPath type:=Exact|PathPrefix|RegularExpression value:string
type HTTPRouteRuleTimeouts backendRequest:string request:string`,
};
