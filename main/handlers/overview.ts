/** The overview page: is this kiosk well? */
import type { Overview } from '../../contract/desk.ts';
import { asFailure } from '../../contract/failure.ts';
import type { Rooms } from '../house.ts';
import { setUpChannels } from '../wechat/apps.ts';

/** The name under which the store counts them. */
export const phoneCall = 'getuserphonenumber';

const startOfToday = () => new Date().setHours(0, 0, 0, 0);

export async function overviewOf(rooms: Rooms): Promise<Overview> {
  const { session, settings, secrets, store, version, dataFolder } = rooms;
  const step = session.current();
  const keychain = await secrets().keychainFailure();
  const none = { thisMonth: 0, ever: 0 };
  const [counted, phoneCalls] = await store()
    .then((open) => Promise.all([open.counts(startOfToday()), open.paidCalls(phoneCall, Date.now())]))
    .then(
      ([counts, paid]) =>
        [{ failure: null, people: counts.people, visitsToday: counts.visits }, paid] as const,
      (thrown: unknown) => [{ failure: asFailure(thrown).plain(), people: 0, visitsToday: 0 }, none] as const,
    );
  const appSecrets = setUpChannels(settings.current()).map(async (channel) => ({
    channel,
    place: await secrets().place(`${channel}.appSecret`),
  }));
  return {
    kioskName: settings.current()?.kioskName ?? '',
    kioskStep: step.step,
    closed:
      step.step === 'closed' ? (settings.failure()?.plain() ?? { code: step.reason, detail: {} }) : null,
    keychain: { available: keychain === null, failure: keychain?.plain() ?? null },
    appSecrets: await Promise.all(appSecrets),
    listener: rooms.listening.state(),
    reach: rooms.reach.current(),
    phoneCalls,
    store: counted,
    version,
    dataFolder,
  };
}
