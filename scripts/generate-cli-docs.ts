// npm run docs:cli: prints docs/cli.md. Not to a terminal, whose width the help would take.
import { cliDocs } from "./cli-docs.ts";

process.stdout.write(await cliDocs());
