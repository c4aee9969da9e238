/** Which parts of a text a search found, for highlighting: by the very rule by which it was found. Pure. */
import { wholeIn } from '../phone-shown.ts';
import { soundOf } from './match.ts';
import { phoneDigits } from './phones.ts';
import { type Query, wantedLeaves } from './query.ts';
import { soundingsFrom } from './sounds.ts';
import { placeIn, type Unit, unitsOf } from './text.ts';
import { wholeName } from './whole-name.ts';

export interface Term {
  readonly text: string;
  /** In which texts it may be found. */
  readonly where: 'name' | 'note' | 'anywhere';
  /** Found as written only, not by its sound. */
  readonly exact: boolean;
}

/** `[from, to)` in UTF-16 places; in order, never overlapping. */
export type Mark = readonly [from: number, to: number];

/** What is wanted of names and notes; what is excluded is nowhere to be seen. */
export function terms(query: Query): readonly Term[] {
  const found: Term[] = [];
  for (const leaf of wantedLeaves(query)) {
    if (leaf.is === 'word') found.push({ text: leaf.text, where: 'anywhere', exact: leaf.exact });
    if (leaf.is !== 'field') continue;
    if (leaf.field === 'name' || leaf.field === 'note') {
      const whole = leaf.field === 'name' ? wholeName(leaf.value) : null;
      found.push({ text: whole ?? leaf.value, where: leaf.field, exact: whole !== null });
    }
  }
  return found;
}

export function marksIn(text: string, kind: 'name' | 'note', wanted: readonly Term[]): readonly Mark[] {
  const units = unitsOf(text);
  const marks: Mark[] = [];
  for (const term of wanted) {
    if (term.where !== 'anywhere' && term.where !== kind) continue;
    const sought = unitsOf(term.text);
    if (sought.length === 0) continue;
    marks.push(...asWritten(units, sought));
    const sound = kind === 'name' && !term.exact ? soundOf(sought) : null;
    if (sound !== null) marks.push(...bySound(units, sound));
  }
  return merged(marks);
}

/** Where the digits that were asked for stand in a shown phone number; of a whole number, all of it. */
export function marksInPhone(masked: string, wanted: Query): readonly Mark[] {
  const marks: Mark[] = [];
  const places = [...masked].flatMap((char, at) => (/[\d*]/.test(char) ? [at] : []));
  const shown = places.map((at) => masked.charAt(at)).join('');
  for (const leaf of wantedLeaves(wanted)) {
    const digits = phoneDigits(leaf);
    const whole = wholeIn(digits ?? '');
    const at = digits === null ? -1 : whole === null ? shown.lastIndexOf(digits) : endsAs(shown, whole);
    const [from, to] = [places[at], places[at + (whole ?? digits ?? '').length - 1]];
    if (from !== undefined && to !== undefined) marks.push([from, to + 1]);
  }
  return merged(marks);
}

/** Where a whole number begins that may be this one: with its country, or at the number itself. -1 for another one. */
function endsAs(shown: string, whole: string): number {
  const at = shown.length - whole.length;
  const fits = [...whole].every((digit, n) => ['*', digit].includes(shown.charAt(at + n)));
  return at >= 0 && at <= 3 && shown.includes('*') && fits ? at : -1;
}

function asWritten(units: readonly Unit[], sought: readonly Unit[]): Mark[] {
  const marks: Mark[] = [];
  for (let at = placeIn(units, sought); at >= 0; at = placeIn(units, sought, at + 1)) {
    const [first, last] = [units[at], units[at + sought.length - 1]];
    const word = sought.at(-1);
    if (first === undefined || last === undefined || word === undefined) break;
    // Of a word that was only begun, as much as was typed; unless folding changed how long it is.
    const same = last.to - last.from === last.text.length;
    marks.push([first.from, last.word && same ? last.from + word.text.length : last.to]);
  }
  return marks;
}

function bySound(units: readonly Unit[], sound: string): Mark[] {
  return units.flatMap((unit, at): Mark[] => {
    const found = soundingsFrom(units, at).find(({ text }) => text.startsWith(sound));
    const last = units[found?.unitAt[sound.length - 1] ?? -1];
    return found && last ? [[unit.from, last.to]] : [];
  });
}

function merged(marks: readonly Mark[]): readonly Mark[] {
  const done: [number, number][] = [];
  for (const [from, to] of marks.toSorted((one, other) => one[0] - other[0] || one[1] - other[1])) {
    const last = done.at(-1);
    if (last && from <= last[1]) last[1] = Math.max(last[1], to);
    else done.push([from, to]);
  }
  return done;
}
