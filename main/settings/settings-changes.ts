/** What differs between two settings, field by field, as the audit log says it. Secrets are in no settings. Pure. */
import type { FieldChange } from '../../contract/audit.ts';
import type { Settings } from '../../contract/settings.ts';

/** Nobody reads more; the rest is said to be more. */
const mostChanges = 60;

export function settingsChanges(before: Settings, after: Settings): FieldChange[] {
  const found = differ('', before, after);
  if (found.length <= mostChanges) return found;
  const more = { field: '…', was: null, became: String(found.length - mostChanges) };
  return [...found.slice(0, mostChanges), more];
}

const isGroup = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function differ(field: string, was: unknown, became: unknown): FieldChange[] {
  if (isGroup(was) && isGroup(became)) {
    const names = new Set([...Object.keys(was), ...Object.keys(became)]);
    return [...names].flatMap((name) => differ(field ? `${field}.${name}` : name, was[name], became[name]));
  }
  const [one, other] = [said(was), said(became)];
  return one === other ? [] : [{ field, was: one, became: other }];
}

function said(value: unknown): string | null {
  if (value === undefined || value === null) return null;
  return typeof value === 'string' ? value : JSON.stringify(value);
}
