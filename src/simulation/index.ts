export {
  type ExpandInput,
  type ExpandResult,
  expandApplicationSet,
} from "./application-set/expand-application-set.ts";
export { generateApplications } from "./application-set/generate-applications.ts";
export type { AppProject } from "./project/app-project.ts";
export {
  type PermissionInput,
  type PermissionResult,
  simulatePermission,
} from "./project/simulate-permission.ts";
export { validateAppProject } from "./project/validate-app-project.ts";
export { validatePolicy } from "./project/validate-policy.ts";
export { type AccessDecision, type AccessQuestion, prepareAccess } from "./questions/access.ts";
export { type AccessCell, accessMatrix } from "./questions/access-matrix.ts";
export { type ExpandedApplication, type Expansion, expandSet } from "./questions/expand-set.ts";
export { type SyncCalendar, syncAt, syncCalendars } from "./questions/sync-calendars.ts";
export type { RbacConfig } from "./rbac/rbac-config.ts";
export {
  prepareRbac,
  type RbacDecision,
  type RbacInput,
  type RbacQuestion,
  simulateRbac,
} from "./rbac/simulate-rbac.ts";
export {
  type SyncWindowsInput,
  type SyncWindowsResult,
  simulateSyncWindows,
} from "./sync-windows/simulate-sync-windows.ts";
export { type CalendarEntry, syncCalendar } from "./sync-windows/sync-calendar.ts";
