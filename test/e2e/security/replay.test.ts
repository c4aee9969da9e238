import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { userAgent } from '../../../simulator/browser/user-agent.ts';
import { complaintIn, send, sendMany, type Told, type Wish } from '../tools/bare-http.ts';
import { type ChannelLobby, openChannelLobby } from '../tools/channels.ts';

let lobby: ChannelLobby;
beforeAll(async () => {
  lobby = await openChannelLobby();
});
afterAll(() => lobby.close());

const json = { 'content-type': 'application/json' };
const bearer = (of: string) => ({ authorization: `Bearer ${of}` });
const ask = (wish: Wish) => send(lobby.origin, wish);
const alone = (person: string) => lobby.simulator.phone(person).openMiniProgram({ appId: lobby.miniAppId });
const tokenIn = ({ text }: Told) => (JSON.parse(text) as { token: string }).token;
const login = async (code: string) =>
  tokenIn(await ask({ method: 'POST', path: '/mini/login', headers: json, body: JSON.stringify({ code }) }));
const isRefused = (told: Told, status: number, code: string) =>
  expect([told.status, complaintIn(told)?.code]).toEqual([status, code]);

describe('of many at once, one counts', () => {
  test('a login code is worth one login, whoever sends it again', async () => {
    const code = await alone('wang-wei').wxLogin();
    const wish = { method: 'POST', path: '/mini/login', headers: json, body: JSON.stringify({ code }) };
    expect((await ask(wish)).status).toBe(200);
    isRefused(await ask(wish), 409, 'wechat.code-used');
    isRefused(
      await ask({ ...wish, headers: { ...json, ...bearer('B'.repeat(43)) } }),
      409,
      'wechat.code-used',
    );
  });

  test('who sends a token along with a login is given another: nobody can choose what a session is called', async () => {
    const planted = 'A'.repeat(43);
    const code = await alone('wang-wei').wxLogin();
    const told = await ask({
      method: 'POST',
      path: '/mini/login',
      headers: { ...json, ...bearer(planted) },
      body: JSON.stringify({ code }),
    });
    expect((JSON.parse(told.text) as { token: string }).token).not.toBe(planted);
    isRefused(
      await ask({ method: 'GET', path: '/mini/session', headers: bearer(planted) }),
      401,
      'session.dead',
    );
  });

  test('a thousand phones that come back from WeChat with one code are one sign-in', async () => {
    const phone = lobby.simulator.phone('lin-xiaowen');
    await lobby.show('officialAccount');
    await phone.open(await lobby.readCode());
    await phone.allow();
    await lobby.until('greeting');
    await lobby.done();

    await lobby.show('officialAccount');
    const inWeChat = { 'user-agent': userAgent('zh-CN'), cookie: 'sim_person=lin-xiaowen' };
    const away = async (address: string) =>
      (await fetch(address, { headers: inWeChat, redirect: 'manual' })).headers.get('location') ?? '';
    const back = new URL(await away(await away(await lobby.readCode())));
    expect(back.searchParams.get('code')).toBeTruthy();
    const before = lobby.simulator.requests.count('access_token');
    const path = back.pathname + back.search;
    // On a busy machine it is over before the last of them is answered.
    const [greeting, told] = await Promise.all([
      lobby.until('greeting'),
      sendMany(lobby.origin, 1_000, { method: 'GET', path }),
    ]);
    expect(new Set(told.flatMap(({ headers }) => headers['location'] ?? [])).size).toBe(1);
    expect(told.filter(({ status }) => ![303, 429, 503].includes(status))).toEqual([]);
    expect(lobby.simulator.requests.count('access_token')).toBe(before + 1);
    expect(greeting).toMatchObject({ visits: 2 });
    await lobby.done();
  });

  test('a browser that is not WeChat is told so in words, and the kiosk goes on waiting', async () => {
    await lobby.show('officialAccount');
    const { pathname } = new URL(await lobby.readCode());
    for (const agent of [
      'Mozilla/5.0 (iPhone) Safari/605',
      'curl/8',
      'Slackbot-LinkExpanding 1.0',
      'x'.repeat(4_000),
    ]) {
      const told = await ask({ method: 'GET', path: pathname, headers: { 'user-agent': agent } });
      expect(told.status).toBe(200);
      expect(told.text).toContain('请用微信打开');
    }
    expect(await lobby.session()).toMatchObject({ step: 'waiting', phone: 'away' });
    await lobby.done();
  });

  test('a phone code is worth one number, for the first who sends it, however many send it at once', async () => {
    const lin = alone('lin-xiaowen');
    await lin.signIn();
    const others = await Promise.all(
      ['wang-wei', 'zhou-mei'].map(async (who) => login(await alone(who).wxLogin())),
    );
    const code = await lin.phoneCode();
    const post = (token: string): Wish => ({
      method: 'POST',
      path: '/mini/phone',
      headers: { ...json, ...bearer(token) },
      body: JSON.stringify({ code }),
    });
    const before = lobby.simulator.requests.count('phone_number');
    const told = (await Promise.all(others.map((token) => sendMany(lobby.origin, 200, post(token))))).flat();
    expect(told.filter(({ status }) => status === 200)).toHaveLength(1);
    expect(lobby.simulator.requests.count('phone_number')).toBe(before + 1);
    expect(await lobby.ask('overview.get')).toMatchObject({ phoneCalls: { ever: 1 } });
  });

  test('a session that was ended, or whose person was told so by staff, opens nothing, not even twice at once', async () => {
    const token = await login(await alone('xu-jie').wxLogin());
    const wish: Wish = { method: 'DELETE', path: '/mini/session', headers: bearer(token) };
    expect((await ask(wish)).status).toBe(200);
    for (const told of await sendMany(lobby.origin, 20, wish)) isRefused(told, 401, 'session.dead');
  });
});
