/** Entries of the audit log in words. Pure. */
import type { AuditRow, FieldChange } from '../../../contract/audit.ts';
import type { Language } from '../../../contract/language.ts';
import type { Words } from '../words/words.ts';
import { knownField } from './audit-fields.ts';
import { lineOf, shownValue } from './shown-value.ts';

export const whoOf = ({ who, role }: Pick<AuditRow, 'who' | 'role'>, { audit }: Words): string =>
  role === 'app' ? audit.app : who;

const isChannel = (about: string, channel: Words['channel']): about is keyof Words['channel'] =>
  Object.hasOwn(channel, about);

/** Ids of ours say nothing to anybody; the entry itself shows them. */
const isId = (text: string) => /^[0-9a-f]{8}-[0-9a-f-]{27}$/.test(text);

export function aboutOf({ action, person, personName, about }: AuditRow, words: Words): string {
  if (personName) return personName;
  if (person !== null) return words.audit.nameless;
  if (about === null || isId(about)) return '';
  if (action === 'page.printed')
    return (words.nav as Readonly<Record<string, unknown>>)[about]?.toString() ?? about;
  return isChannel(about, words.channel) ? words.channel[about] : about;
}

/** A part of the settings that has no word of its own is named after the part it belongs to. */
export function fieldOf(field: string, { auditValue }: Words): string {
  const { known, rest } = knownField(field);
  if (known === null) return field;
  return rest === '' ? auditValue.field[known] : `${auditValue.field[known]} (${rest})`;
}

function changeOf({ field, was, became }: FieldChange, words: Words, language: Language): string {
  const said = (value: string | null) => lineOf(shownValue(value, { field, words, language }));
  const [before, after] = [said(was), said(became)];
  const name = fieldOf(field, words);
  if (before === null && after === null) return name;
  if (before === null) return `${name}${words.person.colon}${after}`;
  return `${name}${words.person.colon}${before} → ${after ?? '—'}`;
}

export const changesOf = ({ changes }: AuditRow, words: Words, language: Language): string =>
  changes.map((change) => changeOf(change, words, language)).join(' · ');
