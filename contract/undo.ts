/** What undoing an import comes to: who goes again, who gets back what, and who stays, with the reason. */
import type { PersonListRow } from './people-list.ts';

/** What an import says of people, by the names of the audit log; `blocked` only staff say. */
export const stayingFields = ['displayName', 'phone', 'unionId', 'tag', 'vip', 'note', 'blocked'] as const;
export type StayingField = (typeof stayingFields)[number];

export const stayReasons = [
  /** Somebody new to the file who has scanned since. */
  'scanned',
  /** Somebody new to the file whom staff merged with somebody else. */
  'joined',
  /** Staff, or a later import, said something else since. */
  'changed',
  /** WeChat said the same unionId at a scan since. */
  'confirmed',
  /** Staff erased the person, and that is theirs to take back. */
  'erased',
] as const;
export type StayReason = (typeof stayReasons)[number];

/** One reason why somebody stays, wholly or in part; whoever stays for two reasons is said twice. */
export interface Staying {
  readonly person: string;
  /** The import added this person, who stays whole, just as the import left them but for what came since. */
  readonly whole: boolean;
  readonly why: StayReason;
  /** Of a whole person: what was changed since. Else: what is left alone. */
  readonly fields: readonly StayingField[];
}

/** People of today, each once in each figure; `restored` and `kept` may both count the same person. */
export interface Undid {
  /** New with the import, and gone again. */
  readonly removed: number;
  /** At least one field was put back. */
  readonly restored: number;
  /** At least something stays as it is. */
  readonly kept: number;
}

/** What would happen. */
export interface UndoOutlook extends Undid {
  /** Of how many people each field is put back. */
  readonly fields: Readonly<Partial<Record<StayingField, number>>>;
  /** The first of those who stay, at most `mostStaying`; all of them are in the file that can be kept. */
  readonly staying: readonly (Staying & { readonly row: PersonListRow })[];
  /** How many such lines there are. */
  readonly lines: number;
}

export const mostStaying = 100;
