import { median } from "./measure.mjs";

/** Kind → medians of what was measured, and of the ratios to the floor of the same turn. */
export function summarize({ floor, ...others }) {
  const runs = Object.entries({ ...others, floor }).filter(([, samples]) => samples.length > 0);
  return Object.fromEntries(
    runs.map(([kind, samples]) => {
      const of = (field) => median(samples.map((sample) => sample[field]));
      const over = (field) => median(samples.map((sample, run) => sample[field] / floor[run][field]));
      const own = { wall: of("wall"), cpu: of("cpu"), megabytes: of("megabytes") };
      return [kind, { ...own, overFloor: over("wall"), overFloorCpu: over("cpu") }];
    }),
  );
}
