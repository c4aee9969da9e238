import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { times } from '../../../main/session/next.ts';
import { type FrontDesk, openFrontDesk, settled, stateIn } from './front-desk.ts';

let desk: FrontDesk;
beforeEach(() => {
  desk = openFrontDesk();
});
afterEach(() => {
  vi.useRealTimers();
  desk.session.close();
});

describe('two phones that open one code', () => {
  test('have a state each, and only the first to come back is signed in', async () => {
    const ticket = desk.show('officialAccount');
    const [one, two] = [await desk.open(ticket), await desk.open(ticket)];
    expect(one).not.toBe(two);
    const first = desk.comeBack(one, 'code-of-one');
    const second = await desk.comeBack(two, 'code-of-two');
    expect(await desk.read(second)).toBe('callback.taken');
    desk.exchanges[0]?.is('林晓雯');
    expect(await desk.read(await first)).toBe('林晓雯');
    expect(desk.exchanges.map(({ code }) => code)).toEqual(['code-of-one']);
    expect(desk.session.current()).toMatchObject({ step: 'greeting', visitor: { name: '林晓雯' } });
  });

  test('while one is asked for consent, the other may sign in; the consent then comes too late', async () => {
    const ticket = desk.show('officialAccount');
    const [one, two] = [await desk.open(ticket), await desk.open(ticket)];
    const asked = desk.comeBack(one, 'silent');
    desk.exchanges[0]?.isUnknown();
    const consenting = stateIn(await asked);
    const second = desk.comeBack(two, 'known');
    desk.exchanges[1]?.is('王伟');
    expect(await desk.read(await second)).toBe('王伟');
    expect(await desk.read(await desk.comeBack(consenting, 'consent'))).toBe('callback.taken');
    desk.session.cancel();
    expect(desk.exchanges).toHaveLength(2);
    expect(desk.visits).toEqual(['王伟']);
  });

  test('one declines: the other cannot sign anybody in at a kiosk that has gone on', async () => {
    const ticket = desk.show('officialAccount');
    const [one, two] = [await desk.open(ticket), await desk.open(ticket)];
    const declined = await desk.ask({ ask: 'callback', way: 'officialAccount', query: `state=${one}` });
    expect(await desk.read(declined)).toBe('declined');
    desk.session.cancel();
    expect(await desk.read(await desk.comeBack(two, 'late'))).toBe('callback.expired-state');
    expect(desk.exchanges).toHaveLength(0);
  });
});

describe('while a code is exchanged', () => {
  test.each([
    ['the visitor leaves', () => desk.session.cancel()],
    ['the visitor chooses another way', () => desk.session.use('miniProgram')],
    ['another phone declines', () => desk.session.declined('attempt 1')],
    ['another phone opens the code', () => desk.session.scanned('attempt 1')],
  ])('it makes no difference that %s: who is recorded is greeted', async (_what, happens) => {
    const state = await desk.open(desk.show('officialAccount'));
    const reply = desk.comeBack(state, 'code');
    happens();
    expect(desk.step()).toBe('exchanging');
    desk.exchanges[0]?.is('林晓雯');
    expect(await desk.read(await reply)).toBe('林晓雯');
    expect(desk.step()).toBe('greeting');
  });

  test('the kiosk gives up and WeChat answers later: no visit, and the phone hears why', async () => {
    vi.useFakeTimers();
    const state = await desk.open(desk.show('officialAccount'));
    const reply = desk.comeBack(state, 'code');
    await vi.advanceTimersByTimeAsync(times.exchange);
    expect(desk.session.current()).toMatchObject({ step: 'trouble', code: 'network.timeout' });
    desk.exchanges[0]?.is('林晓雯');
    expect(await desk.read(await reply)).toBe('network.timeout');
    expect(desk.visits).toEqual([]);
  });

  test('the same for a mini program: neither a visit nor a token', async () => {
    vi.useFakeTimers();
    const scene = desk.show('miniProgram');
    const reply = desk.ask({ ask: 'login', code: 'code', scene });
    await vi.advanceTimersByTimeAsync(times.exchange);
    desk.exchanges[0]?.is('林晓雯');
    expect(await reply).toMatchObject({ status: 504, failure: { code: 'network.timeout' } });
    expect(desk.visits).toEqual([]);
  });
});

describe('a phone that comes back too late', () => {
  test.each([
    ['left', () => desk.session.cancel()],
    ['chose another way', () => desk.session.use('miniProgram')],
  ])(
    'hears that its code is too old once the visitor has %s, and WeChat is not asked',
    async (_what, happens) => {
      const state = await desk.open(desk.show('officialAccount'));
      happens();
      expect(await desk.read(await desk.comeBack(state, 'code'))).toBe('callback.expired-state');
      await settled();
      expect(desk.exchanges).toHaveLength(0);
    },
  );

  test('while the next visitor waits, does not end up as the next visitor', async () => {
    const late = await desk.open(desk.show('officialAccount'));
    desk.session.cancel();
    desk.show('officialAccount');
    expect(await desk.read(await desk.comeBack(late, 'code'))).toBe('callback.expired-state');
    expect(desk.session.current()).toMatchObject({ step: 'waiting', phone: 'away' });
  });
});
