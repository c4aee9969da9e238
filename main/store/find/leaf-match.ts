/** One word or one token of a search as the full-text index is asked for it; null where it asks for nothing. */
import type { AnswerLeaf } from '../../../contract/query/answers.ts';
import { idPart, soundOf } from '../../../contract/query/match.ts';
import { phoneDigits } from '../../../contract/query/phones.ts';
import type { Leaf } from '../../../contract/query/query.ts';
import { type Unit, unitsOf } from '../../../contract/query/text.ts';
import { wholeName } from '../../../contract/query/whole-name.ts';
import { between, fact, kind, pairsOf, phoneToken, safe, shortKey } from './tokens.ts';

export const quote = (...tokens: readonly string[]) => `"${tokens.join(' ')}"`;
const either = (texts: readonly (string | null)[]) => {
  const known = texts.filter((text) => text !== null);
  return known.length === 1 ? (known[0] ?? null) : `(${known.join(' OR ')})`;
};

/** No token looks like this. */
export const none = quote('\ue107');

/** A run of units as it is written; of a word at its end the beginning is enough. */
export function textMatch(units: readonly Unit[]): string | null {
  const last = units.at(-1);
  if (last === undefined) return null;
  if (units.length > 1 && units.every(({ word }) => !word)) return quote(...pairsOf(units));
  return `${quote(...units.map(({ text }) => safe(text)))}${last.word ? ' *' : ''}`;
}

function keyMatch(units: readonly Unit[]): string | null {
  const sound = soundOf(units);
  if (sound === null) return textMatch(units);
  return [...sound].length <= shortKey
    ? quote(safe(kind.begins + sound))
    : `${quote(safe(kind.key + sound))} *`;
}

function idMatch(text: string): string | null {
  const part = idPart(text);
  return part === null ? null : `${quote(kind.id + safe(part.text))}${part.whole ? '' : ' *'}`;
}

export function wordMatch(leaf: Extract<Leaf, { is: 'word' }>): string | null {
  const found = keyMatch(unitsOf(leaf.text));
  if (found === null) return null;
  const digits = phoneDigits(leaf);
  return either([found, digits === null ? null : quote(phoneToken(digits)), idMatch(leaf.text)]);
}

/** What is looked for in answers, as `found_by_answers` is asked; null where nothing is. */
export function answerMatch(leaf: AnswerLeaf): string | null {
  if (leaf.is === 'word') return leaf.exact ? textMatch(unitsOf(leaf.text)) : keyMatch(unitsOf(leaf.text));
  const found = keyMatch(unitsOf(leaf.value));
  return found === null ? null : `${leaf.field} : ${found}`;
}

/** A name that begins and ends as it was typed. Pairs are looked for first: there are few of each. */
function wholeMatch(units: readonly Unit[]): string {
  const name = units.map(({ text }) => safe(text));
  const whole = `name : (^ ${quote(...name, between)} OR ${quote(between, ...name, between)})`;
  const pairs = units.length > 1 && units.every(({ word }) => !word) ? pairsOf(units) : [];
  return pairs.length === 0 ? `(${whole})` : `(${quote(...pairs)} AND ${whole})`;
}

const inColumn = (column: 'name' | 'note', text: string | null) =>
  text === null ? null : `${column} : ${text}`;

export function fieldMatch({ field, value }: Extract<Leaf, { is: 'field' }>): string | null {
  switch (field) {
    case 'name': {
      const whole = wholeName(value);
      return whole === null ? inColumn('name', keyMatch(unitsOf(value))) : wholeMatch(unitsOf(whole));
    }
    case 'note':
      return inColumn(field, keyMatch(unitsOf(value)));
    case 'phone':
      return quote(phoneToken(value));
    case 'id':
      return idMatch(value) ?? none;
    case 'has':
    case 'is':
      return quote(`${kind.fact}${safe(`${field}.${value}`)}`);
    case 'tag':
    case 'kiosk':
    case 'type':
    case 'channel':
      return quote(fact(field, value));
    // A visit begins and ends and has answers, a person does not.
    case 'ended':
    case 'by':
    case 'host':
    case 'company':
      return none;
  }
}
