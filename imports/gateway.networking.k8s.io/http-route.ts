// Made by `tiphys import` from HTTPRoute of gateway.networking.k8s.io/v1. Import it again rather than change it.
import { ApiObject, type ApiObjectMetadata } from "cdk8s";
import type { Construct } from "constructs";

export class HTTPRoute extends ApiObject {
  constructor(scope: Construct, id: string, props: HTTPRouteProps) {
    super(scope, id, { ...props, apiVersion: "gateway.networking.k8s.io/v1", kind: "HTTPRoute" });
  }
}

export interface HTTPRouteProps {
  readonly metadata?: Pick<
    ApiObjectMetadata,
    "name" | "namespace" | "labels" | "annotations" | "finalizers" | "ownerReferences"
  >;
  readonly spec: HTTPRouteSpec;
}

export interface HTTPRouteSpec {
  readonly hostnames?: readonly string[];
  readonly parentRefs?: readonly HTTPRouteParentRef[];
  readonly rules?: readonly HTTPRouteRule[];
}

export interface HTTPRouteParentRef {
  readonly group?: string;
  readonly kind?: string;
  readonly name: string;
  readonly namespace?: string;
  readonly port?: number;
  readonly sectionName?: string;
}

export interface HTTPRouteRule {
  readonly backendRefs?: readonly HTTPRouteRuleBackendRef[];
  readonly filters?: readonly HTTPRouteRuleFilter[];
  readonly matches?: readonly HTTPRouteRuleMatch[];
  readonly name?: string;
  readonly timeouts?: HTTPRouteRuleTimeouts;
}

export interface HTTPRouteRuleBackendRef {
  readonly filters?: readonly HTTPRouteRuleFilter[];
  readonly group?: string;
  readonly kind?: string;
  readonly name: string;
  readonly namespace?: string;
  readonly port?: number;
  readonly weight?: number;
}

export interface HTTPRouteRuleFilter {
  readonly cors?: HTTPRouteRuleFilterCors;
  readonly extensionRef?: HTTPRouteRuleFilterExtensionRef;
  readonly requestHeaderModifier?: HTTPRouteRuleFilterRequestHeaderModifier;
  readonly requestMirror?: HTTPRouteRuleFilterRequestMirror;
  readonly requestRedirect?: HTTPRouteRuleFilterRequestRedirect;
  readonly responseHeaderModifier?: HTTPRouteRuleFilterRequestHeaderModifier;
  readonly type: "RequestHeaderModifier" | "ResponseHeaderModifier" | "RequestMirror" | "RequestRedirect" | "URLRewrite" | "ExtensionRef" | "CORS";
  readonly urlRewrite?: HTTPRouteRuleFilterUrlRewrite;
}

export interface HTTPRouteRuleFilterCors {
  readonly allowCredentials?: boolean;
  readonly allowHeaders?: readonly string[];
  readonly allowMethods?: readonly ("GET" | "HEAD" | "POST" | "PUT" | "DELETE" | "CONNECT" | "OPTIONS" | "TRACE" | "PATCH" | "*")[];
  readonly allowOrigins?: readonly string[];
  readonly exposeHeaders?: readonly string[];
  readonly maxAge?: number;
}

export interface HTTPRouteRuleFilterExtensionRef {
  readonly group: string;
  readonly kind: string;
  readonly name: string;
}

export interface HTTPRouteRuleFilterRequestHeaderModifier {
  readonly add?: readonly HTTPRouteRuleFilterRequestHeaderModifierAdd[];
  readonly remove?: readonly string[];
  readonly set?: readonly HTTPRouteRuleFilterRequestHeaderModifierAdd[];
}

export interface HTTPRouteRuleFilterRequestHeaderModifierAdd {
  readonly name: string;
  readonly value: string;
}

export interface HTTPRouteRuleFilterRequestMirror {
  readonly backendRef: HTTPRouteRuleFilterRequestMirrorBackendRef;
  readonly fraction?: HTTPRouteRuleFilterRequestMirrorFraction;
  readonly percent?: number;
}

export interface HTTPRouteRuleFilterRequestMirrorBackendRef {
  readonly group?: string;
  readonly kind?: string;
  readonly name: string;
  readonly namespace?: string;
  readonly port?: number;
}

export interface HTTPRouteRuleFilterRequestMirrorFraction {
  readonly denominator?: number;
  readonly numerator: number;
}

export interface HTTPRouteRuleFilterRequestRedirect {
  readonly hostname?: string;
  readonly path?: HTTPRouteRuleFilterUrlRewritePath;
  readonly port?: number;
  readonly scheme?: "http" | "https";
  readonly statusCode?: 301 | 302 | 303 | 307 | 308;
}

export interface HTTPRouteRuleFilterUrlRewritePath {
  readonly replaceFullPath?: string;
  readonly replacePrefixMatch?: string;
  readonly type: "ReplaceFullPath" | "ReplacePrefixMatch";
}

export interface HTTPRouteRuleFilterUrlRewrite {
  readonly hostname?: string;
  readonly path?: HTTPRouteRuleFilterUrlRewritePath;
}

export interface HTTPRouteRuleMatch {
  readonly headers?: readonly HTTPRouteRuleMatchHeader[];
  readonly method?: "GET" | "HEAD" | "POST" | "PUT" | "DELETE" | "CONNECT" | "OPTIONS" | "TRACE" | "PATCH";
  readonly path?: HTTPRouteRuleMatchPath;
  readonly queryParams?: readonly HTTPRouteRuleMatchHeader[];
}

export interface HTTPRouteRuleMatchHeader {
  readonly name: string;
  readonly type?: "Exact" | "RegularExpression";
  readonly value: string;
}

export interface HTTPRouteRuleMatchPath {
  readonly type?: "Exact" | "PathPrefix" | "RegularExpression";
  readonly value?: string;
}

export interface HTTPRouteRuleTimeouts {
  readonly backendRequest?: string;
  readonly request?: string;
}
