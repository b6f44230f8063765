/** Keys of Argo CD's ConfigMaps: docs/operator-manual/argocd-cm.yaml and argocd-cmd-params-cm.yaml, util/settings, 3.0 to 3.6. */
export const settingKeys: ReadonlySet<string> = new Set(
  (
    "url additionalUrls admin.enabled users.anonymous.enabled users.session.duration passwordPattern " +
    "oidc.config oidc.tls.insecure.skip.verify dex.config dex.auth.connectorId " +
    "application.resourceTrackingMethod application.instanceLabelKey installationID " +
    "application.allowedNodeLabels application.sync.impersonation.enabled " +
    "application.sync.impersonation.enforced application.sync.requireOverridePrivilegeForRevisionSync " +
    "resource.exclusions resource.inclusions resource.compareoptions " +
    "resource.ignoreResourceUpdatesEnabled resource.respectRBAC resource.customLabels " +
    "resource.includeEventLabelKeys resource.excludeEventLabelKeys resource.sensitive.mask.annotations " +
    "resource.links application.links project.links kustomize.buildOptions kustomize.enable helm.enable " +
    "jsonnet.enable helm.valuesFileSchemes timeout.reconciliation timeout.reconciliation.jitter " +
    "timeout.hard.reconciliation cluster.inClusterEnabled globalProjects " +
    "server.rbac.disableApplicationFineGrainedRBACInheritance server.rbac.rollback.enforce.enable " +
    "exec.enabled exec.shells server.maxPodLogsToRender webhook.maxPayloadSizeMB webhook.refresh.jitter " +
    "webhook.refresh.jitter.threshold statusbadge.enabled statusbadge.url ui.bannercontent " +
    "ui.bannerpermanent ui.bannerposition ui.bannerurl ui.cssurl ui.loginButtonText " +
    "ui.view.resources.disabled help.chatText help.chatUrl ga.anonymizeusers ga.trackingid " +
    "extension.config commit.author.name commit.author.email sourceHydrator.commitMessageTemplate " +
    "sourceHydrator.readmeMessageTemplate resource.customizations"
  ).split(" "),
);

/** What goes on after these is a name. */
export const settingFamilies = [
  "accounts.",
  "help.download.",
  "kustomize.buildOptions.",
  "kustomize.path.",
  "kustomize.version.",
  "extension.config.",
];

export const customizationTypes = [
  "actions",
  "health",
  "ignoreDifferences",
  "ignoreResourceUpdates",
  "knownTypeFields",
  "useOpenLibs",
];

const parameters: Readonly<Record<string, string>> = {
  application: "namespaces",
  applicationsetcontroller:
    "allowed.scm.providers concurrent.reconciliations.max debug dryrun enable.git.submodule " +
    "enable.github.api.metrics enable.leader.election enable.new.git.file.globbing enable.policy.override " +
    "enable.progressive.syncs enable.scm.providers enable.tokenref.strict.mode " +
    "global.preserved.annotations global.preserved.labels grpc.enable.txt.service.config k8s.client.burst " +
    "k8s.client.max.idle.connections k8s.client.qps k8s.tcp.idle.timeout k8s.tcp.keepalive " +
    "k8s.tcp.timeout k8s.tls.handshake.timeout log.format log.level namespaces policy profile.enabled " +
    "repo.server.ca.cert.path repo.server.client.cert.key.path repo.server.client.cert.path " +
    "repo.server.plaintext repo.server.strict.tls repo.server.timeout.seconds requeue.after " +
    "scm.root.ca.path status.max.resources.count webhook.parallelism.limit",
  commit: "server",
  commitserver: "grpc.enable.txt.service.config listen.address log.format log.level metrics.listen.address",
  controller:
    "app.state.cache.expiration cluster.cache.batch.events.processing " +
    "cluster.cache.events.processing.interval default.cache.expiration diff.server.side " +
    "grpc.enable.txt.service.config hydration.processors ignore.normalizer.jq.timeout k8s.client.burst " +
    "k8s.client.max.idle.connections k8s.client.qps k8s.tcp.idle.timeout k8s.tcp.keepalive " +
    "k8s.tcp.timeout k8s.tls.handshake.timeout k8sclient.retry.base.backoff k8sclient.retry.max " +
    "kubectl.parallelism.limit log.format log.level metrics.application.conditions " +
    "metrics.application.labels metrics.cache.expiration metrics.cluster.labels operation.processors " +
    "profile.enabled repo.error.grace.period.seconds repo.server.ca.cert.path " +
    "repo.server.client.cert.key.path repo.server.client.cert.path repo.server.plaintext " +
    "repo.server.strict.tls repo.server.timeout.seconds resource.health.persist " +
    "self.heal.backoff.cap.seconds self.heal.backoff.cooldown.seconds self.heal.backoff.factor " +
    "self.heal.backoff.timeout.seconds self.heal.timeout.seconds sharding.algorithm status.processors " +
    "sync.timeout.seconds sync.wave.delay.seconds",
  dexserver: "connector.failure.continue disable.tls log.format log.level",
  hydrator: "enabled",
  log: "format.timestamp",
  notificationscontroller:
    "log.format log.level processors.count repo.server.ca.cert.path repo.server.client.cert.key.path " +
    "repo.server.client.cert.path repo.server.plaintext selfservice.enabled",
  otlp: "address attrs headers insecure sample.ratio",
  redis: "compression db sentinel.hosts sentinel.master server",
  repo: "server",
  reposerver:
    "allow.oob.symlinks client.ca.path default.cache.expiration disable.helm.manifest.max.extracted.size " +
    "disable.oci.manifest.max.extracted.size disable.tls enable.builtin.git.config enable.git.submodule " +
    "git.lsremote.parallelism.limit git.request.timeout grpc.enable.txt.service.config grpc.max.size " +
    "helm.manifest.max.extracted.size helm.user.agent include.hidden.directories listen.address " +
    "log.format log.level max.combined.directory.manifests.size metrics.listen.address " +
    "oci.layer.media.types oci.manifest.max.extracted.size parallelism.limit plugin.tar.exclusions " +
    "plugin.use.manifest.generate.paths profile.enabled repo.cache.expiration revision.cache.lock.timeout " +
    "streamed.manifest.max.extracted.size streamed.manifest.max.tar.size tls.ciphers tls.maxversion " +
    "tls.minversion",
  server:
    "api.content.types app.state.cache.expiration basehref connection.status.cache.expiration " +
    "content.security.policy default.cache.expiration dex.server dex.server.plaintext " +
    "dex.server.strict.tls disable.auth disable.swagger.ui enable.gzip enable.proxy.extension " +
    "glob.cache.size grpc.enable.txt.service.config http.cookie.maxnumber insecure k8s.client.burst " +
    "k8s.client.max.idle.connections k8s.client.qps k8s.tcp.idle.timeout k8s.tcp.keepalive " +
    "k8s.tcp.timeout k8s.tls.handshake.timeout k8sclient.retry.base.backoff k8sclient.retry.max " +
    "listen.address log.format log.level metrics.listen.address oidc.cache.expiration profile.enabled " +
    "repo.server.ca.cert.path repo.server.client.cert.key.path repo.server.client.cert.path " +
    "repo.server.plaintext repo.server.strict.tls repo.server.timeout.seconds rootpath staticassets " +
    "sync.replace.allowed tls.ciphers tls.maxversion tls.minversion webhook.parallelism.limit " +
    "webhook.refresh.workers x.frame.options",
};

export const parameterKeys: ReadonlySet<string> = new Set(
  Object.entries(parameters).flatMap(([process, names]) =>
    names.split(" ").map((name) => `${process}.${name}`),
  ),
);
