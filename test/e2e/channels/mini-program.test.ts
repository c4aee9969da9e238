import { Agent, request } from 'node:http';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { type ChannelLobby, openChannelLobby } from '../tools/channels.ts';

let lobby: ChannelLobby;
beforeAll(async () => {
  lobby = await openChannelLobby();
});
afterAll(() => lobby.close());
afterEach(async () => {
  lobby.simulator.faults.clear();
  await lobby.done();
});

const phoneOf = (person: string) => lobby.simulator.phone(person);

/** Scans the code on the kiosk's screen: the mini program opens with its scene. */
async function scan(person: string) {
  await lobby.show('miniProgram');
  return phoneOf(person).openMiniProgram(await lobby.readCode());
}

/** Without a kiosk: opened from the phone's own list. */
const called = async (name: string) => (await lobby.people()).find(({ nickname }) => nickname === name);
const openAlone = (person: string) => phoneOf(person).openMiniProgram({ appId: lobby.miniAppId });

/** All at once, over as many connections as the listener takes from one machine. */
function postMany(url: string, times: number, body: unknown): Promise<number[]> {
  const agent = new Agent({ keepAlive: true, maxSockets: 200 });
  const post = () =>
    new Promise<number>((resolve, reject) => {
      const headers = { 'content-type': 'application/json' };
      const sending = request(url, { method: 'POST', agent, headers }, (answer) => {
        answer.resume().once('end', () => resolve(answer.statusCode ?? 0));
      });
      sending.once('error', reject).end(JSON.stringify(body));
    });
  return Promise.all(Array.from({ length: times }, post)).finally(() => agent.destroy());
}

interface LoggedIn {
  readonly token: string;
}

describe('with the mini program', () => {
  test('the kiosk shows a code made by WeChat, whoever scans it signs in, and is greeted before there is a name', async () => {
    const mini = await scan('lin-xiaowen');
    expect(mini.scene).toMatch(/^[0-9A-Za-z]{32}$/);
    const { status, body } = await mini.signIn();
    expect(status).toBe(200);
    expect(body).toMatchObject({
      expiresIn: 30 * 24 * 3600,
      person: { name: '', hasPhone: false },
      visit: { first: true, visits: 1, here: false, left: false },
    });
    expect((body as LoggedIn).token).toMatch(/^[\w-]{43}$/);
    expect(await lobby.until('greeting')).toMatchObject({ way: 'miniProgram', firstVisit: true });
  });

  test('name, picture and phone number can be posted later, and the console shows them; the number is masked', async () => {
    const mini = openAlone('lin-xiaowen');
    await mini.signIn();
    expect(await mini.sendProfile({ nickname: '林晓雯' })).toMatchObject({ status: 200 });
    const picture = await lobby.page.screenshot({ clip: { x: 0, y: 0, width: 64, height: 64 } });
    expect(await mini.sendAvatar(picture, 'image/png')).toMatchObject({ status: 200 });
    expect(await mini.sendPhone()).toEqual({ status: 200, body: { phone: '+86 138****5678' } });
    const row = await called('林晓雯');
    expect(row).toMatchObject({ nickname: '林晓雯', visits: 1, avatar: expect.stringMatching(/\.png$/) });
    const person = await lobby.ask('people.one', row?.id);
    expect(person.phones).toMatchObject([{ masked: '+86 138****5678' }]);
    expect(JSON.stringify(person)).not.toContain('13800005678');
    expect(await lobby.ask('person.phone', { identity: person.phones[0]?.identity, why: '联系访客' })).toBe(
      '+8613800005678',
    );
    expect(await lobby.ask('overview.get')).toMatchObject({ phoneCalls: { thisMonth: 1, ever: 1 } });
  });

  test('somebody who comes again is greeted by the name they gave', async () => {
    const mini = await scan('lin-xiaowen');
    expect((await mini.signIn()).body).toMatchObject({ person: { name: '林晓雯', hasPhone: true } });
    expect(await lobby.until('greeting')).toMatchObject({ visitor: { name: '林晓雯' }, visits: 2 });
  });

  test('a login without a kiosk is a session but no visit', async () => {
    const { body } = await openAlone('chen-jianguo').signIn();
    expect(body).toMatchObject({ visit: null });
    expect((await lobby.session()).step).toBe('attract');
  });

  test('a session can be ended by the phone and by staff; then its token opens nothing', async () => {
    const mini = openAlone('lin-xiaowen');
    const { token } = (await mini.signIn()).body as LoggedIn;
    const authorized = { headers: { authorization: `Bearer ${token}` } };
    expect((await fetch(`${lobby.origin}/mini/session`, authorized)).status).toBe(200);
    const row = await called('林晓雯');
    await lobby.ask('person.endSessions', row?.id);
    expect((await fetch(`${lobby.origin}/mini/session`, authorized)).status).toBe(401);
    const again = (await mini.signIn()).body as LoggedIn;
    const ending = { method: 'DELETE', headers: { authorization: `Bearer ${again.token}` } };
    expect((await fetch(`${lobby.origin}/mini/session`, ending)).status).toBe(200);
    expect((await fetch(`${lobby.origin}/mini/session`, ending)).status).toBe(401);
  });

  test("the token is nowhere in the database, and WeChat's session key nowhere at all", async () => {
    const { token } = (await openAlone('zhou-mei').signIn()).body as LoggedIn;
    const files = await lobby.files();
    for (const issued of [token, ...lobby.simulator.issued()]) expect(files.includes(issued)).toBe(false);
  });

  test('a login code where the phone code belongs gets a message that says so', async () => {
    const mini = openAlone('zhou-mei');
    const { token } = (await mini.signIn()).body as LoggedIn;
    const answer = await lobby.post('/mini/phone', { code: await mini.wxLogin() }, token);
    expect(answer).toMatchObject({ status: 400, body: { error: { code: 'wechat.code-mixed' } } });
    expect(answer.body.error?.message).not.toBe('');
  });
});

describe('a scene', () => {
  test('that never was, is too old, was used, or is of another kiosk is told apart, and signs nobody in', async () => {
    const login = async (scene: string) =>
      (await lobby.post('/mini/login', { code: await openAlone('wang-wei').wxLogin(), scene })).body.error
        ?.code;
    const used = await scan('zhou-mei');
    await used.signIn();
    await lobby.done();
    const left = await scan('zhou-mei');
    await lobby.done();
    expect(await login(`${used.scene.slice(0, 4)}${'0'.repeat(28)}`)).toBe('callback.unknown-state');
    expect(await login(left.scene)).toBe('callback.expired-state');
    expect(await login(used.scene)).toBe('callback.taken');
    const elsewhere = used.scene.startsWith('zzzz') ? 'yyyy' : 'zzzz';
    expect(await login(elsewhere + used.scene.slice(4))).toBe('callback.other-kiosk');
    expect((await lobby.session()).step).toBe('attract');
  });

  test('posted a thousand times at once with one code is one sign-in', async () => {
    const mini = await scan('gao-yuan');
    const code = await mini.wxLogin();
    const before = lobby.simulator.requests.count('jscode2session');
    // On a busy machine it is over before the last of them is answered.
    const [greeting, statuses] = await Promise.all([
      lobby.until('greeting'),
      postMany(`${lobby.origin}/mini/login`, 1_000, { code, scene: mini.scene }),
    ]);
    expect(statuses.filter((status) => status === 200)).toHaveLength(1);
    expect(statuses.every((status) => [200, 409, 429, 503].includes(status))).toBe(true);
    expect(lobby.simulator.requests.count('jscode2session')).toBe(before + 1);
    expect(greeting).toMatchObject({ visits: 1 });
  });
});

test('when WeChat makes no code the kiosk says why, and another way still works', async () => {
  lobby.simulator.faults.set({ at: 'wxacode', do: { kind: 'errcode', errcode: 41030 } });
  await lobby.page.evaluate(() => window.bridge.ask['session.start']());
  await lobby.page.evaluate(() => window.bridge.ask['session.use']('miniProgram'));
  expect(await lobby.until('trouble')).toMatchObject({ code: 'wechat.page-unpublished' });
  await lobby.page.evaluate(() => window.bridge.ask['session.use']('website'));
  expect((await lobby.until('waiting')).way).toBe('website');
});
