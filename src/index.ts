export type { Finding, Place } from "./errors.ts";
export { FindingsError } from "./errors.ts";
export type { CustomResource } from "./manifest/schema/imported-schema.ts";
export type { Adjustment, Pointer, PresetKind } from "./model/adjustment.ts";
export type {
  ApplicationSet,
  ApplicationSetOptions,
  ApplicationTemplate,
  KustomizeOptions,
  RolloutStep,
} from "./model/application-set/application-set.ts";
export { defineApplicationSet } from "./model/application-set/application-set.ts";
export type { Generator } from "./model/application-set/generator.ts";
export * as generators from "./model/application-set/generators.ts";
export type { ListParameter, Parameter } from "./model/application-set/parameter.ts";
export * as template from "./model/application-set/template.ts";
export type { ArgoCd, ArgoCdOptions } from "./model/argocd/argocd.ts";
export { defineArgoCd } from "./model/argocd/argocd.ts";
export type { ArgoCdCredentials } from "./model/argocd/credentials.ts";
export type { ArgoCdInstall } from "./model/argocd/install.ts";
export type { ArgoCdMonitoring, EnvironmentAlerts } from "./model/argocd/monitoring.ts";
export type {
  ArgoCdNotifications,
  BuiltInTrigger,
  NotificationService,
  NotificationTemplate,
  NotificationTrigger,
} from "./model/argocd/notifications.ts";
export type { ArgoCdParameters } from "./model/argocd/parameters.ts";
export type { ArgoCdSettings, ResourceCustomization } from "./model/argocd/settings.ts";
export type { Chart, ChartOptions, ChartValues, ExactVersion, Kinds, SomeValues } from "./model/chart.ts";
export { defineChart } from "./model/chart.ts";
export type { Cluster, ClusterOptions } from "./model/cluster.ts";
export { defineCluster } from "./model/cluster.ts";
export type { CodeHost, GitHub, GitLab } from "./model/code-host.ts";
export type {
  ContainerKnob,
  CpuKnob,
  HealthKnob,
  MemoryKnob,
  PortKnob,
  ProbeKnob,
  SecurityKnob,
  ServiceAddress,
  Variable,
  VolumeKnob,
} from "./model/container-knobs.ts";
export type { Environment, EnvironmentOptions } from "./model/environment.ts";
export { defineEnvironment } from "./model/environment.ts";
export type { AlertsKnob, Objective } from "./model/facets/alerts.ts";
export type { AnalysisKnob, MetricKnob } from "./model/facets/analysis.ts";
export type { CallerKnob, CallKnob, NetworkPeer } from "./model/facets/calls.ts";
export type { EventScaling, Trigger } from "./model/facets/event-scaling.ts";
export type { CertificateKnob, GatewayKnob, Issuer } from "./model/facets/exposure.ts";
export type { MetricsKnob, Monitoring } from "./model/facets/metrics.ts";
export type { MigrationsKnob } from "./model/facets/migrations.ts";
export type { RawObject } from "./model/facets/objects.ts";
export type { RecommendationKnob } from "./model/facets/recommendation.ts";
export type { SecretStore, SecretsKnob } from "./model/facets/secrets.ts";
export type { CanaryStep, StrategyKnob, WorkerStrategyKnob } from "./model/facets/strategy.ts";
export type { ImageRelease, ReleasedImage, Releases } from "./model/image-release.ts";
export type {
  Difference,
  Infrastructure,
  InfrastructureOptions,
  KustomizeSource,
} from "./model/infrastructure.ts";
export { defineInfrastructure } from "./model/infrastructure.ts";
export type { Autoscaling, Replicas, RolloutKnob } from "./model/knobs.ts";
export type { PerEnvironment } from "./model/per-environment.ts";
export { perEnvironment } from "./model/per-environment.ts";
export type { Action, Platform, PlatformOptions, Role } from "./model/platform.ts";
export { definePlatform } from "./model/platform.ts";
export type { Policy, Rendered, RenderedObject, Severity, Violation, Waiver } from "./model/policy.ts";
export { definePolicy } from "./model/policy.ts";
export type { Preview, PreviewOptions, PreviewParameters } from "./model/preview.ts";
export { definePreview } from "./model/preview.ts";
export type { Placement } from "./model/service.ts";
export {
  defineCronJob,
  defineCustomService,
  defineDaemon,
  defineService,
  defineStatefulService,
  defineWorker,
} from "./model/service.ts";
export type { IgnoreDifferences, Retry, Sync, SyncOptions, SyncWindow } from "./model/sync.ts";
export { allowSync, automated, denySync, manual } from "./model/sync.ts";
export type { Team, TeamOptions } from "./model/team.ts";
export { defineTeam } from "./model/team.ts";
export { imagesComeFrom } from "./policies/images-come-from.ts";
export type { Synthesis } from "./synthesize.ts";
export { synthesize } from "./synthesize.ts";
