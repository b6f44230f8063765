import { expect, test } from "@jest/globals";
import { FindingsError } from "../../src/errors.ts";
import { defineCustomService } from "../../src/index.ts";
import { synthesize } from "../../src/synthesize.ts";
import { anEnvironment, aPlatform, aTeam } from "../support/platform.ts";

const failing = (name: string, error: unknown) =>
  defineCustomService(name, {
    team: aTeam,
    build: () => {
      throw error;
    },
  });

test("what several builds throw is told at once, each once for all environments", () => {
  const services = [
    failing("orders", new Error("no topic")),
    defineCustomService("sound", { team: aTeam, build: () => {} }),
    failing("refunds", new FindingsError([{ code: "own", message: "no queue" }])),
  ];
  const platform = aPlatform([anEnvironment("dev", services), anEnvironment("test", services)]);
  expect(() => synthesize(platform, {})).toThrow(
    expect.objectContaining({
      findings: [
        expect.objectContaining({ message: 'build of service "orders" threw: no topic' }),
        expect.objectContaining({ code: "own", message: "no queue" }),
      ],
    }),
  );
});
