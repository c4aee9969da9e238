import { randomUUID } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import type { EndedAttempt } from '../../main/store/words.ts';
import { openLobby } from './lobby.ts';
import { hour, morning } from './visitors.ts';

const from = morning - 8 * hour;
const day = { from, to: from + 24 * hour };

const attempt = (of: Partial<EndedAttempt> = {}): EndedAttempt => ({
  ...{ id: randomUUID(), at: morning, kiosk: '前台', way: 'website' },
  ...{ scanned: true, confirmed: true, endedAs: 'greeted', failure: null, ...of },
});

describe("a day's figures", () => {
  test('count arrivals by hour, channel and kiosk, and nobody of another day', async () => {
    const { store, signIn } = await openLobby();
    await signIn({ at: morning });
    await signIn({ at: morning + 59 * 60_000 });
    await signIn({ at: morning + hour, kiosk: '东门', channel: 'miniProgram' });
    await signIn({ at: day.from - 1 });
    await signIn({ at: day.to });
    expect(await store.today(day)).toMatchObject({
      arrivals: 3,
      returning: 0,
      byHour: [
        { at: morning, count: 2 },
        { at: morning + hour, count: 1 },
      ],
      byChannel: [
        { channel: 'website', count: 2 },
        { channel: 'miniProgram', count: 1 },
      ],
      byKiosk: [
        { kiosk: '前台', count: 2 },
        { kiosk: '东门', count: 1 },
      ],
    });
  });

  test('count a person who was here on an earlier day as returning, once', async () => {
    const { store, signIn } = await openLobby();
    const regular = { openId: 'oRegular' };
    await signIn({ ...regular, at: day.from - hour });
    await signIn({ ...regular, at: morning });
    await signIn({ ...regular, at: morning + hour });
    await signIn({ openId: 'oNew', at: morning });
    await signIn({ openId: 'oNew', at: morning + hour });
    expect(await store.today(day)).toMatchObject({ arrivals: 4, returning: 1 });
  });

  test('leave out a visit that was somebody else’s', async () => {
    const { store, signIn } = await openLobby();
    const wrong = randomUUID();
    await signIn({ at: morning, attempt: wrong });
    await store.endVisitOf(wrong, 'notMe', morning + 1);
    expect(await store.today(day)).toMatchObject({ arrivals: 0, byHour: [], byKiosk: [] });
  });

  test('say how far attempts came, each counted once', async () => {
    const { store } = await openLobby();
    const greeted = attempt();
    await store.keepAttempt(greeted);
    await store.keepAttempt(greeted);
    await store.keepAttempt(attempt({ confirmed: false, endedAs: 'declined' }));
    await store.keepAttempt(attempt({ endedAs: 'failed', failure: 'wechat.busy' }));
    await store.keepAttempt(attempt({ scanned: false, confirmed: false, endedAs: 'left' }));
    await store.keepAttempt(attempt({ at: day.to }));
    expect((await store.today(day)).funnel).toEqual({
      ...{ opened: 4, scanned: 3, confirmed: 2 },
      ...{ greeted: 1, declined: 1, failed: 1 },
    });
  });

  test('say how far attempts came at each screen and in each way, those of another day left out', async () => {
    const { store } = await openLobby();
    await store.keepAttempt(attempt());
    await store.keepAttempt(attempt({ confirmed: false, endedAs: 'declined' }));
    await store.keepAttempt(attempt({ way: 'miniProgram' }));
    await store.keepAttempt(attempt({ kiosk: '东门', endedAs: 'failed', failure: 'wechat.busy' }));
    await store.keepAttempt(attempt({ kiosk: '北门', at: day.from - 1 }));
    expect((await store.today(day)).funnelBy).toEqual([
      {
        ...{ kiosk: '前台', way: 'website', opened: 2, scanned: 2 },
        ...{ confirmed: 1, greeted: 1, declined: 1, failed: 0 },
      },
      {
        ...{ kiosk: '东门', way: 'website', opened: 1, scanned: 1 },
        ...{ confirmed: 1, greeted: 0, declined: 0, failed: 1 },
      },
      {
        ...{ kiosk: '前台', way: 'miniProgram', opened: 1, scanned: 1 },
        ...{ confirmed: 1, greeted: 1, declined: 0, failed: 0 },
      },
    ]);
  });

  test('say why tries failed, at which screen and how often, the most usual first', async () => {
    const { store, look } = await openLobby();
    const failed = (kiosk: string, failure: string, more: Partial<EndedAttempt> = {}) =>
      store.keepAttempt(attempt({ kiosk, endedAs: 'failed', failure, ...more }));
    await failed('前台', 'network.timeout');
    await failed('东门', 'network.timeout');
    await failed('东门', 'network.timeout', { way: 'miniProgram' });
    await failed('东门', 'wechat.bad-secret');
    await failed('东门', 'wechat.busy', { at: day.to });
    await store.keepAttempt(attempt());
    expect((await store.today(day)).failures).toEqual([
      { kiosk: '东门', code: 'network.timeout', count: 2 },
      { kiosk: '东门', code: 'wechat.bad-secret', count: 1 },
      { kiosk: '前台', code: 'network.timeout', count: 1 },
    ]);
    expect(look('select * from attempts')).toHaveLength(6);
  });

  test('call a reason that this app does not know an unexpected one', async () => {
    const { store } = await openLobby();
    await store.keepAttempt(attempt({ endedAs: 'failed', failure: 'moon.full' }));
    expect((await store.today(day)).failures).toEqual([{ kiosk: '前台', code: 'internal', count: 1 }]);
  });

  test('are zero where nothing happened', async () => {
    const { store } = await openLobby();
    expect(await store.today(day)).toMatchObject({
      ...{ arrivals: 0, funnel: { opened: 0, failed: 0 }, funnelBy: [], failures: [] },
    });
  });
});
