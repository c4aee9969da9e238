/** Values of the audit log as they are read: each by the kind of its field, in the reader's language and zone. Pure. */
import type { Language } from '../../../contract/language.ts';
import { counted, fullTime } from '../time.ts';
import type { Words } from '../words/words.ts';
import { type Kind, kindOf } from './audit-fields.ts';

export type Shown =
  | { readonly as: 'text'; readonly text: string }
  | { readonly as: 'chips'; readonly items: readonly string[] }
  | { readonly as: 'person'; readonly id: string };

interface Reading {
  readonly field: string;
  readonly words: Words;
  readonly language: Language;
}

const text = (value: string): Shown => ({ as: 'text', text: value });

const oneOf = (words: object, value: string): string =>
  (words as Readonly<Record<string, string>>)[value] ?? value;

const readers: Readonly<Record<Kind, (value: string, reading: Reading) => Shown>> = {
  text: (value, { words }) => structured(value, words) ?? text(value),
  onOff: (value, { words }) => text(oneOf(words.auditValue.onOff, value)),
  yesNo: (value, { words }) => text(oneOf(words.auditValue.yesNo, value)),
  choice: (value, { field, words }) =>
    text(oneOf((words.auditValue.choice as Readonly<Record<string, object>>)[field] ?? {}, value)),
  moment: (value, { language }) => text(timeOf(value, language)),
  count: (value, { language }) =>
    text(Number.isFinite(Number(value)) ? counted(Number(value), language) : value),
  person: (value) => ({ as: 'person', id: value }),
  id: (value) => text(value.length > 12 ? `…${value.slice(-6)}` : value),
  list: (value) => ({ as: 'chips', items: partsOf(value) }),
  roles: (value, { words }) => ({ as: 'chips', items: partsOf(value).map((part) => roleOf(part, words)) }),
  hours: (value, { words }) => text(hoursOf(value) ?? oneOf(words.auditValue.onOff, value)),
};

/** Null where there was nothing, or where it was erased with the person. */
export const shownValue = (value: string | null, reading: Reading): Shown | null =>
  value === null || value === '' ? null : readers[kindOf(reading.field)](value, reading);

/** On one line; ids of people say nothing there. */
export function lineOf(shown: Shown | null): string | null {
  if (shown?.as === 'text') return shown.text;
  return shown?.as === 'chips' ? shown.items.join(', ') : null;
}

const partsOf = (value: string): string[] => {
  const parts = value.split(/,\s*/).filter((part) => part !== '');
  return parts.length > 0 ? parts : [value];
};

function timeOf(value: string, language: Language): string {
  const at = /^\d{12,14}$/.test(value) ? Number(value) : Date.parse(value);
  return Number.isNaN(at) ? value : fullTime(at, language);
}

function roleOf(part: string, { role, grants }: Words): string {
  const [name = '', location] = part.split(' @ ');
  const called = oneOf(role, name);
  return location === undefined ? called : grants.at(called, location);
}

function parsed(value: string): unknown {
  try {
    return JSON.parse(value);
  } catch {
    return null;
  }
}

const isGroup = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function hoursOf(value: string): string | null {
  const hours = parsed(value);
  return isGroup(hours) && typeof hours['from'] === 'string' ? `${hours['from']}–${hours['until']}` : null;
}

/** A whole part of the settings in one value: its size is told, the rest stands in the raw entry. */
function structured(value: string, { auditValue }: Words): Shown | null {
  if (!/^[[{]/.test(value)) return null;
  const whole = parsed(value);
  if (Array.isArray(whole)) {
    const texts = whole.filter((each) => typeof each === 'string');
    return texts.length === whole.length && texts.length > 0
      ? { as: 'chips', items: texts }
      : text(auditValue.items(whole.length));
  }
  return isGroup(whole) ? text(auditValue.set) : null;
}
