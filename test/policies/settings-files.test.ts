import { expect, test } from "@jest/globals";
import { settingsIn } from "../../src/policies/settings-files.ts";

test.each([
  ["settings.env", "export TOKEN=word", "word"],
  ["settings.yaml", '  token: "word"', "word"],
  ["settings.json", '  "token": "word",', "word"],
  ["settings.properties", "token = word", "word"],
  ["settings", "token=word", "word"],
])("%s: %s", (file, line, value) => {
  const found = settingsIn(file, `# settings\n${line}\n`);
  expect(found).toEqual([expect.objectContaining({ value, line: 2 })]);
});

test.each([
  ["start.sh", "TOKEN=word"],
  ["settings.yaml", "# token: word"],
  ["settings.yaml", "token: two words"],
  ["settings.conf", "token = read(file)"],
  ["settings.yaml", "token:"],
])("%s: %s is no setting with a value", (file, line) => expect(settingsIn(file, `${line}\n`)).toEqual([]));
