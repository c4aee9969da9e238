/** The doctor: is everything set up so that a visitor will get through? Asked of this machine and of WeChat itself. */
import type { Channel } from './channel.ts';
import type { FailureDetail, PlainFailure } from './failure.ts';

export const checkNames = [
  'settings',
  'keychain',
  'database',
  'clock',
  'network',
  /** AppID: its shape, and WeChat knows it on this channel. */
  'app',
  /** The AppSecret is there and WeChat accepts it. */
  'secret',
  /** The callback domain is the registered one. */
  'domain',
  /** The ordinary token can be had from this address: WeChat's IP allow-list. */
  'ip',
  /** The mini program's page is published and a code can be made. */
  'page',
  'listener',
  'certificate',
] as const;
export type CheckName = (typeof checkNames)[number];

export interface Check {
  readonly name: CheckName;
  /** Null: about the machine, not about one channel. */
  readonly channel: Channel | null;
  /** `unsure`: could not be found out from here; `off`: not set up, so not asked. */
  readonly result: 'good' | 'wrong' | 'unsure' | 'off';
  /** Why it is wrong or could not be found out; null otherwise. */
  readonly failure: PlainFailure | null;
  /** Worth knowing even when good: an AppID, an address, seconds. Never a secret. */
  readonly facts: FailureDetail;
}

export interface DoctorReport {
  readonly at: number;
  readonly checks: readonly Check[];
  /** How many are wrong. */
  readonly wrong: number;
}
