// Made by `tiphys import` from ServiceMonitor of monitoring.coreos.com/v1. Import it again rather than change it.
import type { CustomResource } from "tiphys";

export const serviceMonitor: CustomResource = {
  apiVersion: "monitoring.coreos.com/v1",
  kind: "ServiceMonitor",
  scope: "namespaced",
  types: `kind ServiceMonitor apiVersion:string kind:string metadata:meta/v1.ObjectMeta status:any spec!:ServiceMonitorSpec
type ServiceMonitorSpec attachMetadata:ServiceMonitorAttachMetadata bodySizeLimit:string convertClassicHistogramsToNHCB:boolean endpoints!:ServiceMonitorEndpoint[] fallbackScrapeProtocol:=PrometheusProto|OpenMetricsText0.0.1|OpenMetricsText1.0.0|PrometheusText0.0.4|PrometheusText1.0.0 jobLabel:string keepDroppedTargets:int64 labelLimit:int64 labelNameLengthLimit:int64 labelValueLengthLimit:int64 namespaceSelector:ServiceMonitorNamespaceSelector nativeHistogramBucketLimit:int64 nativeHistogramMinBucketFactor:int-or-string podTargetLabels:string[] sampleLimit:int64 scrapeClass:string scrapeClassicHistograms:boolean scrapeNativeHistograms:boolean scrapeProtocols:=PrometheusProto|OpenMetricsText0.0.1|OpenMetricsText1.0.0|PrometheusText0.0.4|PrometheusText1.0.0[] selector!:ServiceMonitorSelector selectorMechanism:=RelabelConfig|RoleSelector serviceDiscoveryRole:=Endpoints|EndpointSlice targetLabels:string[] targetLimit:int64
type ServiceMonitorAttachMetadata node:boolean
type ServiceMonitorEndpoint authorization:ServiceMonitorEndpointAuthorization basicAuth:ServiceMonitorEndpointBasicAuth bearerTokenFile:string bearerTokenSecret:ServiceMonitorEndpointBasicAuthPassword enableHttp2:boolean filterRunning:boolean followRedirects:boolean honorLabels:boolean honorTimestamps:boolean interval:string metricRelabelings:ServiceMonitorEndpointRelabeling[] noProxy:string oauth2:ServiceMonitorEndpointOauth2 params:string[]{} path:string port:string proxyConnectHeader:ServiceMonitorEndpointBasicAuthPassword[]{} proxyFromEnvironment:boolean proxyUrl:string relabelings:ServiceMonitorEndpointRelabeling[] scheme:=http|https|HTTP|HTTPS scrapeTimeout:string targetPort:int-or-string tlsConfig:ServiceMonitorEndpointTlsConfig trackTimestampsStaleness:boolean
type ServiceMonitorEndpointAuthorization credentials:ServiceMonitorEndpointBasicAuthPassword type:string
type ServiceMonitorEndpointBasicAuthPassword key!:string name:string optional:boolean
type ServiceMonitorEndpointBasicAuth password:ServiceMonitorEndpointBasicAuthPassword username:ServiceMonitorEndpointBasicAuthPassword
type ServiceMonitorEndpointRelabeling action:=replace|Replace|keep|Keep|drop|Drop|hashmod|HashMod|labelmap|LabelMap|labeldrop|LabelDrop|labelkeep|LabelKeep|lowercase|Lowercase|uppercase|Uppercase|keepequal|KeepEqual|dropequal|DropEqual modulus:int64 regex:string replacement:string separator:string sourceLabels:string[] targetLabel:string
type ServiceMonitorEndpointOauth2 clientId!:ServiceMonitorEndpointTlsConfigCa clientSecret!:ServiceMonitorEndpointBasicAuthPassword endpointParams:string{} noProxy:string proxyConnectHeader:ServiceMonitorEndpointBasicAuthPassword[]{} proxyFromEnvironment:boolean proxyUrl:string scopes:string[] tlsConfig:ServiceMonitorEndpointOauth2TlsConfig tokenUrl!:string
type ServiceMonitorEndpointTlsConfigCa configMap:ServiceMonitorEndpointBasicAuthPassword secret:ServiceMonitorEndpointBasicAuthPassword
type ServiceMonitorEndpointOauth2TlsConfig ca:ServiceMonitorEndpointTlsConfigCa cert:ServiceMonitorEndpointTlsConfigCa insecureSkipVerify:boolean keySecret:ServiceMonitorEndpointBasicAuthPassword maxVersion:=TLS10|TLS11|TLS12|TLS13 minVersion:=TLS10|TLS11|TLS12|TLS13 serverName:string
type ServiceMonitorEndpointTlsConfig ca:ServiceMonitorEndpointTlsConfigCa caFile:string cert:ServiceMonitorEndpointTlsConfigCa certFile:string insecureSkipVerify:boolean keyFile:string keySecret:ServiceMonitorEndpointBasicAuthPassword maxVersion:=TLS10|TLS11|TLS12|TLS13 minVersion:=TLS10|TLS11|TLS12|TLS13 serverName:string
type ServiceMonitorNamespaceSelector any:boolean matchNames:string[]
type ServiceMonitorSelector matchExpressions:ServiceMonitorSelectorMatchExpression[] matchLabels:string{}
type ServiceMonitorSelectorMatchExpression key!:string operator!:string values:string[]`,
};
