import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type FrontDesk, openFrontDesk, settled } from './front-desk.ts';

let desk: FrontDesk;
beforeEach(() => {
  desk = openFrontDesk();
});
afterEach(() => desk.session.close());

const nothingHappened = async () => {
  await settled();
  expect(desk.exchanges).toHaveLength(0);
  expect(desk.session.current()).toMatchObject({ step: 'waiting', phone: 'away' });
};

describe('what was issued for one way is worth nothing on another', () => {
  test('a state of the official account at the callback of the browser, where another app’s secret would be used', async () => {
    const state = desk.attempts.another('attempt 2', 'officialAccount');
    desk.show('browser');
    expect(await desk.read(await desk.comeBack(state, 'code', 'browser'))).toBe('callback.unknown-state');
    await nothingHappened();
  });

  test.each(['website', 'browser'] as const)(
    'a state of %s at the callback of the official account',
    async (way) => {
      desk.show('officialAccount');
      const { attempt } = desk.session.current() as { attempt: string };
      const state = desk.attempts.another(attempt, way);
      expect(await desk.read(await desk.comeBack(state, 'code'))).toBe('callback.unknown-state');
      expect(desk.attempts.take(state, way), 'it is spent').toBe('unknown');
      await nothingHappened();
    },
  );

  test('the address in the official account’s code as a scene of the mini program', async () => {
    const scene = desk.show('officialAccount');
    const answer = await desk.ask({ ask: 'login', code: 'code', scene });
    expect(answer).toMatchObject({ status: 404, failure: { code: 'callback.unknown-state' } });
    await nothingHappened();
  });

  test('the scene of the mini program as an address of the official account', async () => {
    const ticket = desk.show('miniProgram');
    const answer = await desk.ask({ ask: 'start', ticket, inWeChat: true });
    expect(answer).toMatchObject({ status: 404, failure: { code: 'callback.unknown-state' } });
    await nothingHappened();
  });
});

describe('an address that was scanned', () => {
  test('by anything but WeChat says where to open it, and the kiosk does not say "scanned"', async () => {
    const ticket = desk.show('officialAccount');
    const answer = await desk.ask({ ask: 'start', ticket, inWeChat: false });
    expect(answer).toEqual({ page: { kind: 'onlyInWeChat' } });
    await nothingHappened();
  });

  test('by WeChat leads to its own page alone, with a state that is in no other place', async () => {
    const answer = await desk.ask({ ask: 'start', ticket: desk.show('officialAccount'), inWeChat: true });
    const address = new URL('go' in answer ? answer.go : '');
    expect(address.origin).toBe('https://open.weixin.qq.com');
    expect(address.hash).toBe('#wechat_redirect');
    expect(desk.session.current()).toMatchObject({ step: 'waiting', phone: 'scanned' });
    expect(JSON.stringify(desk.session.current())).not.toContain(address.searchParams.get('state'));
  });
});
