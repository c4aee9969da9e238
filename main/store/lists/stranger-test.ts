/**
 * A search over entries by hand of whom staff did not know: what was typed, and nothing that is known of people. Says
 * what contract/query/match.ts says, of tens of thousands within milliseconds. Pure.
 */
import { isFoundBy, wholeIn } from '../../../contract/phone-shown.ts';
import { isAnswerLeaf } from '../../../contract/query/answers.ts';
import { spanOf } from '../../../contract/query/dates.ts';
import { phoneDigits } from '../../../contract/query/phones.ts';
import type { Leaf, Query } from '../../../contract/query/query.ts';
import { fold, unitsOf } from '../../../contract/query/text.ts';
import { wholeName } from '../../../contract/query/whole-name.ts';
import { onSiteFrom } from '../visits/on-site-rows.ts';
import { type Entry, isAnswered } from './entry.ts';
import { isCalled, isJust, isWritten } from './entry-names.ts';
import { known } from './known.ts';

export type EntryTest = (entry: Entry) => boolean;

const always: EntryTest = () => true;
const never: EntryTest = () => false;

export function strangerTest(query: Query, now: number): EntryTest {
  switch (query.is) {
    case 'everybody':
      return always;
    case 'not': {
      const test = strangerTest(query.of, now);
      return (entry) => !test(entry);
    }
    case 'and':
    case 'or': {
      const tests = query.of.map((part) => strangerTest(part, now));
      return query.is === 'and'
        ? (entry) => tests.every((test) => test(entry))
        : (entry) => tests.some((test) => test(entry));
    }
    case 'dates': {
      // Whoever was here once was here first and last then.
      const { from, to } = spanOf(query.dates, now);
      return ({ at }) => at >= from && at < to;
    }
    case 'count':
      return (query.from ?? 0) <= 0 && (query.to ?? 0) >= 0 ? always : never;
    case 'word':
      return wordTest(query);
    case 'field':
      return fieldTest(query, now);
  }
}

function wordTest(leaf: Extract<Leaf, { is: 'word' }>): EntryTest {
  const wanted = unitsOf(leaf.text);
  if (wanted.length === 0) return always;
  const said = isAnswered(leaf);
  const named = leaf.exact ? isWritten(wanted) : isCalled(wanted);
  const digits = leaf.exact ? null : phoneDigits(leaf);
  const called = digits === null ? never : phoneTest(digits);
  return (entry) => named(entry) || called(entry) || said(entry);
}

function phoneTest(digits: string): EntryTest {
  const part = wholeIn(digits) ?? digits;
  // Whatever a number is found by is a part of it: most are told apart by that.
  return ({ phone }) =>
    phone !== null && (phone.countryCode + phone.number).includes(part) && isFoundBy(phone, digits);
}

function fieldTest(leaf: Extract<Leaf, { is: 'field' }>, now: number): EntryTest {
  if (isAnswerLeaf(leaf)) return isAnswered(leaf);
  const { field, value } = leaf;
  const wanted = unitsOf(value);
  const same = known(fold(value));
  switch (field) {
    case 'name': {
      const whole = wholeName(value);
      if (whole !== null) return isJust(unitsOf(whole));
      return wanted.length === 0 ? always : isCalled(wanted);
    }
    case 'note':
      return wanted.length === 0 ? always : never;
    case 'phone':
      return phoneTest(value);
    case 'kiosk':
      return ({ kiosk }) => same(kiosk);
    case 'type':
      return ({ type }) => type !== null && same(type);
    case 'ended':
      return ({ ended }) => ended === value;
    case 'has':
    case 'is':
      return factTest(`${field}.${value}`, now);
    case 'id':
    case 'tag':
    case 'channel':
    case 'by':
    case 'host':
    case 'company':
      return never;
  }
}

function factTest(fact: string, now: number): EntryTest {
  const since = onSiteFrom(now);
  switch (fact) {
    case 'has.phone':
      return ({ phone }) => phone !== null;
    case 'has.name':
      return ({ name }) => name !== '';
    case 'is.noname':
      return ({ name }) => name === '';
    case 'is.onsite':
      return ({ ended, at }) => ended === null && at > since && at <= now;
    default:
      return never;
  }
}
