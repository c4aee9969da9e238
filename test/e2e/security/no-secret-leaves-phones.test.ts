import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import type { CallOf } from '../../../contract/audience.ts';
import type { FaultRule } from '../../../simulator/faults/schema.ts';
import { type ChannelLobby, openChannelLobby } from '../tools/channels.ts';
import { everybody, patience, runApp } from '../tools/kiosk.ts';
import { eavesdrop, type Hunt, keychainOf, openHunt, search } from '../tools/secret-hunt.ts';

let lobby: ChannelLobby;
let phones: Awaited<ReturnType<typeof eavesdrop>>;
let hunt: Hunt;
const answers: unknown[] = [];
const tokens: string[] = [];
const terminal: string[] = [];

beforeAll(async () => {
  phones = await eavesdrop();
  lobby = await openChannelLobby({
    env: { WXLOBBY_LOG: 'console' },
    listener: { publicOrigin: phones.origin },
  });
  phones.standBefore(lobby.origin);
  lobby.simulator.setServer(lobby.miniAppId, phones.origin);
  await lobby.app.evaluate(({ shell }) => {
    shell.openExternal = async (address) => {
      (globalThis as unknown as { opened: string }).opened = address;
    };
  });
  await lobby.openConsole();
  hunt = await openHunt(lobby, answers);
});
afterAll(async () => {
  await lobby.close();
  phones.close();
});

const ask = async <N extends CallOf<'admin'>>(call: N, input?: unknown) => {
  const answer = await lobby.ask(call, input).catch((thrown: unknown) => String(thrown));
  answers.push(answer);
  return answer;
};

const withFault = async (fault: FaultRule, work: () => Promise<unknown>) => {
  lobby.simulator.faults.set(fault);
  await work();
  lobby.simulator.faults.clear();
  await lobby.done();
};

const brokenAnswers = (at: FaultRule['at']) =>
  [
    { at, do: { kind: 'errcode', errcode: 40125 } },
    { at, do: { kind: 'errcode', errcode: 40029 } },
    { at, do: { kind: 'reset' } },
    { at, do: { kind: 'html' } },
    { at, do: { kind: 'truncate' } },
    { at, do: { kind: 'status', status: 500 } },
  ] as FaultRule[];

async function byOfficialAccount(person: string) {
  await lobby.show('officialAccount');
  const phone = lobby.simulator.phone(person);
  await phone.open(await lobby.readCode());
  if (phone.page?.kind === 'consent') await phone.allow();
  answers.push(phone.page);
}

async function byMiniProgram(person: string) {
  await lobby.show('miniProgram');
  const mini = lobby.simulator.phone(person).openMiniProgram(await lobby.readCode());
  const { body } = await mini.signIn();
  const { token } = body as { token?: string };
  if (token) tokens.push(token);
  return mini;
}

/** What WeChat's page does in the system's browser, up to our own callback. */
async function byBrowser(person: string) {
  await lobby.show('browser');
  const address = await vi.waitFor(async () => {
    const opened = await lobby.app.evaluate(() => (globalThis as unknown as { opened?: string }).opened);
    if (!opened) throw new Error('nothing was opened');
    return new URL(opened);
  }, patience);
  const uuid = /\/connect\/qrcode\/(\w{16})/.exec(await (await fetch(address)).text())?.[1] ?? '';
  const phone = lobby.simulator.phone(person);
  await phone.scan(uuid);
  await phone.confirm();
  const poll = await fetch(`${lobby.simulator.origin}/connect/l/qrconnect?uuid=${uuid}&last=404`);
  const code = /wx_code='(\w+)'/.exec(await poll.text())?.[1] ?? '';
  const { searchParams } = address;
  await fetch(`${searchParams.get('redirect_uri')}?code=${code}&state=${searchParams.get('state')}`);
}

describe('all channels are used, well and badly', () => {
  test('the official account: consent, silent, and every broken answer', async () => {
    await byOfficialAccount('lin-xiaowen');
    await lobby.until('greeting');
    await lobby.done();
    await byOfficialAccount('lin-xiaowen');
    await lobby.until('greeting');
    await lobby.done();
    for (const fault of brokenAnswers('access_token')) {
      await withFault(fault, async () => {
        await byOfficialAccount('wang-wei');
        await lobby.until('trouble');
      });
    }
  });

  test('the mini program: login, phone number, name, picture, and every broken answer', async () => {
    const mini = await byMiniProgram('lin-xiaowen');
    await lobby.done();
    await mini.sendProfile({ nickname: '林晓雯' });
    await mini.sendPhone();
    await mini.sendAvatar(
      await lobby.page.screenshot({ clip: { x: 0, y: 0, width: 64, height: 64 } }),
      'image/png',
    );
    await mini.sendAvatar(new Uint8Array(64), 'image/png');
    for (const fault of brokenAnswers('phone_number')) await withFault(fault, () => mini.sendPhone());
    for (const fault of brokenAnswers('jscode2session'))
      await withFault(fault, () => byMiniProgram('wang-wei'));
    const token = tokens.at(-1) ?? '';
    for (const method of ['GET', 'DELETE', 'GET'])
      await fetch(`${phones.origin}/mini/session`, { method, headers: { authorization: `Bearer ${token}` } });
    expect(tokens.length).toBeGreaterThan(0);
  });

  test("the system's browser", async () => {
    await byBrowser('wang-wei');
    expect(await lobby.until('greeting')).toMatchObject({ way: 'browser' });
    await lobby.done();
  });

  test('a profile refreshed with tokens that were kept, and one that cannot be', async () => {
    const {
      version: _v,
      installation: _i,
      openOrigin: _o,
      apiOrigin: _a,
      ...change
    } = await lobby.ask('settings.get');
    await ask('settings.save', { ...change, refreshProfiles: true });
    await lobby.signIn('lin-xiaowen');
    await lobby.done();
    const row = (await lobby.people()).find(({ nickname }) => nickname === '林晓雯');
    const identityOf = async () =>
      (await lobby.ask('people.one', row?.id)).identities.find(({ refresh }) => refresh === 'ready');
    await expect.poll(identityOf).toBeDefined();
    const identity = await identityOf();
    await ask('person.refresh', identity?.id);
    for (const at of ['auth', 'refresh_token', 'userinfo'] as const)
      await withFault({ at, do: { kind: 'errcode', errcode: 40001 } }, () =>
        ask('person.refresh', identity?.id),
      );
    expect((await keychainOf(lobby)).get('profiles.key')).toMatch(/^[A-Za-z0-9+/]{43}=$/);
  });

  test('the doctor, in the console and from a terminal, well and badly', async () => {
    await ask('doctor.run');
    for (const fault of brokenAnswers('stable_token')) await withFault(fault, () => ask('doctor.run'));
    const { stdout, stderr } = await runApp([`--data-dir=${lobby.dataDir}`, '--doctor', '--json']);
    terminal.push(stdout, stderr);
    await ask('overview.get');
    await ask('people.list', everybody);
    await ask('settings.get');
  });

  test('requests that make the listener complain', async () => {
    const [token = ''] = tokens;
    const [code = ''] = lobby.simulator.issued();
    for (const [path, body] of [
      ['/mini/login', { code, scene: `zzzz${'0'.repeat(28)}` }],
      ['/mini/login', { code: `${code}<` }],
      ['/mini/phone', { code }],
      ['/mini/profile', { nickname: `${token}\u0000` }],
      ['/mini/profile', { [token]: token }],
      [`/mini/${token}`, {}],
    ] as const)
      await fetch(phones.origin + path, {
        method: 'POST',
        headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
        body: JSON.stringify(body),
      });
    for (const path of [
      `/oa/callback?code=${code}&state=${token}`,
      `/web/callback?code=${code}`,
      `/s/${token}`,
    ])
      await fetch(phones.origin + path);
  });
});

describe('and afterwards', () => {
  const secretsOfAll = async () => [
    ...lobby.simulator.apps.map(({ secret }) => secret),
    ...lobby.simulator.issued(),
    ...(await keychainOf(lobby)).values(),
  ];

  test('no AppSecret, code, token, session key or key is in a file, a log, a window, on IPC, or in a process', async () => {
    const secrets = await secretsOfAll();
    expect(secrets.length).toBeGreaterThan(40);
    const texts = await hunt.texts();
    texts.set('the doctor at a terminal', terminal.join('\n'));
    expect(texts.get('what main said to the windows')?.length).toBeGreaterThan(1_000);
    expect(terminal.join('')).toContain('"checks"');
    // The search finds what may be there.
    expect(search(texts, [lobby.miniAppId]).length).toBeGreaterThan(1);
    expect(search(texts, [...secrets, ...tokens])).toEqual([]);
  });

  test('phones were answered none of them either; our own token once, to the one it was granted to', async () => {
    const heard = phones.heard();
    expect(heard.length).toBeGreaterThan(10_000);
    const answered = new Map([['what phones were answered', heard]]);
    expect(search(answered, await secretsOfAll())).toEqual([]);
    for (const token of tokens) expect(heard.split(token)).toHaveLength(2);
  });

  test('a state is nowhere but on its way to WeChat and back', async () => {
    const states = [...phones.heard().matchAll(/[?&]state=([0-9a-f]{32})/g)].map(([, state]) => state ?? '');
    expect(states.length).toBeGreaterThan(8);
    expect(search(await hunt.texts(), states)).toEqual([]);
  });
});
