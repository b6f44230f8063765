/** The choices, the most similar to the word first; equally similar ones in their own order. */
export function closest(word: string, choices: Iterable<string>): readonly string[] {
  return [...choices]
    .map((choice) => ({ choice, distance: distanceBetween(word.toLowerCase(), choice.toLowerCase()) }))
    .sort((one, other) => one.distance - other.distance)
    .map(({ choice }) => choice);
}

/** Near enough for "did you mean": a slip of one character in three. */
export function isNear(word: string, choice: string): boolean {
  return (
    distanceBetween(word.toLowerCase(), choice.toLowerCase()) <= Math.max(1, Math.floor(word.length / 3))
  );
}

/** Edits between two words, where two swapped neighbours are one edit. */
function distanceBetween(one: string, other: string): number {
  let before: readonly number[] = [];
  let previous: readonly number[] = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (let i = 1; i <= one.length; i++) {
    const current = [i];
    for (let j = 1; j <= other.length; j++) {
      const replaced = at(previous, j - 1) + (one[i - 1] === other[j - 1] ? 0 : 1);
      const swapped =
        one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1] ? at(before, j - 2) + 1 : Infinity;
      current.push(Math.min(replaced, swapped, at(previous, j) + 1, at(current, j - 1) + 1));
    }
    before = previous;
    previous = current;
  }
  return at(previous, other.length);
}

function at(row: readonly number[], index: number): number {
  return row[index] ?? Infinity;
}
