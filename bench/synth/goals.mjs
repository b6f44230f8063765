const count = (services) => services.toLocaleString("en");

/** What the measured sizes say of the goals; a goal of which no size was measured is left out. */
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
  return [
    ...goals,
    ...(large ? goalsOfRuns(large.runs, "1,000 services") : []),
    ...against("cdk8s", "cdk8s App of bare objects", sizes),
    ...against("cdk8sPlus", "cdk8s-plus App", sizes, 50),
  ];
}

/** What is wanted of every platform. */
export function goalsOfRuns({ cold, edit }, size) {
  const peak = Math.max(cold.megabytes, edit.megabytes);
  const times = ({ overFloor }) => `${overFloor.toFixed(1)} x`;
  return [
    { goal: `cold, ${size}`, wanted: "<= 8 x floor", measured: times(cold), isMet: cold.overFloor <= 8 },
    {
      goal: `after one edit, ${size}`,
      wanted: "<= 3 x floor",
      measured: times(edit),
      isMet: edit.overFloor <= 3,
    },
    { goal: `memory, ${size}`, wanted: "< 400 MB", measured: `${peak.toFixed(0)} MB`, isMet: peak < 400 },
  ];
}

/**
 * The goal is one for 1,000 services, and against constructs: what fewer services give, and objects that are written out, is said,
 * but it is neither met nor missed by that.
 */
function against(kind, name, sizes, atLeast) {
  const measured = sizes.filter(({ runs }) => runs[kind]).sort((a, b) => a.services - b.services);
  const largest = measured.at(-1);
  if (!largest) return [];
  const times = ({ runs }) => runs[kind].cpu / runs.cold.cpu;
  const row = {
    goal: `one ${name} against cold, 1,000 services, CPU`,
    wanted: atLeast ? `>= ${atLeast} x` : "",
  };
  const wanted = measured.find(({ services }) => services === 1000);
  const verdict = wanted
    ? { measured: `${times(wanted).toFixed(1)} x`, ...(atLeast && { isMet: times(wanted) >= atLeast }) }
    : {
        measured: `${times(largest).toFixed(1)} x at ${count(largest.services)}`,
        ...(atLeast && { missing: "1,000 not measured: --services 1000 --cdk8s-up-to 1000 (minutes)" }),
      };
  return [{ ...row, ...verdict }, ...growthOf(kind, name, measured)];
}

/** How the CPU time grew between the two largest sizes, beside ours. */
function growthOf(kind, name, measured) {
  const [small, large] = measured.slice(-2);
  if (!large) return [];
  const growth = (run) => `${(large.runs[run].cpu / small.runs[run].cpu).toFixed(1)} x`;
  return [
    {
      goal: `one ${name}, CPU of ${count(large.services)} against ${count(small.services)}`,
      wanted: "",
      measured: `${growth(kind)} (tiphys, cold: ${growth("cold")})`,
    },
  ];
}

function perService({ services, runs }) {
  return runs.cold.wall / services;
}
