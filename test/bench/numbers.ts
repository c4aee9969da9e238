/** The few numbers a bench ends in. */

const sorted = (values: readonly number[]) => [...values].sort((a, b) => a - b);

/** The nearest-rank percentile: a value that was really measured. NaN of nothing. */
export const percentile = (values: readonly number[], percent: number): number =>
  sorted(values)[Math.max(0, Math.ceil((values.length * percent) / 100) - 1)] ?? Number.NaN;

export function median(values: readonly number[]): number {
  const ordered = sorted(values);
  const middle = ordered.length / 2;
  const upper = ordered[Math.floor(middle)] ?? Number.NaN;
  return Number.isInteger(middle) ? (upper + (ordered[middle - 1] ?? Number.NaN)) / 2 : upper;
}

export const rounded = (value: number, digits = 2): number => Number(value.toFixed(digits));
