/** Entries of the audit log in words. Pure. */
import type { AuditRow, FieldChange } from '../../../contract/audit.ts';
import type { Words } from '../words.ts';

export const whoOf = ({ who, role }: Pick<AuditRow, 'who' | 'role'>, { audit }: Words): string =>
  role === 'app' ? audit.app : who;

const isChannel = (about: string, channel: Words['channel']): about is keyof Words['channel'] =>
  Object.hasOwn(channel, about);

/** Ids of ours say nothing to anybody; the entry itself shows them. */
const isId = (text: string) => /^[0-9a-f]{8}-[0-9a-f-]{27}$/.test(text);

export function aboutOf({ person, personName, about }: AuditRow, words: Words): string {
  if (personName) return personName;
  if (person !== null) return words.audit.nameless;
  if (about === null || isId(about)) return '';
  return isChannel(about, words.channel) ? words.channel[about] : about;
}

export const fieldOf = (field: string, { audit }: Words): string =>
  (audit.field as Readonly<Record<string, string>>)[field] ?? field;

/** Values that are words of ours, in the reader's language. */
export const inWords = (value: string | null, { audit }: Words): string | null =>
  value === null ? null : ((audit.value as Readonly<Record<string, string>>)[value] ?? value);

function changeOf(change: FieldChange, words: Words): string {
  const [was, became] = [inWords(change.was, words), inWords(change.became, words)];
  const field = fieldOf(change.field, words);
  if (was === null && became === null) return field;
  if (was === null) return `${field}: ${became}`;
  return `${field}: ${was} → ${became ?? '—'}`;
}

export const changesOf = ({ changes }: AuditRow, words: Words): string =>
  changes.map((change) => changeOf(change, words)).join(' · ');
