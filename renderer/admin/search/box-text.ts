/**
 * What stands in the search box: conditions that are complete, each a chip, and behind them the text that is being
 * typed. Together they are one search, and any search can be put into the box. Pure.
 */

import { fieldCalled } from '../../../contract/query/fields.ts';
import { parseQuery } from '../../../contract/query/parse.ts';
import { isConnective, printQuery, type Query } from '../../../contract/query/query.ts';

export interface BoxText {
  /** Each as it would be typed, alone. */
  readonly chips: readonly string[];
  readonly draft: string;
}

const partsOf = (query: Query): readonly Query[] => {
  if (query.is === 'everybody') return [];
  return query.is === 'and' ? query.of : [query];
};

/** Plain words stay text, so that one goes on typing where one was. */
const isChip = (query: Query) => query.is !== 'word';

const isEither = (text: string) => parseQuery(text).query.is === 'or';

/** One among others: an OR keeps its parts together. */
const asPart = (text: string) => (isEither(text) ? `(${text})` : text);

export function textOf({ chips, draft }: BoxText): string {
  const typed = draft.trim();
  const parts = typed === '' ? chips : [...chips, typed];
  return parts.length === 1 ? parts.join('') : parts.map(asPart).join(' ');
}

/** What to look for meanwhile: a field whose value is still to come says nothing yet. */
export function soughtIn({ chips, draft }: BoxText): string {
  const [, before = '', name = ''] = /^(.*?(?:^|[\s(（|｜]))-?([^\s:：(（|｜]+)[:：]"?$/su.exec(draft) ?? [];
  return textOf({ chips, draft: fieldCalled(name) === null ? draft : before });
}

export function boxOf(text: string): BoxText {
  const { query, notes } = parseQuery(text);
  // What could not be read is shown as it was typed, to be put right.
  if (notes.length > 0) return { chips: [], draft: text };
  const parts = partsOf(query);
  return {
    chips: parts.filter(isChip).map(printQuery),
    draft: parts
      .filter((part) => !isChip(part))
      .map(printQuery)
      .join(' '),
  };
}

const startsWithOr = /^(?:(?:OR|或)\s|[|｜])/u;

const isBracketed = /^\s*[(（].*[)）]\s*$/su;

function isUnfinished(draft: string): boolean {
  const last = draft.trim().split(/\s+/).at(-1) ?? '';
  return isConnective(last) || /[|｜]$/.test(last) || parseQuery(draft).notes.length > 0;
}

/** After a key: a condition is complete at the space behind it. `entered`: at once. */
export function typed({ chips, draft: given }: BoxText, entered = false): BoxText {
  const last = chips.at(-1);
  // Whoever types OR behind a chip means that chip.
  if (last !== undefined && startsWithOr.test(given))
    return typed({ chips: chips.slice(0, -1), draft: `${last} ${given}` }, entered);
  const complete = entered || /\s$/u.test(given);
  if (!complete || given.trim() === '' || isUnfinished(given)) return { chips, draft: given };
  const { query } = parseQuery(given);
  if (query.is === 'or' && !entered && !isBracketed.test(given)) return { chips, draft: given };
  const parts = partsOf(query);
  const fresh = parts.filter(isChip).map(printQuery);
  if (fresh.length === 0) return { chips, draft: given };
  const words = parts.filter((part) => !isChip(part)).map(printQuery);
  return {
    chips: [...chips, ...fresh.filter((chip) => !chips.includes(chip))],
    draft: words.length === 0 ? '' : `${words.join(' ')} `,
  };
}

export const without = ({ chips, draft }: BoxText, at: number): BoxText => ({
  chips: chips.toSpliced(at, 1),
  draft,
});

/** Back to text, in front of what is being typed. */
export function reopened(box: BoxText, at: number): BoxText {
  const chip = box.chips[at];
  if (chip === undefined) return box;
  const rest = without(box, at);
  return { ...rest, draft: `${chip}${rest.draft.trim() === '' ? '' : ` ${rest.draft}`}` };
}

/** The conditions of a search one by one, for saying which of them finds nothing. */
export const tokensOf = (text: string): readonly string[] => partsOf(parseQuery(text).query).map(printQuery);

export function withoutToken(text: string, token: string): string {
  const parts = tokensOf(text).filter((one) => one !== token);
  return parts.length === 1 ? parts.join('') : parts.map(asPart).join(' ');
}
