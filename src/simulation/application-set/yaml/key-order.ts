const DIGIT = /^\p{Nd}$/u;
const LETTER = /^\p{L}$/u;

/** The order of keys in Go's YAML: numbers inside of texts count as numbers, `a2` comes before `a10`; signs before letters. */
export function compareKeys(a: string, b: string): number {
  const [left, right] = [[...a], [...b]];
  const shared = Math.min(left.length, right.length);
  let inDigits = false;
  for (let index = 0; index < shared; index++) {
    const [x = "", y = ""] = [left[index], right[index]];
    if (x === y) {
      inDigits = DIGIT.test(x);
      continue;
    }
    return compareFrom(left, right, index, inDigits);
  }
  return left.length - right.length;
}

function compareFrom(
  left: readonly string[],
  right: readonly string[],
  index: number,
  inDigits: boolean,
): number {
  const [x = "", y = ""] = [left[index], right[index]];
  const [letterX, letterY] = [LETTER.test(x), LETTER.test(y)];
  if (letterX && letterY) return order(x, y);
  if (letterX || letterY) return inDigits === letterX ? -1 : 1;
  const [numberX, numberY] = [digitsFrom(left, index), digitsFrom(right, index)];
  const zeros = x === "0" || y === "0" ? leadingZeros(left, index) : false;
  if (zeros) return numberX.length - numberY.length || order(x, y);
  if (numberX !== "" && numberY !== "" && numberX !== numberY)
    return Number(numberX) - Number(numberY) || order(x, y);
  return order(x, y);
}

const order = (x: string, y: string): number => (x.codePointAt(0) ?? 0) - (y.codePointAt(0) ?? 0);

function digitsFrom(characters: readonly string[], start: number): string {
  let end = start;
  while (end < characters.length && DIGIT.test(characters[end] ?? "")) end++;
  return characters.slice(start, end).join("");
}

/** Is the number before this place not zero? Then a further digit makes it longer, not smaller. */
function leadingZeros(characters: readonly string[], start: number): boolean {
  for (let index = start - 1; index >= 0 && DIGIT.test(characters[index] ?? ""); index--) {
    if (characters[index] !== "0") return true;
  }
  return false;
}
