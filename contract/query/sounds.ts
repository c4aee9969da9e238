/**
 * Names by their sound: `zhangwei`, `weig`, `zw`. Every way a name may be read counts: which reading a family prefers
 * nobody but the family knows. Pure; a module of its own because the table of readings weighs 76 kB.
 */
import { readingTable } from './han-readings.ts';
import type { Unit } from './text.ts';

let byChar: ReadonlyMap<string, readonly string[]> | null = null;

function readings(): ReadonlyMap<string, readonly string[]> {
  if (byChar !== null) return byChar;
  const places = new Map<string, string[]>();
  for (const entry of readingTable.split(' ')) {
    const [, syllable = '', place = '0', chars = ''] = /^([a-z]+)(\d)(.*)$/u.exec(entry) ?? [];
    for (const char of chars) {
      const known = places.get(char) ?? [];
      known[Number(place)] = syllable;
      places.set(char, known);
    }
  }
  byChar = new Map([...places].map(([char, known]) => [char, withU(known.filter(Boolean))]));
  return byChar;
}

/** ü is typed v, and by many u. */
const withU = (known: readonly string[]) => [
  ...new Set(known.flatMap((one) => (one.includes('v') ? [one, one.replace('v', 'u')] : [one]))),
];

/** The most usual first; none for what is not Chinese. */
export const readingsOf = (char: string): readonly string[] => readings().get(char) ?? [];

/** A name is no longer; what comes after in a nickname is found from its own beginning. */
const longestRun = 6;
/** How many characters of a run may be read in any way; those after it as they usually are. */
const anyWay = 3;

/** One way to read characters from some place on. */
export interface Sounding {
  readonly text: string;
  /** Which unit it begins with, and for each letter of `text` which unit it belongs to. */
  readonly start: number;
  readonly unitAt: readonly number[];
}

/** Every sounding that begins with the unit at `start`: whole syllables in one piece, and initials. */
export function soundingsFrom(units: readonly Unit[], start: number): readonly Sounding[] {
  const run: (readonly string[])[] = [];
  for (let at = start; run.length < longestRun; at += 1) {
    const unit = units[at];
    const known = unit?.han ? readingsOf(unit.text) : [];
    if (known.length === 0) break;
    run.push(run.length < anyWay ? known : known.slice(0, 1));
  }
  if (run.length === 0) return [];
  const whole = combined(run);
  const initials = combined(run.map((known) => [...new Set(known.map((one) => one.charAt(0)))]));
  return [...whole, ...initials].map((parts) => ({
    text: parts.join(''),
    start,
    unitAt: parts.flatMap((part, n) => [...part].map(() => start + n)),
  }));
}

const combined = (run: readonly (readonly string[])[]): readonly (readonly string[])[] =>
  run.reduce<readonly (readonly string[])[]>(
    (done, known) => done.flatMap((parts) => known.map((one) => [...parts, one])),
    [[]],
  );

/** What a name is found by when letters are typed: its words, and its sound from each character on. */
export function keysOf(units: readonly Unit[]): ReadonlySet<string> {
  const keys = new Set<string>();
  for (const [at, unit] of units.entries()) {
    if (unit.word) keys.add(unit.text);
    for (const { text } of soundingsFrom(units, at)) keys.add(text);
  }
  return keys;
}

/** How names are put in order: by sound, and what sounds alike by the characters. */
export const orderOf = (units: readonly Unit[]): string =>
  units.map(({ text, han }) => (han ? `${readingsOf(text)[0] ?? '~'} ${text}` : text)).join(' ');
