/**
 * Which digits of a phone number are shown to whoever did not ask for the whole, and which digits it is found by: those
 * that are shown, or all of them. Whatever a search told of the rest would be a way around asking. Pure.
 */
export interface NationalPhone {
  readonly countryCode: string;
  readonly number: string;
}

export interface ShownPhone {
  readonly country: string;
  readonly head: string;
  /** How many digits between head and tail are not shown. */
  readonly hidden: number;
  readonly tail: string;
}

const digitsIn = (text: string) => text.replace(/\D/g, '');

/** At least four digits are hidden, of a shorter number all: the last four are shown as far as that leaves room, then the first three. */
export function shownOf({ countryCode, number }: NationalPhone): ShownPhone {
  const digits = digitsIn(number);
  const tail = Math.min(4, Math.max(0, digits.length - 4));
  const head = Math.min(3, Math.max(0, digits.length - 4 - tail));
  return {
    country: digitsIn(countryCode),
    head: digits.slice(0, head),
    hidden: digits.length - head - tail,
    tail: digits.slice(digits.length - tail),
  };
}

/** Fewer digits say nothing. */
export const shortestPart = 3;
/** From so many digits on they may be all there are; never so many are shown in a row. */
export const shortestWhole = 7;

/** Any digits that are shown in a row at the end, and those from the beginning on, with and without the country. */
export function shownParts(phone: NationalPhone): readonly string[] {
  const { country, head, tail } = shownOf(phone);
  const parts = [...beginnings(head), ...beginnings(country + head)];
  for (let from = 0; from < tail.length; from += 1) parts.push(...beginnings(tail.slice(from)));
  return [...new Set(parts)];
}

function beginnings(digits: string): readonly string[] {
  const found: string[] = [];
  for (let length = shortestPart; length <= digits.length; length += 1) found.push(digits.slice(0, length));
  return found;
}

/** All the digits, with and without the country. */
export const wholesOf = ({ countryCode, number }: NationalPhone): readonly string[] =>
  [...new Set([digitsIn(number), digitsIn(countryCode) + digitsIn(number)])].filter(
    ({ length }) => length >= shortestWhole,
  );

/** The digits of what may be a whole number, as `wholesOf` has them; null for fewer. */
export const wholeIn = (digits: string): string | null => {
  const plain = digits.replace(/^00/, '');
  return plain.length >= shortestWhole ? plain : null;
};

export function isFoundBy(phone: NationalPhone, digits: string): boolean {
  const whole = wholeIn(digits);
  return whole === null ? shownParts(phone).includes(digits) : wholesOf(phone).includes(whole);
}
