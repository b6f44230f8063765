export interface Setting {
  readonly name: string;
  readonly value: string;
  /** Counted from 1; absent where the value is all there is. */
  readonly line?: number;
}

/** A name, and one word for its value: `PASSWORD=word`, `password: "word"`. More than a word is an expression. */
const setting = /^\s*(?:export\s+)?["']?([\w.-]+)["']?\s*[:=]\s*["']?([^\s"'(){}[\]<>;,]+)["']?,?\s*$/;

/** Files of settings; what a script or a page assigns is computed. */
const settingsFile = /\.(?:env|txt|properties|conf|cfg|ini|toml|ya?ml|json)$|^[^.]+$|^\.env/i;

/** The settings in a file of a ConfigMap, line by line. */
export function settingsIn(file: string, text: string): readonly Setting[] {
  if (!settingsFile.test(file)) return [];
  return text.split("\n").flatMap((line, index) => {
    const [, name, value] = setting.exec(line) ?? [];
    return name === undefined || value === undefined ? [] : [{ name, value, line: index + 1 }];
  });
}
