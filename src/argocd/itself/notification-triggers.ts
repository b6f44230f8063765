import type { BuiltInTrigger, NotificationTrigger } from "../../model/argocd/notifications.ts";

const oncePerRevision = "app.status.operationState?.syncResult?.revision";

/** As in Argo CD's catalog (notifications_catalog/triggers, 3.5), and one for what nobody synced yet. */
export const builtInTriggers: Readonly<Record<BuiltInTrigger, NotificationTrigger>> = {
  "on-created": {
    description: "Application is created.",
    when: "true",
    oncePer: "app.metadata.name",
    send: ["app-created"],
  },
  "on-deleted": {
    description: "Application is deleted.",
    when: "app.metadata.deletionTimestamp != nil",
    oncePer: "app.metadata.name",
    send: ["app-deleted"],
  },
  "on-deployed": {
    description: "Application is synced and healthy. Once for each commit.",
    when:
      "app.status.operationState != nil and app.status.operationState.phase in ['Succeeded'] " +
      "and app.status.health.status == 'Healthy' " +
      "and (!time.Parse(app.status.health.lastTransitionTime).Add(1 * time.Minute).Before(time.Parse(app.status.operationState.finishedAt)) " +
      "or time.Parse(app.status.health.lastTransitionTime).Before(time.Parse(app.status.operationState.startedAt)))",
    oncePer: oncePerRevision,
    send: ["app-deployed"],
  },
  "on-health-degraded": {
    description: "Application has degraded.",
    when: "app.status.health.status == 'Degraded'",
    oncePer: oncePerRevision,
    send: ["app-health-degraded"],
  },
  "on-out-of-sync": {
    description: "Waits for somebody to sync it. Once until it is in sync again.",
    // What syncs by itself is out of sync for a moment with each commit, or waits for its window: no field says which.
    when:
      "app.status.sync.status == 'OutOfSync' " +
      "and (app.spec.syncPolicy?.automated == nil or app.spec.syncPolicy.automated.enabled == false)",
    send: ["app-out-of-sync"],
  },
  "on-sync-failed": {
    description: "Application syncing has failed.",
    when: "app.status.operationState != nil and app.status.operationState.phase in ['Error', 'Failed']",
    oncePer: oncePerRevision,
    send: ["app-sync-failed"],
  },
  "on-sync-running": {
    description: "Application is being synced.",
    when: "app.status.operationState != nil and app.status.operationState.phase in ['Running']",
    oncePer: oncePerRevision,
    send: ["app-sync-running"],
  },
  "on-sync-status-unknown": {
    description: "Argo CD cannot tell whether the application is in sync.",
    when: "app.status.sync.status == 'Unknown'",
    oncePer: oncePerRevision,
    send: ["app-sync-status-unknown"],
  },
  "on-sync-succeeded": {
    description: "Application syncing has succeeded.",
    when: "app.status.operationState != nil and app.status.operationState.phase in ['Succeeded']",
    oncePer: oncePerRevision,
    send: ["app-sync-succeeded"],
  },
};
