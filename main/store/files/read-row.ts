/** What a row of an imported file says, checked cell by cell; or why it is refused. Pure. */
import * as v from 'valibot';
import { Tag } from '../../../contract/change.ts';
import type { ImportField, ImportPlan, ImportProblem } from '../../../contract/import.ts';
import type { ReadRow } from '../sheets/rows.ts';
import type { ImportRow } from './words.ts';

export interface Refused {
  readonly row: number;
  readonly column: string | null;
  readonly why: ImportProblem;
}

type Phone = NonNullable<ImportRow['phone']>;

/** https://www.itu.int/rec/T-REC-E.164: countries whose code has two digits; 1 and 7 have one, all others three. */
const twoDigits = /^(?:2[07]|3[0-469]|4[013-9]|5[1-8]|6[0-6]|8[1246]|9[0-58])/;

/** Digits as people type them, also full-width; a mainland mobile needs no country code. Null for what is none. */
export function phoneOf(typed: string): Phone | null {
  const bare = typed.normalize('NFKC').replace(/[\s().\-‐-―·]/g, '');
  const mainland = /^(?:\+|00)?(?:86)?(1[3-9]\d{9})$/.exec(bare)?.[1];
  if (mainland !== undefined) return { countryCode: '86', number: mainland, e164: `+86${mainland}` };
  const digits = /^(?:\+|00)([1-9]\d{6,14})$/.exec(bare)?.[1];
  if (digits === undefined || digits.startsWith('86')) return null;
  const length = /^[17]/.test(digits) ? 1 : twoDigits.test(digits) ? 2 : 3;
  return { countryCode: digits.slice(0, length), number: digits.slice(length), e164: `+${digits}` };
}

const isId = /^[\w-]{6,128}$/;
const yes = /^(?:yes|y|true|1|vip|v|是|对|對|✓|√|贵宾|貴賓)$/i;
const no = /^(?:no|n|false|0|否|不是|×|✗)$/i;
const longest = { name: 64, note: 2_000 } as const;

/** The texts of a row, by field. */
interface Texts {
  all(field: ImportField): readonly string[];
  one(field: ImportField): string | null;
}

function textsOf(cells: readonly string[], columns: readonly ImportField[]): Texts {
  const all = (field: ImportField): readonly string[] =>
    columns.flatMap((column, place) => {
      const text = column === field ? cells[place]?.trim() : undefined;
      return text ? [text] : [];
    });
  return { all, one: (field) => all(field)[0] ?? null };
}

const tagsOf = ({ all }: Texts): readonly string[] => [
  ...new Set(all('tags').flatMap((text) => text.split(/[\s,，、;；]+/).filter((tag) => tag !== ''))),
];
const noteOf = ({ all }: Texts): string | null => all('note').join('\n') || null;

/** In this order; the first that does not hold is why the row is refused. */
const checks: readonly (readonly [
  why: ImportProblem,
  field: ImportField,
  holds: (texts: Texts) => boolean,
])[] = [
  ['bad-phone', 'phone', ({ one }) => one('phone') === null || phoneOf(one('phone') ?? '') !== null],
  ['bad-openId', 'openId', ({ one }) => isId.test(one('openId') ?? 'nothing')],
  ['bad-openId', 'unionId', ({ one }) => isId.test(one('unionId') ?? 'nothing')],
  ['too-long', 'displayName', ({ one }) => (one('displayName')?.length ?? 0) <= longest.name],
  ['too-long', 'nickname', ({ one }) => (one('nickname')?.length ?? 0) <= longest.name],
  ['too-long', 'note', (texts) => (noteOf(texts)?.length ?? 0) <= longest.note],
  ['bad-tag', 'tags', (texts) => tagsOf(texts).every((tag) => v.is(Tag, tag))],
];

function vipOf(text: string | null): boolean | null {
  if (text === null) return null;
  if (yes.test(text)) return true;
  return no.test(text) ? false : null;
}

/** Titles say by which field a row is read; several columns may be tags or notes. */
export function readRow(
  { row, cells, bad }: ReadRow,
  { columns, key }: Pick<ImportPlan, 'columns' | 'key'>,
  titles: readonly string[],
): ImportRow | Refused {
  const refuse = (why: ImportProblem, field?: ImportField): Refused => ({
    row,
    column: field === undefined ? null : (titles[columns.indexOf(field)] ?? null),
    why,
  });
  if (bad !== null) return refuse('bad-encoding');
  if (cells.slice(columns.length).some((cell) => cell.trim() !== '')) return refuse('columns');
  const texts = textsOf(cells, columns);
  const { one } = texts;
  if (one(key) === null) return refuse('no-key', key);
  const broken = checks.find(([, , holds]) => !holds(texts));
  if (broken) return refuse(broken[0], broken[1]);
  const phone = phoneOf(one('phone') ?? '');
  return {
    row,
    key: { by: key, value: (key === 'phone' ? phone?.e164 : one(key)) ?? '' },
    name: clean(one('displayName')),
    nickname: clean(one('nickname')),
    phone,
    unionId: one('unionId'),
    openId: one('openId'),
    tags: tagsOf(texts),
    note: noteOf(texts),
    vip: vipOf(one('vip')),
  };
}

/** A name stands on one line. */
const clean = (text: string | null): string | null => text?.replace(/[\p{Cc}\s]+/gu, ' ').trim() || null;

export const isRefused = (read: ImportRow | Refused): read is Refused => 'why' in read;

const guesses: readonly (readonly [field: ImportField, titles: RegExp])[] = [
  ['phone', /手机|手機|电话|電話|号码|號碼|phone|mobile|\btel|cell/i],
  ['unionId', /union/i],
  ['openId', /open.?id/i],
  ['nickname', /昵称|暱稱|微信名|nick|wechat.?name/i],
  ['tags', /标签|標籤|分组|分組|tag|label|group/i],
  ['note', /备注|備註|说明|說明|note|remark|comment|memo/i],
  ['vip', /vip|贵宾|貴賓|会员|會員/i],
  ['displayName', /姓名|名字|称呼|稱呼|名称|名稱|访客|訪客|客户|客戶|\bname\b|full.?name|visitor|contact/i],
];

/** What the columns hold, by their titles; each field but tags and notes is guessed once. */
export function guessColumns(titles: readonly string[]): readonly ImportField[] {
  const taken = new Set<ImportField>();
  return titles.map((title) => {
    const found = guesses.find(([field, pattern]) => pattern.test(title) && !taken.has(field))?.[0];
    if (found === undefined) return 'skip';
    if (found !== 'tags' && found !== 'note') taken.add(found);
    return found;
  });
}

/** Does the plan speak of these columns, and of each field once? */
export function fits({ columns, key }: ImportPlan, titles: readonly string[]): boolean {
  const once = columns.filter((column) => column !== 'skip' && column !== 'tags' && column !== 'note');
  return columns.length === titles.length && columns.includes(key) && new Set(once).size === once.length;
}
