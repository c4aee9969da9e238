/** What staff chose above the list, as the search that main reads. Pure. */
import type { AuditAction } from '../../../contract/audit.ts';

export const spans = ['all', '<24h', '<7d', '<30d'] as const;
export type Span = (typeof spans)[number];

export interface AuditFilter {
  readonly text: string;
  readonly by: string;
  readonly action: AuditAction | '';
  readonly span: Span;
  readonly person: string | null;
}

export const noFilter = { text: '', by: '', action: '', span: 'all' } as const;

const token = (field: string, value: string) => `${field}:"${value.replaceAll('"', '')}"`;

export function searchOf({ text, by, action, span, person }: AuditFilter): string {
  const parts = [
    text,
    by && token('by', by),
    action && token('action', action),
    span === 'all' ? '' : `at:${span}`,
    person === null ? '' : `person:${person}`,
  ];
  return parts.filter((part) => part !== '').join(' ');
}
