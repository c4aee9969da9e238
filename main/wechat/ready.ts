/** Is this kiosk fit to sign anybody in? It stays open as long as one of its ways works. */
import { channelOf, type Way } from '../../contract/channel.ts';
import { asFailure, type Failure, type FailureCode } from '../../contract/failure.ts';
import type { SettingsFile } from '../settings/settings.ts';
import type { Apps } from './apps.ts';

export interface ReadyDeps {
  readonly settings: SettingsFile;
  readonly ways: () => readonly Way[];
  readonly apps: Apps;
  /** Throws why phones cannot reach us. */
  readonly phoneOrigin: () => string;
  readonly door: {
    readonly tried: Promise<void>;
    failure(): Failure | null;
    store(): Promise<{ isEvacuated(): Promise<boolean> }>;
  };
}

export interface Ready {
  /** As far as settings tell, which is known at once. */
  notSetUp(): FailureCode | null;
  /** The same, asking the store and the keychain as well. */
  notReady(): Promise<FailureCode | null>;
}

export function createReady({ settings, ways, apps, phoneOrigin, door }: ReadyDeps): Ready {
  const notSetUp = () => settings.failure()?.code ?? (ways().length > 0 ? null : 'setup.incomplete');

  async function isEvacuated(): Promise<boolean> {
    try {
      return await (await door.store()).isEvacuated();
    } catch {
      // The next question to the store says what is wrong with it.
      return false;
    }
  }

  async function whyNot(way: Way): Promise<FailureCode | null> {
    try {
      await apps.of(channelOf(way));
      if (way !== 'website') phoneOrigin();
      return null;
    } catch (thrown) {
      return asFailure(thrown).code;
    }
  }

  return {
    notSetUp,
    async notReady() {
      const missing = notSetUp();
      if (missing) return missing;
      await door.tried;
      const closed = door.failure();
      if (closed) return closed.code;
      if (await isEvacuated()) return 'house.evacuated';
      const reasons = await Promise.all(ways().map(whyNot));
      return reasons.includes(null) ? null : (reasons[0] ?? 'setup.incomplete');
    },
  };
}
