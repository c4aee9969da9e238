/** What was done, by whom, when and from where; field by field, in a chain of hashes that shows if any of it changed. */
import * as v from 'valibot';
import type { Actor } from './actor.ts';
import { SearchText } from './list.ts';

export const auditActions = [
  'staff.unlocked',
  'staff.refused',
  'staff.locked',
  'staff.added',
  'staff.changed',
  'staff.removed',
  'settings.changed',
  'secret.set',
  'person.named',
  'person.noted',
  'person.noteEdited',
  'person.noteRemoved',
  'person.tagged',
  'person.untagged',
  'person.vip',
  'person.blocked',
  'person.joined',
  'person.parted',
  'person.erased',
  'person.purged',
  'person.refreshed',
  'phone.shown',
  /** Many whole numbers were looked for within an hour. */
  'phone.sought',
  'sessions.ended',
  'change.undone',
  'visit.ended',
  'visit.reopened',
  'guest.added',
  /** Staff wrote down what a visitor had left to the desk. */
  'visit.answered',
  'evacuation.started',
  'evacuation.marked',
  'evacuation.ended',
  'evacuation.printed',
  'page.printed',
  'view.saved',
  'view.removed',
  /** Before the first row is written: a stick that is pulled out half way has rows on it, too. */
  'export.begun',
  'export.made',
  'export.stopped',
  /** A file's rows were looked for, and nothing was taken: that says who of them is known. */
  'import.tried',
  'import.made',
  'audit.exported',
  'demo.left',
  'app.exited',
  /** Staff opened the console at the kiosk; nobody has shown who it was. */
  'console.opened',
  /** The log's end is missing since it was last open: somebody cut it off, or an older database was put in place. */
  'audit.cutOff',
] as const;
export const AuditAction = v.picklist(auditActions);
export type AuditAction = v.InferOutput<typeof AuditAction>;

/** `was` and `became` are null where there was nothing, or where the values were erased with the person. */
export interface FieldChange {
  readonly field: string;
  readonly was: string | null;
  readonly became: string | null;
}

export interface NewAudit {
  readonly action: AuditAction;
  readonly person: string | null;
  /** What it was about where that is no person: a staff name, a setting, a file's name. Never a secret. */
  readonly about: string | null;
  readonly changes: readonly FieldChange[];
  /** Joins all that one press of a button did. */
  readonly receipt: string | null;
}

export interface AuditRow extends NewAudit, Actor {
  /** 1, 2, 3, … without a gap. */
  readonly number: number;
  readonly at: number;
  readonly hash: string;
  /** The person's name today; null when unknown or erased. */
  readonly personName: string | null;
}

export const AuditListQuery = v.strictObject({
  /** Words are looked for in who, action and about; `by:`, `action:`, `person:`, `at:` narrow it down. */
  search: SearchText,
});
export type AuditListQuery = v.InferOutput<typeof AuditListQuery>;

export type AuditProof =
  | { readonly whole: true; readonly entries: number; readonly hash: string }
  /** The first entry that does not fit the one before it, or is missing. */
  | { readonly whole: false; readonly entries: number; readonly brokenAt: number; readonly why: AuditBreak };

export type AuditBreak = 'changed' | 'missing' | 'cut-off' | 'no-key';
