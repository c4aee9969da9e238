/**
 * What a search means, said in plain code over one plain document. No engine runs it on a million people: it is what
 * every engine's answer is measured against. Pure.
 */
import type { Channel } from '../channel.ts';
import type { Ending } from '../onsite.ts';
import { isFoundBy, type NationalPhone } from '../phone-shown.ts';
import type { AnswerTexts } from './answers.ts';
import { spanOf } from './dates.ts';
import type { By } from './fields.ts';
import { phoneDigits } from './phones.ts';
import { isErasedLeaf, type Leaf, mentions, type Query } from './query.ts';
import { keysOf } from './sounds.ts';
import { fold, placeIn, type Unit, unitsOf } from './text.ts';
import { areSame, wholeName } from './whole-name.ts';

/** A person, with all who were joined into it, as far as a search can ask. Times in ms since 1970 UTC. */
export interface SearchDoc {
  /** WeChat's name of today, of each identity, and what staff call the person; without the empty ones. */
  readonly names: readonly string[];
  /** Is there a name that is one? "微信用户" is not. */
  readonly named: boolean;
  readonly phones: readonly NationalPhone[];
  /** openIds and unionIds. */
  readonly ids: readonly string[];
  readonly union: boolean;
  readonly tags: readonly string[];
  readonly notes: readonly string[];
  readonly channels: readonly Channel[];
  readonly kiosks: readonly string[];
  readonly types: readonly string[];
  readonly avatar: boolean;
  readonly vip: boolean;
  readonly blocked: boolean;
  readonly erased: boolean;
  readonly onSite: boolean;
  readonly joined: boolean;
  readonly visits: number;
  readonly first: number;
  readonly last: number;
  /** Of one visit, in the visits log: when it was. `channels`, `kiosks` and `types` are then its own. */
  readonly at?: number;
  /** And how it ended, if it did. */
  readonly ended?: Ending | null;
  /** And how it came there. */
  readonly by?: By;
  /** And what was answered. */
  readonly answers?: AnswerTexts;
}

/** An erased person is found by a search that asks for the erased, and by no other. */
export function matches(query: Query, doc: SearchDoc, now: number): boolean {
  return (!doc.erased || mentions(query, isErasedLeaf)) && holds(query, doc, now);
}

function holds(query: Query, doc: SearchDoc, now: number): boolean {
  switch (query.is) {
    case 'everybody':
      return true;
    case 'and':
      return query.of.every((part) => holds(part, doc, now));
    case 'or':
      return query.of.some((part) => holds(part, doc, now));
    case 'not':
      return !holds(query.of, doc, now);
    case 'word':
      return query.exact ? holdsText(query.text, doc) : holdsWord(query, doc);
    case 'dates': {
      const { from, to } = spanOf(query.dates, now);
      const at = query.field === 'first' ? doc.first : query.field === 'at' ? (doc.at ?? doc.last) : doc.last;
      return at >= from && at < to;
    }
    case 'count':
      return (
        (query.from === null || doc.visits >= query.from) && (query.to === null || doc.visits <= query.to)
      );
    case 'field':
      return holdsField(query, doc);
  }
}

/** Letters alone, which may be the sound of a name. */
export function soundOf(wanted: readonly Unit[]): string | null {
  const [only, more] = wanted;
  return only?.word && more === undefined ? only.text : null;
}

const shortestIdPart = 6;

/** Whole, or its beginning from six characters on. Upper and lower case are not told apart. */
export const idPart = (text: string): { readonly text: string; readonly whole: boolean } | null =>
  /^[\w-]{1,128}$/.test(text) ? { text: text.toLowerCase(), whole: text.length < shortestIdPart } : null;

const inText = (texts: readonly string[], wanted: readonly Unit[]) =>
  texts.some((text) => placeIn(unitsOf(text), wanted) >= 0);

function inNames(names: readonly string[], wanted: readonly Unit[]): boolean {
  const sound = soundOf(wanted);
  if (sound === null) return inText(names, wanted);
  return names.some((name) => [...keysOf(unitsOf(name))].some((key) => key.startsWith(sound)));
}

function isNamed(names: readonly string[], value: string): boolean {
  const whole = wholeName(value);
  if (whole === null) return inNames(names, unitsOf(value));
  return names.some((name) => areSame(unitsOf(name), unitsOf(whole)));
}

function inIds(ids: readonly string[], text: string): boolean {
  const part = idPart(text);
  if (part === null) return false;
  return ids.some((id) =>
    part.whole ? id.toLowerCase() === part.text : id.toLowerCase().startsWith(part.text),
  );
}

const inPhones = (phones: readonly NationalPhone[], digits: string) =>
  phones.some((phone) => isFoundBy(phone, digits));

const answersOf = ({ answers }: SearchDoc) =>
  answers === undefined ? [] : [...answers.host, ...answers.company, ...answers.other];

const holdsText = (text: string, doc: SearchDoc) =>
  inText([...doc.names, ...doc.notes, ...answersOf(doc)], unitsOf(text)) || unitsOf(text).length === 0;

function holdsWord(leaf: Extract<Leaf, { is: 'word' }>, doc: SearchDoc): boolean {
  const wanted = unitsOf(leaf.text);
  if (wanted.length === 0 || inNames(doc.names, wanted) || inText(doc.notes, wanted)) return true;
  if (inNames(answersOf(doc), wanted)) return true;
  const digits = phoneDigits(leaf);
  return (digits !== null && inPhones(doc.phones, digits)) || inIds(doc.ids, leaf.text);
}

const among = (values: readonly string[], value: string) => values.some((one) => fold(one) === fold(value));

function holdsField({ field, value }: Extract<Leaf, { is: 'field' }>, doc: SearchDoc): boolean {
  switch (field) {
    case 'name':
      return unitsOf(value).length === 0 || isNamed(doc.names, value);
    case 'note':
      return unitsOf(value).length === 0 || inText(doc.notes, unitsOf(value));
    case 'phone':
      return inPhones(doc.phones, value);
    case 'id':
      return inIds(doc.ids, value);
    case 'tag':
      return among(doc.tags, value);
    case 'kiosk':
      return among(doc.kiosks, value);
    case 'type':
      return among(doc.types, value);
    case 'channel':
      return among(doc.channels, value);
    case 'host':
    case 'company':
      return unitsOf(value).length > 0 && inNames(doc.answers?.[field] ?? [], unitsOf(value));
    case 'ended':
      return doc.ended === value;
    case 'by':
      return doc.by === value;
    case 'has':
    case 'is':
      return factsOf(doc).has(`${field}.${value}`);
  }
}

/** What `has:` and `is:` may ask, of those that are true. */
export function factsOf(doc: SearchDoc): ReadonlySet<string> {
  const facts: Readonly<Record<string, boolean>> = {
    'has.phone': doc.phones.length > 0,
    'has.avatar': doc.avatar,
    'has.name': doc.named,
    'has.union': doc.union,
    'has.note': doc.notes.length > 0,
    'has.tag': doc.tags.length > 0,
    'has.visit': doc.visits > 0,
    'is.vip': doc.vip,
    'is.blocked': doc.blocked,
    'is.onsite': doc.onSite,
    'is.erased': doc.erased,
    'is.joined': doc.joined,
    'is.noname': !doc.named,
  };
  return new Set(Object.keys(facts).filter((fact) => facts[fact]));
}
