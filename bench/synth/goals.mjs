/** What the measured sizes say of the goals; a goal whose sizes were not measured is left out. */
export function goalsOf(sizes) {
  const at = (services) => sizes.find((size) => size.services === services);
  const goals = [];
  const add = (goal, wanted, measured, isMet) => goals.push({ goal, wanted, measured, isMet });
  const small = at(100);
  const large = at(1000);
  const largest = at(3000);
  if (small && largest) {
    const growth = perService(largest) / perService(small);
    add("cold, per service: 3,000 against 100", "<= 1.3 x", `${growth.toFixed(2)} x`, growth <= 1.3);
  }
  if (large) {
    const { cold, edit } = large.runs;
    add("cold, 1,000 services", "<= 8 x floor", `${cold.overFloor.toFixed(1)} x`, cold.overFloor <= 8);
    add("after one edit, 1,000", "<= 3 x floor", `${edit.overFloor.toFixed(1)} x`, edit.overFloor <= 3);
    const peak = Math.max(cold.megabytes, edit.megabytes);
    add("memory, 1,000 services", "< 400 MB", `${peak.toFixed(0)} MB`, peak < 400);
  }
  for (const { services, runs } of sizes) {
    for (const [kind, name] of [
      ["cdk8s", "cdk8s App"],
      ["cdk8sPlus", "cdk8s-plus App"],
    ]) {
      if (!runs[kind] || services < 100) continue;
      const times = runs[kind].cpu / runs.cold.cpu;
      const isMet = services >= 1000 ? times >= 50 : undefined;
      add(`one ${name} against cold, ${services}, CPU`, ">= 50 x at 1,000", `${times.toFixed(1)} x`, isMet);
    }
  }
  return goals;
}

function perService({ services, runs }) {
  return runs.cold.wall / services;
}
