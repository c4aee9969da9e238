/**
 * Reads a search. Never throws: what cannot be understood is taken literally and told. Typing is not finished while it
 * is read, so a bracket or a quote that is still open is closed by the end.
 */
import type { SearchNote } from '../list.ts';
import { shortestPart } from '../phone-shown.ts';
import { tidyDates } from './dates.ts';
import { choiceCalled, fieldCalled, type QueryField } from './fields.ts';
import { digitsOf } from './phones.ts';
import { everybody, group, type Leaf, needsQuotes, not, type Parsed, type Query } from './query.ts';

/** More than anybody types; every one is a question to the index. */
const mostLeaves = 60;
const deepest = 20;
const shown = 60;

type Kind = 'open' | 'close' | 'or' | 'and' | 'not';
type Token = { readonly is: Kind } | Leaf;

export function parseQuery(text: string): Parsed {
  const notes: SearchNote[] = [];
  const tokens = readTokens(text, notes);
  return { query: readTree(tokens), notes };
}

const literal = (text: string, exact = true): Leaf => ({
  is: 'word',
  text,
  exact: exact || needsQuotes(text),
});

const space = /\s+/uy;
const connective = /(?:(OR|或|[|｜])|(AND|且)|(NOT|非))(?=[\s(（]|$)|([|｜])/uy;
const bracket = /[(（)）]/uy;
const openingQuote = /["“„]/uy;
/** Before something that can be excluded. */
const minus = /[-－](?=[-－]*[^\s)）|｜－-])/uy;
const bareText = /[^\s"“”„（）()|｜]+|[\s\S]/uy;
const fieldName = /^([^:：]+)[:：]/u;

function readTokens(text: string, notes: SearchNote[]): readonly Token[] {
  const tokens: Token[] = [];
  let depth = 0;
  let leaves = 0;
  let at = 0;
  const say: Say = (what, about) => void notes.push({ what, text: about.slice(0, shown) });
  const add = (leaf: Leaf, raw: string) => {
    leaves += 1;
    if (leaves === mostLeaves + 1) say('too-many-words', raw);
    if (leaves <= mostLeaves) tokens.push(leaf);
  };
  const take = (pattern: RegExp): RegExpExecArray | null => {
    pattern.lastIndex = at;
    const found = pattern.exec(text);
    if (found) at = pattern.lastIndex;
    return found;
  };

  /** The text inside quotes that were just opened. */
  function quote(opened: string): string {
    const begin = at;
    const closes = opened === '"' ? '"' : '”“"';
    let inside = '';
    for (; at < text.length; at += 1) {
      const char = text.charAt(at);
      const escaped = char === '\\' && /["\\]/.test(text.charAt(at + 1));
      if (escaped) at += 1;
      else if (closes.includes(char)) {
        at += 1;
        return inside;
      }
      inside += text.charAt(at);
    }
    say('open-quote', text.slice(begin - 1));
    return inside;
  }

  function takeBracket(char: string): void {
    const opens = char === '(' || char === '（';
    if (opens ? depth < deepest : depth > 0) {
      depth += opens ? 1 : -1;
      tokens.push({ is: opens ? 'open' : 'close' });
      return;
    }
    say('open-bracket', char);
    add(literal(char), char);
  }

  function takeBare(bare: string): void {
    const [head = '', name = ''] = fieldName.exec(bare) ?? [];
    const field = name === '' ? null : fieldCalled(name);
    if (field === null) {
      if (/^\p{L}+$/u.test(name) && bare.length > head.length) say('unknown-field', bare);
      add(literal(bare, false), bare);
      return;
    }
    const begin = at - bare.length;
    const opened = bare === head ? take(openingQuote)?.[0] : undefined;
    const value = opened === undefined ? bare.slice(head.length) : quote(opened);
    add(fieldLeaf(field, value, text.slice(begin, at), say), bare);
  }

  /** A connective is a word of its own; inside of another word it is letters. */
  function takeConnective(): boolean {
    const bounded = at === 0 || /[\s()（）|｜]/u.test(text.charAt(at - 1)) || /[|｜]/.test(text.charAt(at));
    const found = bounded ? take(connective) : null;
    if (found === null) return false;
    const [, or, and, negation] = found;
    tokens.push({ is: and ? 'and' : negation ? 'not' : or || found[4] ? 'or' : 'and' });
    return true;
  }

  while (at < text.length) {
    if (take(space) || takeConnective()) continue;
    const found = take(bracket);
    if (found) takeBracket(found[0]);
    else if (take(minus)) tokens.push({ is: 'not' });
    else {
      const begin = at;
      const opened = take(openingQuote)?.[0];
      if (opened === undefined) takeBare(take(bareText)?.[0] ?? '');
      else add(literal(quote(opened)), text.slice(begin, at));
    }
  }
  if (depth > 0) say('open-bracket', '(');
  return tokens;
}

type Say = (what: SearchNote['what'], about: string) => void;

function fieldLeaf(field: QueryField, value: string, raw: string, say: Say): Leaf {
  const leaf = knownLeaf(field, value);
  if (leaf !== null) return leaf;
  // A field whose value is still to be typed says nothing yet.
  say('bad-value', raw);
  return literal(raw);
}

function knownLeaf(field: QueryField, raw: string): Leaf | null {
  const value = raw.trim();
  if (value === '') return null;
  switch (field) {
    case 'last':
    case 'first':
    case 'at': {
      const dates = tidyDates(value);
      return dates === null ? null : { is: 'dates', field, dates };
    }
    case 'visits':
      return countLeaf(value);
    case 'channel':
    case 'has':
    case 'is':
    case 'ended':
    case 'by': {
      const choice = choiceCalled(field, value);
      return choice === null ? null : { is: 'field', field, value: choice };
    }
    case 'phone':
      return digitsOf(value).length < shortestPart ? null : { is: 'field', field, value: digitsOf(value) };
    default:
      return { is: 'field', field, value };
  }
}

function countLeaf(value: string): Leaf | null {
  const plain = value.normalize('NFKC');
  const between = /^(\d{1,7})?\.\.(\d{1,7})?$/.exec(plain);
  if (between && plain !== '..') return count(between[1], between[2]);
  const [, sign, digits] = /^([<>]=?)?(\d{1,7})$/.exec(plain) ?? [];
  if (digits === undefined) return null;
  const n = Number(digits);
  if (sign === '>') return count(n + 1, undefined);
  if (sign === '>=') return count(n, undefined);
  if (sign === '<') return n === 0 ? null : count(undefined, n - 1);
  if (sign === '<=') return count(undefined, n);
  return count(n, n);
}

const count = (from: number | string | undefined, to: number | string | undefined): Leaf => ({
  is: 'count',
  field: 'visits',
  from: from === undefined ? null : Number(from),
  to: to === undefined ? null : Number(to),
});

const isLeaf = (token: Token): token is Leaf =>
  token.is === 'word' || token.is === 'field' || token.is === 'dates' || token.is === 'count';

/** Brackets bind first, then "not", then what stands side by side, then OR. */
function readTree(tokens: readonly Token[]): Query {
  let at = 0;

  function either(): Query | null {
    const parts: Query[] = [];
    for (;;) {
      const part = both();
      if (part !== null) parts.push(part);
      if (tokens[at]?.is !== 'or') break;
      at += 1;
    }
    return parts.length === 0 ? null : group('or', parts);
  }

  function both(): Query | null {
    const parts: Query[] = [];
    for (;;) {
      const is = tokens[at]?.is;
      if (is === undefined || is === 'close' || is === 'or') break;
      const part = one();
      if (part !== null) parts.push(part);
    }
    return parts.length === 0 ? null : group('and', parts);
  }

  function one(): Query | null {
    let negative = false;
    while (tokens[at]?.is === 'not' || tokens[at]?.is === 'and') {
      if (tokens[at]?.is === 'not') negative = !negative;
      at += 1;
    }
    const query = primary();
    return query !== null && negative ? not(query) : query;
  }

  function primary(): Query | null {
    const token = tokens[at];
    if (token === undefined || token.is === 'or' || token.is === 'close') return null;
    at += 1;
    if (token.is !== 'open') return isLeaf(token) ? token : null;
    const inside = either();
    if (tokens[at]?.is === 'close') at += 1;
    return inside;
  }

  return either() ?? everybody;
}
