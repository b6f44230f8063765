import { defineStatefulService } from "tiphys";
import { teams } from "../teams.ts";

export const sessionStore = defineStatefulService("session-store", {
  team: teams.identity,
  description: "Who is signed in: a Valkey that survives its restart",
  image: "ghcr.io/acme/session-store",
  ports: { redis: 6379 },
  allowFrom: [],
  health: { tcp: true },
  arguments: ["/etc/valkey/valkey.conf"],
  cpu: "200m",
  memory: "1Gi",
  storage: { size: "4Gi", path: "/data", className: "fast" },
  files: {
    "/etc/valkey/valkey.conf": `dir /data
appendonly yes
maxmemory 768mb
maxmemory-policy volatile-ttl
`,
  },
  security: { runAsUser: 999, fsGroup: 999 },
});
