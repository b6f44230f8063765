const DIGIT = /^\p{Nd}$/u;
const LETTER = /^\p{L}$/u;

/** The order of keys in Go's YAML: numbers inside of texts count as numbers, `a2` before `a10`; signs before letters. */
export function compareKeys(a: string, b: string): number {
  const [left, right] = [[...a], [...b]];
  const index = left.findIndex((character, place) => character !== right[place]);
  if (index < 0 || index >= right.length) return left.length - right.length;
  const [x = "", y = ""] = [left[index], right[index]];
  const [letterX, letterY] = [LETTER.test(x), LETTER.test(y)];
  if (letterX && letterY) return order(x, y);
  if (letterX || letterY) return letterY ? -1 : 1;
  const one = (x === "0" || y === "0") && followsNumber(left, index) ? "1" : "";
  const [digitsX, digitsY] = [digitsFrom(left, index), digitsFrom(right, index)];
  return Number(one + digitsX) - Number(one + digitsY) || digitsX.length - digitsY.length || order(x, y);
}

const order = (x: string, y: string): number => (x.codePointAt(0) ?? 0) - (y.codePointAt(0) ?? 0);

function digitsFrom(characters: readonly string[], start: number): string {
  let end = start;
  while (end < characters.length && DIGIT.test(characters[end] ?? "")) end++;
  return characters.slice(start, end).join("");
}

/** Is the number before this place not zero? Then a further digit makes it longer, not smaller. */
function followsNumber(characters: readonly string[], start: number): boolean {
  for (let index = start - 1; index >= 0 && DIGIT.test(characters[index] ?? ""); index--) {
    if (characters[index] !== "0") return true;
  }
  return false;
}
