/** A search as groups of conditions that can be clicked together, and back. Pure. */

import { type QueryField, queryFields } from '../../../contract/query/fields.ts';
import { parseQuery } from '../../../contract/query/parse.ts';
import { group, type Leaf, needsQuotes, not, printQuery, type Query } from '../../../contract/query/query.ts';
import { fieldsOf, type Searched } from './searched.ts';

export type Join = 'and' | 'or';
/** `word`: any text, wherever it is found. */
export type BuildField = QueryField | 'word';

export interface Condition {
  readonly id: number;
  readonly not: boolean;
  readonly field: BuildField;
  /** As it is written behind the field. */
  readonly value: string;
  /** What is too deep to be clicked together is kept as it is. */
  readonly deep: Query | null;
}

export interface BuildGroup {
  readonly id: number;
  readonly join: Join;
  readonly of: readonly Condition[];
}

export interface Build {
  readonly join: Join;
  readonly groups: readonly BuildGroup[];
}

export const buildFields = (searched: Searched): readonly BuildField[] => ['word', ...fieldsOf(searched)];

let ids = 0;
export const freshId = (): number => {
  ids += 1;
  return ids;
};

export const emptyCondition = (field: BuildField = 'tag'): Condition => ({
  id: freshId(),
  not: false,
  field,
  value: firstValue(field),
  deep: null,
});

/** A choice always has a value; everything else is typed. */
export function firstValue(field: BuildField): string {
  if (field === 'word') return '';
  const { kind, values } = queryFields[field];
  if (kind === 'dates') return '<7d';
  return kind === 'choice' ? (values[0] ?? '') : '';
}

const valueText = (leaf: Leaf): string => {
  if (leaf.is === 'word') return leaf.text;
  if (leaf.is === 'field') return leaf.value;
  return printQuery(leaf).slice(leaf.field.length + 1);
};

function conditionOf(query: Query): Condition {
  const inner = query.is === 'not' ? query.of : query;
  const plain = { id: freshId(), not: query.is === 'not' };
  if (inner.is === 'and' || inner.is === 'or' || inner.is === 'not' || inner.is === 'everybody')
    return { ...plain, not: false, field: 'word', value: '', deep: query };
  const field = inner.is === 'word' ? 'word' : inner.field;
  return { ...plain, field, value: valueText(inner), deep: null };
}

const groupOf = (join: Join, of: readonly Query[]): BuildGroup => ({
  id: freshId(),
  join,
  of: of.map(conditionOf),
});

/** What stands side by side is one group; what is bracketed is one of its own. */
export function buildOf(search: string): Build {
  const { query } = parseQuery(search);
  if (query.is === 'everybody') return { join: 'and', groups: [groupOf('and', [])] };
  if (query.is !== 'and' && query.is !== 'or') return { join: 'and', groups: [groupOf('and', [query])] };
  const other = query.is === 'and' ? 'or' : 'and';
  const loose = query.of.filter((part) => part.is !== other);
  const bracketed = query.of.flatMap((part) => (part.is === other ? [groupOf(other, part.of)] : []));
  return {
    join: query.is,
    groups: [...(loose.length > 0 ? [groupOf(query.is, loose)] : []), ...bracketed],
  };
}

/** Null while it says nothing yet. */
function queryOf({ not: isNot, field, value, deep }: Condition): Query | null {
  if (deep) return deep;
  const text = value.trim();
  if (text === '') return null;
  const leaf: Query =
    field === 'word'
      ? { is: 'word', text, exact: needsQuotes(text) }
      : parseQuery(`${field}:"${text.replace(/["\\]/g, '\\$&')}"`).query;
  if (field !== 'word' && leaf.is === 'word') return null;
  return isNot ? not(leaf) : leaf;
}

export function searchOf({ join, groups }: Build): string {
  const parts = groups.flatMap(({ join: inner, of }) => {
    const conditions = of.flatMap((condition) => queryOf(condition) ?? []);
    return conditions.length === 0 ? [] : [group(inner, conditions)];
  });
  return printQuery(group(join, parts));
}
