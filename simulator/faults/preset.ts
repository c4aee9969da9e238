/** A fault with a name. */
import type { FaultRule } from './schema.ts';

export interface Preset {
  readonly rule: FaultRule;
  readonly zh: string;
  readonly en: string;
}

export const preset = (rule: FaultRule, zh: string, en: string): Preset => ({ rule, zh, en });
