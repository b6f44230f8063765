import { isatty } from "node:tty";

/** Everything a command touches of the world; a test passes its own. */
export interface Io {
  readonly cwd: string;
  readonly out: (text: string) => void;
  readonly error: (text: string) => void;
  /** Colours are for eyes: on a terminal, and where NO_COLOR does not forbid them. */
  readonly color: boolean;
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** Shows a line that the next one replaces; absent where nobody watches. */
  readonly progress?: (text: string) => void;
  readonly now: () => Date;
  /** Milliseconds that only grow. */
  readonly clock: () => number;
  /** Asks a person to agree; absent where nobody sits at a terminal. */
  readonly confirm?: (question: string) => Promise<boolean>;
}

export function processIo(): Io {
  const { NO_COLOR, FORCE_COLOR } = process.env;
  // `tiphys … | head` closes the pipe early: then nobody reads on, and that is no failure of ours.
  for (const stream of [process.stdout, process.stderr]) {
    stream.on("error", (error: NodeJS.ErrnoException) => {
      if (error.code === "EPIPE") process.exit();
      throw error;
    });
  }
  return {
    cwd: process.cwd(),
    out: (text) => void process.stdout.write(text),
    error: (text) => void process.stderr.write(text),
    color: FORCE_COLOR ? FORCE_COLOR !== "0" : Boolean(process.stdout.isTTY) && !NO_COLOR,
    environment: process.env,
    ...(process.stderr.isTTY && {
      progress: (text: string) => void process.stderr.write(`\r\u001b[K${text}`),
    }),
    now: () => new Date(),
    clock: () => Number(process.hrtime.bigint()) / 1e6,
    // Node makes a stream of its input as soon as somebody asks for it.
    ...(isatty(0) && isatty(1) && { confirm }),
  };
}

/** The end of the input is a no. */
async function confirm(question: string): Promise<boolean> {
  const { createInterface } = await import("node:readline");
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  return new Promise((resolve) => {
    terminal.once("close", () => resolve(false));
    terminal.question(`${question} [y/N] `, (answer) => {
      resolve(/^y(es)?$/i.test(answer.trim()));
      terminal.close();
    });
  });
}
