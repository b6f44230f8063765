/** Both ends belong to it; an end that is left out is open. */
export interface Range {
  readonly min?: number;
  readonly max?: number;
}

export function isWithin(number: number, { min = -Infinity, max = Infinity }: Range): boolean {
  return number >= min && number <= max;
}

export function rangeText({ min, max }: Range): string {
  if (min === undefined) return `${max} or less`;
  return max === undefined ? `${min} or more` : `${min} to ${max}`;
}
