/** What stands in files that staff export and import: titles, and the few words in cells. */
import type { Channel } from '../channel.ts';
import type { ImportProblem } from '../import.ts';
import type { Language } from '../language.ts';
import type { Ending } from '../onsite.ts';
import type { PeopleColumn } from '../people-list.ts';
import type { StayingField, StayReason } from '../undo.ts';
import type { VisitColumn } from '../visit-list.ts';
import { sheetEn } from './sheet.en.ts';
import { sheetZhCN } from './sheet.zh-CN.ts';
import { sheetZhTW } from './sheet.zh-TW.ts';

export const auditColumns = [
  'number',
  'at',
  'who',
  'role',
  'kiosk',
  'action',
  'person',
  'personId',
  'about',
  'field',
  'was',
  'became',
  'hash',
] as const;
export type AuditColumn = (typeof auditColumns)[number];

export const stayingColumns = [
  'name',
  'phone',
  'visits',
  'lastVisit',
  'stays',
  'why',
  'changed',
  'id',
] as const;
export type StayingColumn = (typeof stayingColumns)[number];

/** Strings alone: they are cloned into the thread that writes. */
export interface SheetWords {
  /** Names of sheets, and with a date of files. */
  readonly people: string;
  readonly visits: string;
  readonly audit: string;
  readonly person: string;
  readonly refused: string;
  readonly staying: string;
  readonly peopleColumn: Readonly<Record<PeopleColumn, string>>;
  readonly visitColumn: Readonly<Record<VisitColumn, string>>;
  readonly auditColumn: Readonly<Record<AuditColumn, string>>;
  readonly stayingColumn: Readonly<Record<StayingColumn, string>>;
  readonly channel: Readonly<Record<Channel, string>>;
  /** Instead of a channel. */
  readonly byHand: string;
  readonly ended: Readonly<Record<Ending, string>>;
  readonly vip: string;
  readonly blocked: string;
  /** Who did what the app did by itself. */
  readonly app: string;
  readonly row: string;
  readonly reason: string;
  readonly problem: Readonly<Record<ImportProblem, string>>;
  /** Whoever the import added stays whole. */
  readonly whole: string;
  readonly stayWhy: Readonly<Record<StayReason, string>>;
  readonly stayField: Readonly<Record<StayingField, string>>;
}

export const sheetWords: Readonly<Record<Language, SheetWords>> = {
  'zh-CN': sheetZhCN,
  'zh-TW': sheetZhTW,
  en: sheetEn,
};
