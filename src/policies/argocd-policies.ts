import { applicationNamesAreUnique } from "./built-in/application-names-are-unique.ts";
import { applicationSetsAreObeyed } from "./built-in/application-sets-are-obeyed.ts";
import { applicationSetsExpand } from "./built-in/application-sets-expand.ts";
import { applicationSetsFailOnMissingKeys } from "./built-in/application-sets-fail-on-missing-keys.ts";
import { applicationSetsNameTheirProject } from "./built-in/application-sets-name-their-project.ts";
import { applicationSetsPreserveProduction } from "./built-in/application-sets-preserve-production.ts";
import { applicationsArePermittedByTheirProject } from "./built-in/applications-are-permitted-by-their-project.ts";
import { applicationsLeaveTheDefaultProject } from "./built-in/applications-leave-the-default-project.ts";
import { argocdAnnotationsAreKnown } from "./built-in/argocd-annotations-are-known.ts";
import { argocdSettingsAreKnown } from "./built-in/argocd-settings-are-known.ts";
import { finalizersAreKnown } from "./built-in/finalizers-are-known.ts";
import { globalPoliciesLoad } from "./built-in/global-policies-load.ts";
import { globalPoliciesTakeEffect } from "./built-in/global-policies-take-effect.ts";
import { hooksAreKnown } from "./built-in/hooks-are-known.ts";
import { notificationsLoad } from "./built-in/notifications-load.ts";
import { objectsHaveOneApplication } from "./built-in/objects-have-one-application.ts";
import { productionFollowsAStatedRevision } from "./built-in/production-follows-a-stated-revision.ts";
import { productionProjectsHaveNoWildcards } from "./built-in/production-projects-have-no-wildcards.ts";
import { productionRolesAreLimited } from "./built-in/production-roles-are-limited.ts";
import { productionSyncsInWindows } from "./built-in/production-syncs-in-windows.ts";
import { projectPoliciesLoad } from "./built-in/project-policies-load.ts";
import { projectsAreValid } from "./built-in/projects-are-valid.ts";
import { replicasAreLeftToAutoscalers } from "./built-in/replicas-are-left-to-autoscalers.ts";
import { rollingSyncsReachEveryApplication } from "./built-in/rolling-syncs-reach-every-application.ts";
import { subscriptionsAreDelivered } from "./built-in/subscriptions-are-delivered.ts";
import { syncOptionsAreKnown } from "./built-in/sync-options-are-known.ts";
import { syncWavesAreIntegers } from "./built-in/sync-waves-are-integers.ts";
import { syncWavesFollowNeeds } from "./built-in/sync-waves-follow-needs.ts";
import { syncWindowsAgree } from "./built-in/sync-windows-agree.ts";
import { syncWindowsAreValid } from "./built-in/sync-windows-are-valid.ts";
import { syncWindowsLastAsTheyRead } from "./built-in/sync-windows-last-as-they-read.ts";
import { syncWindowsMatchApplications } from "./built-in/sync-windows-match-applications.ts";
import { syncWindowsOpenAndClose } from "./built-in/sync-windows-open-and-close.ts";
import type { BuiltInPolicy } from "./built-in-policy.ts";

/** What Argo CD would refuse, void, ignore or do otherwise than meant. */
export const argocdPolicies: readonly BuiltInPolicy[] = [
  applicationsArePermittedByTheirProject,
  applicationsLeaveTheDefaultProject,
  applicationNamesAreUnique,
  objectsHaveOneApplication,
  projectsAreValid,
  projectPoliciesLoad,
  globalPoliciesLoad,
  globalPoliciesTakeEffect,
  productionProjectsHaveNoWildcards,
  productionRolesAreLimited,
  productionFollowsAStatedRevision,
  productionSyncsInWindows,
  syncWindowsAreValid,
  syncWindowsOpenAndClose,
  syncWindowsLastAsTheyRead,
  syncWindowsAgree,
  syncWindowsMatchApplications,
  applicationSetsExpand,
  applicationSetsAreObeyed,
  applicationSetsFailOnMissingKeys,
  applicationSetsNameTheirProject,
  applicationSetsPreserveProduction,
  rollingSyncsReachEveryApplication,
  finalizersAreKnown,
  syncOptionsAreKnown,
  hooksAreKnown,
  syncWavesAreIntegers,
  argocdAnnotationsAreKnown,
  argocdSettingsAreKnown,
  notificationsLoad,
  subscriptionsAreDelivered,
  syncWavesFollowNeeds,
  replicasAreLeftToAutoscalers,
];
