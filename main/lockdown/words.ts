/** The shape of what an audit says at a terminal. */
import type { Language } from '../../contract/language.ts';
import type { OfSystem, Ours } from './findings.ts';
import { en } from './words.en.ts';
import { zhCN } from './words.zh-CN.ts';
import { zhTW } from './words.zh-TW.ts';

export interface LockdownWords {
  readonly ours: string;
  readonly system: string;
  readonly names: Readonly<Record<Ours, string>>;
  /** What it is, and how the system blocks it. */
  readonly systems: Readonly<Record<OfSystem, readonly [name: string, todo: string]>>;
  readonly unknown: string;
  readonly fine: string;
  readonly oursOpen: (count: number) => string;
  readonly systemOpen: (count: number) => string;
  readonly wrote: (folder: string) => string;
  readonly cannotWrite: (folder: string, reason: string) => string;
  readonly noScreen: string;
}

export const lockdownWords: Readonly<Record<Language, LockdownWords>> = { 'zh-CN': zhCN, 'zh-TW': zhTW, en };
