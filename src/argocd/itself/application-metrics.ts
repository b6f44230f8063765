/** PromQL over Argo CD's metrics. They say project and name; whose an Application is, argocd_app_labels says. */

/** How long a failed sync is news. */
export const failureWindow = "10m";

const failed = 'argocd_app_sync_total{phase=~"Error|Failed",dry_run!="true"}';

/**
 * Syncs that failed lately. The counter never falls, so its value says nothing about now; and it is born with the first
 * failure as 1, so `increase` sees no increase then: series that were not there before count too.
 */
export const failedSyncs = `(
  sum by (name, project) (increase(${failed}[${failureWindow}])) > 0
or
  sum by (name, project) (${failed} unless present_over_time(${failed}[1h] offset ${failureWindow})) > 0
)`;

const labels = "label_environment, label_service, label_team";

/**
 * A vector by name and project, of the Applications that a selector of argocd_app_labels chooses, with their labels. `max`
 * leaves out what the scrape adds (pod, instance): so an alert outlives a restart of Argo CD.
 */
export function withLabels(vector: string, selector: string): string {
  return `${vector}
* on (name, project) group_left (${labels})
  max by (name, project, ${labels}) (argocd_app_labels{${selector}})`;
}
