/** What somebody looks for in the audit log, as a condition. Pure. */
import type { SearchNote } from '../../../contract/list.ts';
import { members } from '../people/groups.ts';

export interface AuditSearch {
  readonly where: string;
  readonly given: readonly (string | number)[];
  readonly notes: readonly SearchNote[];
}

interface Part {
  readonly sql: string;
  readonly given: readonly (string | number)[];
}

const mostWords = 20;
const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;
const like = (text: string) => `%${text.replace(/[\\%_]/g, '\\$&')}%`;

/** `field:value`, `field:"two words"`, `"two words"`, `word`. */
const pieces = /(?:(\w+):)?(?:"([^"]*)"|([^\s"]\S*))/g;

export function readSearch(text: string, now: number): AuditSearch {
  const found = [...text.matchAll(pieces)];
  const read = found.slice(0, mostWords).map(([whole, field, quoted, bare]) => {
    return pieceOf(whole, field, quoted ?? bare ?? '', now);
  });
  const notes = read.flatMap(({ note }) => (note ? [note] : []));
  const [tooMany] = found.slice(mostWords);
  if (tooMany) notes.push({ what: 'too-many-words', text: tooMany[0] });
  const parts = read.flatMap(({ part }) => (part ? [part] : []));
  const where = parts.map(({ sql }) => `(${sql})`).join(' and ') || 'true';
  return { where, given: parts.flatMap(({ given }) => given), notes };
}

interface Piece {
  readonly part: Part | null;
  readonly note?: SearchNote;
}

function pieceOf(whole: string, field: string | undefined, value: string, now: number): Piece {
  if (value === '') return { part: null };
  if (field === undefined) return { part: anywhere(value) };
  const part = partOf(field, value, now);
  if (typeof part !== 'string') return { part };
  return { part: anywhere(whole), note: { what: part, text: whole } };
}

const anywhere = (word: string): Part => ({
  sql: `who like ? escape '\\' or action like ? escape '\\' or about like ? escape '\\'`,
  given: [like(word), like(word), like(word)],
});

function partOf(field: string, value: string, now: number): Part | 'unknown-field' | 'bad-value' {
  switch (field) {
    case 'by':
      return { sql: `who like ? escape '\\'`, given: [like(value)] };
    case 'action':
      return { sql: `action like ? escape '\\'`, given: [like(value)] };
    case 'person':
      if (uuid.test(value))
        return { sql: `person_id in (${members} select id from member)`, given: [value.toLowerCase()] };
      return {
        sql: `exists (select 1 from people left join person_facts on person_facts.person_id = people.id
          where people.id = audit.person_id
          and (people.nickname like ? escape '\\' or person_facts.display_name like ? escape '\\'))`,
        given: [like(value), like(value)],
      };
    case 'at': {
      const span = spanOf(value, now);
      return span ? { sql: 'at >= ? and at < ?', given: span } : 'bad-value';
    }
    default:
      return 'unknown-field';
  }
}

const units: Readonly<Record<string, number>> = { h: 3_600_000, d: 86_400_000, w: 604_800_000 };

/** `<7d`: the last seven days; `2026-11-21`, `2026-11`, `2026-11-01..2026-11-21`: days of this machine's clock. */
function spanOf(value: string, now: number): readonly [number, number] | null {
  const ago = /^<(\d{1,4})([hdw])$/.exec(value);
  if (ago) return [now - Number(ago[1]) * (units[ago[2] ?? ''] ?? 0), Number.MAX_SAFE_INTEGER];
  const [from, to = from, ...more] = value.split('..');
  const first = dayOf(from);
  const last = dayOf(to);
  return first && last && more.length === 0 && first.from <= last.from ? [first.from, last.to] : null;
}

function dayOf(text: string | undefined): { readonly from: number; readonly to: number } | null {
  const [, year, month, day] = /^(\d{4})-(\d{2})(?:-(\d{2}))?$/.exec(text ?? '') ?? [];
  if (year === undefined || month === undefined) return null;
  const [y, m, d] = [Number(year), Number(month) - 1, day === undefined ? 1 : Number(day)];
  const from = new Date(y, m, d);
  // The calendar has no 31st of February: what it made of it is another month.
  if (from.getMonth() !== m || from.getDate() !== d) return null;
  const to = day === undefined ? new Date(y, m + 1, 1) : new Date(y, m, d + 1);
  return { from: from.getTime(), to: to.getTime() };
}
