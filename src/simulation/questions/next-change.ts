import { syncCalendar } from "../sync-windows/sync-calendar.ts";
import type { WindowClock } from "../sync-windows/window-clock.ts";

/** What happens next, seen from an instant. UTC milliseconds; a change that is left out does not come within a year. */
export interface NextChange {
  readonly isOpen: boolean;
  readonly opens?: number;
  readonly closes?: number;
}

const day = 86_400_000;
/** Most windows change within a week, so a year is looked through only where that was not enough. */
const horizons = [8 * day, 366 * day];

export function nextChange(clocks: readonly WindowClock[], from: number, manual: boolean): NextChange {
  let next: NextChange = { isOpen: true };
  for (const horizon of clocks.length > 0 ? horizons : []) {
    const entries = syncCalendar(clocks, from, from + horizon, manual);
    const changes = entries.filter(
      (entry, index) => index > 0 && entry.canSync !== entries[index - 1]?.canSync,
    );
    const opens = changes.find(({ canSync }) => canSync)?.from;
    const closes = changes.find(({ canSync }) => !canSync)?.from;
    next = {
      isOpen: entries[0]?.canSync ?? true,
      ...(opens !== undefined && { opens }),
      ...(closes !== undefined && { closes }),
    };
    if (opens !== undefined && closes !== undefined) return next;
  }
  return next;
}
