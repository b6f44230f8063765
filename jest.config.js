/** @type {import('jest').Config} */
export default {
  testEnvironment: "node",
  roots: ["<rootDir>/test"],
  extensionsToTreatAsEsm: [".ts"],
  transform: { "^.+\\.ts$": "@swc/jest" },
  // The platform in this repository imports the package by its name; tests run it on the sources.
  moduleNameMapper: {
    "^tiphys$": "<rootDir>/src/index.ts",
    "^tiphys/constructs$": "<rootDir>/src/constructs/index.ts",
    "^tiphys/simulation$": "<rootDir>/src/simulation/index.ts",
    "^tiphys/testing$": "<rootDir>/src/testing.ts",
  },
};
