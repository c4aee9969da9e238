/**
 * How a person's words stand in the index. Every token is written by us, so that each question is one token, a run of
 * tokens or the beginning of one. Signs of ASCII become private characters: nothing that is typed can be an operator.
 */
import { channels } from '../../../contract/channel.ts';
import { shownParts, wholeIn, wholesOf } from '../../../contract/phone-shown.ts';
import { factsOf, type SearchDoc } from '../../../contract/query/match.ts';
import { keysOf } from '../../../contract/query/sounds.ts';
import { fold, type Unit, unitsOf } from '../../../contract/query/text.ts';

/** What kind of token it is; a bare one is a unit of text. `fold` leaves no private character of a stranger's. */
export const kind = {
  /** Two characters that stand side by side. */
  pair: '\ue100',
  /** The first letters of a word or a sound, up to `shortKey`. */
  begins: '\ue101',
  /** A word or a sound in full, where it is longer. */
  key: '\ue102',
  id: '\ue104',
  fact: '\ue105',
  /** Digits of a phone number that are shown. */
  shown: '\ue108',
  /** All the digits of one. */
  whole: '\ue109',
} as const;
/** Between two texts, so that no run of tokens reaches from one into the next. */
export const between = '\ue106';

export const shortKey = 5;

/** One token, whatever was typed. */
export const safe = (text: string): string =>
  text.replace(/[\0-/:-`{-\x7f]/g, (char) => String.fromCharCode(0xe000 + char.charCodeAt(0)));

export const all = `${kind.fact}all`;
export const fact = (name: string, value: string): string => `${kind.fact}${name}\ue02e${safe(fold(value))}`;

export const pairsOf = (run: readonly Unit[]): readonly string[] =>
  run.slice(1).map((unit, at) => safe(`${kind.pair}${run[at]?.text ?? ''}${unit.text}`));

/** The one token that whoever is found by these digits has. */
export function phoneToken(digits: string): string {
  const whole = wholeIn(digits);
  return whole === null ? kind.shown + digits : kind.whole + whole;
}

/** Counts up to here have a token each, those above share one up to the next. */
const countSteps = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 20, 50] as const;

/** Tokens that everybody has whose visits are in these bounds, and some others; null for too many. */
export function visitFacts(from: number, to: number): readonly string[] {
  return countSteps
    .filter((step, at) => step <= to && (countSteps[at + 1] ?? Infinity) > from)
    .map(visitFact);
}
const visitFact = (step: number) => fact('visits', String(step));

/** The month in UTC: days are local to a machine, an index is not. */
const monthFact = (at: number) => fact('first', new Date(Math.max(0, at)).toISOString().slice(0, 7));

const mostMonths = 60;
/** Tokens that everybody has who first came in this time, and some others; null where there would be too many. */
export function monthFacts(from: number, to: number): readonly string[] | null {
  const months: string[] = [];
  const [begins, ends] = [new Date(Math.max(0, from)), Math.min(to, Date.UTC(2109, 0))];
  for (let month = begins.getUTCMonth(); ; month += 1) {
    const at = Date.UTC(begins.getUTCFullYear(), month);
    if (at >= ends) return months;
    if (months.length === mostMonths) return null;
    months.push(monthFact(at));
  }
}

export interface Indexed {
  readonly name: string;
  readonly note: string;
}

export function tokensOf(doc: SearchDoc): Indexed {
  const names = [...new Map(doc.names.map((name) => [fold(name), unitsOf(name)])).values()];
  const keys = new Set<string>();
  for (const units of names) for (const key of keysOf(units)) keys.add(key);
  const name = [
    ...textTokens(names),
    ...keyTokens(keys),
    ...new Set(doc.phones.flatMap((phone) => [...shownParts(phone), ...wholesOf(phone)].map(phoneToken))),
    ...doc.ids.map((id) => kind.id + safe(id.toLowerCase())),
    ...factTokens(doc),
  ];
  return { name: name.join(' '), note: noteTokens(doc.notes).join(' ') };
}

/** Every answer is found as a name is: the host is one, and a company has a sound too. */
export function answerTokens(texts: readonly string[]): string {
  const answers = texts.map(unitsOf);
  const keys = new Set(answers.flatMap((units) => [...keysOf(units)]));
  return [...textTokens(answers), ...keyTokens(keys)].join(' ');
}

function noteTokens(notes: readonly string[]): readonly string[] {
  const texts = notes.map(unitsOf);
  const words = texts.flatMap((units) => units.filter(({ word }) => word).map(({ text }) => text));
  return [...textTokens(texts), ...keyTokens(new Set(words))];
}

function* textTokens(texts: readonly (readonly Unit[])[]): Generator<string> {
  for (const units of texts) {
    for (const { text } of units) yield safe(text);
    yield between;
  }
  for (const units of texts) {
    let run: Unit[] = [];
    for (const unit of [...units, null]) {
      if (unit !== null && !unit.word) {
        run.push(unit);
        continue;
      }
      if (run.length > 1) yield* [...pairsOf(run), between];
      run = [];
    }
  }
}

function* keyTokens(keys: ReadonlySet<string>): Generator<string> {
  const begins = new Set<string>();
  for (const key of keys) {
    const letters = [...key];
    for (let length = 1; length <= Math.min(shortKey, letters.length); length += 1) {
      begins.add(letters.slice(0, length).join(''));
    }
    if (letters.length > shortKey) yield safe(kind.key + key);
  }
  for (const text of begins) yield safe(kind.begins + text);
}

function* factTokens(doc: SearchDoc): Generator<string> {
  yield all;
  for (const name of factsOf(doc)) if (name !== 'is.onsite') yield kind.fact + safe(name);
  for (const channel of channels) if (doc.channels.includes(channel)) yield fact('channel', channel);
  for (const tag of new Set(doc.tags.map(fold))) yield fact('tag', tag);
  for (const kiosk of new Set(doc.kiosks.map(fold))) yield fact('kiosk', kiosk);
  for (const type of new Set(doc.types.map(fold))) yield fact('type', type);
  for (const visits of visitFacts(doc.visits, doc.visits)) yield visits;
  yield monthFact(doc.first);
}
