/**
 * A typed name as a search looks into it: one text in which every unit has a mark before it, so that to look for a run of
 * units, or for a sound, is to look for a piece of text. Finds what contract/query/match.ts finds. Pure.
 */
import { soundOf } from '../../../contract/query/match.ts';
import { keysOf } from '../../../contract/query/sounds.ts';
import { type Unit, unitsOf } from '../../../contract/query/text.ts';

/** What takes a while is made when it is first asked for. */
export interface Named {
  readonly name: string;
  written: string | null;
  keys: string | null;
}

/** No unit holds such a character. A word is found by its beginning; any other unit is one character. */
const [ofSign, ofWord] = ['\u0001', '\u0002'];

const textOf = (units: readonly Unit[]) =>
  units.map(({ text, word }) => (word ? ofWord : ofSign) + text).join('');

function writtenOf(named: Named): string {
  named.written ??= textOf(unitsOf(named.name));
  return named.written;
}

export function soundsOf(named: Named): string {
  named.keys ??= [...keysOf(unitsOf(named.name))].map((key) => ofWord + key).join('');
  return named.keys;
}

/** Makes what is not made yet. */
export function prepare(named: Named): void {
  writtenOf(named);
  soundsOf(named);
}

/** Of at least one unit. */
export function isWritten(wanted: readonly Unit[]): (named: Named) => boolean {
  const text = textOf(wanted);
  return (named) => writtenOf(named).includes(text);
}

/** That and nothing else. */
export function isJust(wanted: readonly Unit[]): (named: Named) => boolean {
  const text = textOf(wanted);
  return (named) => writtenOf(named) === text;
}

/** By sound as well, where that is what was typed. */
export function isCalled(wanted: readonly Unit[]): (named: Named) => boolean {
  const sound = soundOf(wanted);
  if (sound === null) return isWritten(wanted);
  const key = ofWord + sound;
  return (named) => soundsOf(named).includes(key);
}
