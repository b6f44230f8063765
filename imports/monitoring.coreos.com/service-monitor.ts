// Made by `tiphys import` from ServiceMonitor of monitoring.coreos.com/v1. Import it again rather than change it.
import { ApiObject, type ApiObjectMetadata } from "cdk8s";
import type { Construct } from "constructs";

export class ServiceMonitor extends ApiObject {
  constructor(scope: Construct, id: string, props: ServiceMonitorProps) {
    super(scope, id, { ...props, apiVersion: "monitoring.coreos.com/v1", kind: "ServiceMonitor" });
  }
}

export interface ServiceMonitorProps {
  readonly metadata?: Pick<
    ApiObjectMetadata,
    "name" | "namespace" | "labels" | "annotations" | "finalizers" | "ownerReferences"
  >;
  readonly spec: ServiceMonitorSpec;
}

export interface ServiceMonitorSpec {
  readonly attachMetadata?: ServiceMonitorAttachMetadata;
  readonly bodySizeLimit?: string;
  readonly convertClassicHistogramsToNHCB?: boolean;
  readonly endpoints: readonly ServiceMonitorEndpoint[];
  readonly fallbackScrapeProtocol?: "PrometheusProto" | "OpenMetricsText0.0.1" | "OpenMetricsText1.0.0" | "PrometheusText0.0.4" | "PrometheusText1.0.0";
  readonly jobLabel?: string;
  readonly keepDroppedTargets?: number;
  readonly labelLimit?: number;
  readonly labelNameLengthLimit?: number;
  readonly labelValueLengthLimit?: number;
  readonly namespaceSelector?: ServiceMonitorNamespaceSelector;
  readonly nativeHistogramBucketLimit?: number;
  readonly nativeHistogramMinBucketFactor?: number | string;
  readonly podTargetLabels?: readonly string[];
  readonly sampleLimit?: number;
  readonly scrapeClass?: string;
  readonly scrapeClassicHistograms?: boolean;
  readonly scrapeNativeHistograms?: boolean;
  readonly scrapeProtocols?: readonly ("PrometheusProto" | "OpenMetricsText0.0.1" | "OpenMetricsText1.0.0" | "PrometheusText0.0.4" | "PrometheusText1.0.0")[];
  readonly selector: ServiceMonitorSelector;
  readonly selectorMechanism?: "RelabelConfig" | "RoleSelector";
  readonly serviceDiscoveryRole?: "Endpoints" | "EndpointSlice";
  readonly targetLabels?: readonly string[];
  readonly targetLimit?: number;
}

export interface ServiceMonitorAttachMetadata {
  readonly node?: boolean;
}

export interface ServiceMonitorEndpoint {
  readonly authorization?: ServiceMonitorEndpointAuthorization;
  readonly basicAuth?: ServiceMonitorEndpointBasicAuth;
  readonly bearerTokenFile?: string;
  readonly bearerTokenSecret?: ServiceMonitorEndpointBasicAuthPassword;
  readonly enableHttp2?: boolean;
  readonly filterRunning?: boolean;
  readonly followRedirects?: boolean;
  readonly honorLabels?: boolean;
  readonly honorTimestamps?: boolean;
  readonly interval?: string;
  readonly metricRelabelings?: readonly ServiceMonitorEndpointRelabeling[];
  readonly noProxy?: string;
  readonly oauth2?: ServiceMonitorEndpointOauth2;
  readonly params?: { readonly [key: string]: readonly string[] };
  readonly path?: string;
  readonly port?: string;
  readonly proxyConnectHeader?: { readonly [key: string]: readonly ServiceMonitorEndpointBasicAuthPassword[] };
  readonly proxyFromEnvironment?: boolean;
  readonly proxyUrl?: string;
  readonly relabelings?: readonly ServiceMonitorEndpointRelabeling[];
  readonly scheme?: "http" | "https" | "HTTP" | "HTTPS";
  readonly scrapeTimeout?: string;
  readonly targetPort?: number | string;
  readonly tlsConfig?: ServiceMonitorEndpointTlsConfig;
  readonly trackTimestampsStaleness?: boolean;
}

export interface ServiceMonitorEndpointAuthorization {
  readonly credentials?: ServiceMonitorEndpointBasicAuthPassword;
  readonly type?: string;
}

export interface ServiceMonitorEndpointBasicAuthPassword {
  readonly key: string;
  readonly name?: string;
  readonly optional?: boolean;
}

export interface ServiceMonitorEndpointBasicAuth {
  readonly password?: ServiceMonitorEndpointBasicAuthPassword;
  readonly username?: ServiceMonitorEndpointBasicAuthPassword;
}

export interface ServiceMonitorEndpointRelabeling {
  readonly action?: "replace" | "Replace" | "keep" | "Keep" | "drop" | "Drop" | "hashmod" | "HashMod" | "labelmap" | "LabelMap" | "labeldrop" | "LabelDrop" | "labelkeep" | "LabelKeep" | "lowercase" | "Lowercase" | "uppercase" | "Uppercase" | "keepequal" | "KeepEqual" | "dropequal" | "DropEqual";
  readonly modulus?: number;
  readonly regex?: string;
  readonly replacement?: string;
  readonly separator?: string;
  readonly sourceLabels?: readonly string[];
  readonly targetLabel?: string;
}

export interface ServiceMonitorEndpointOauth2 {
  readonly clientId: ServiceMonitorEndpointTlsConfigCa;
  readonly clientSecret: ServiceMonitorEndpointBasicAuthPassword;
  readonly endpointParams?: { readonly [key: string]: string };
  readonly noProxy?: string;
  readonly proxyConnectHeader?: { readonly [key: string]: readonly ServiceMonitorEndpointBasicAuthPassword[] };
  readonly proxyFromEnvironment?: boolean;
  readonly proxyUrl?: string;
  readonly scopes?: readonly string[];
  readonly tlsConfig?: ServiceMonitorEndpointOauth2TlsConfig;
  readonly tokenUrl: string;
}

export interface ServiceMonitorEndpointTlsConfigCa {
  readonly configMap?: ServiceMonitorEndpointBasicAuthPassword;
  readonly secret?: ServiceMonitorEndpointBasicAuthPassword;
}

export interface ServiceMonitorEndpointOauth2TlsConfig {
  readonly ca?: ServiceMonitorEndpointTlsConfigCa;
  readonly cert?: ServiceMonitorEndpointTlsConfigCa;
  readonly insecureSkipVerify?: boolean;
  readonly keySecret?: ServiceMonitorEndpointBasicAuthPassword;
  readonly maxVersion?: "TLS10" | "TLS11" | "TLS12" | "TLS13";
  readonly minVersion?: "TLS10" | "TLS11" | "TLS12" | "TLS13";
  readonly serverName?: string;
}

export interface ServiceMonitorEndpointTlsConfig {
  readonly ca?: ServiceMonitorEndpointTlsConfigCa;
  readonly caFile?: string;
  readonly cert?: ServiceMonitorEndpointTlsConfigCa;
  readonly certFile?: string;
  readonly insecureSkipVerify?: boolean;
  readonly keyFile?: string;
  readonly keySecret?: ServiceMonitorEndpointBasicAuthPassword;
  readonly maxVersion?: "TLS10" | "TLS11" | "TLS12" | "TLS13";
  readonly minVersion?: "TLS10" | "TLS11" | "TLS12" | "TLS13";
  readonly serverName?: string;
}

export interface ServiceMonitorNamespaceSelector {
  readonly any?: boolean;
  readonly matchNames?: readonly string[];
}

export interface ServiceMonitorSelector {
  readonly matchExpressions?: readonly ServiceMonitorSelectorMatchExpression[];
  readonly matchLabels?: { readonly [key: string]: string };
}

export interface ServiceMonitorSelectorMatchExpression {
  readonly key: string;
  readonly operator: string;
  readonly values?: readonly string[];
}
