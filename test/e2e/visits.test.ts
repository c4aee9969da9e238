import { existsSync } from 'node:fs';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { VisitForm } from '../../contract/form.ts';
import type { SettingsChange } from '../../contract/settings.ts';
import { type ChannelLobby, openChannelLobby } from './channels.ts';

const words = (text: string) => ({ 'zh-CN': text, 'zh-TW': text, en: text });

const form: VisitForm = {
  consent: { version: 3, text: words('我们会保存您的昵称和来访时间。'), askPicture: true, askPhone: true },
  types: [
    { id: 'guest', label: words('访客'), asks: ['company', 'mobile', 'purpose'] },
    { id: 'courier', label: words('快递'), asks: [] },
  ],
  fields: [
    { id: 'company', kind: 'text', label: words('公司'), required: true, choices: [], remembered: true },
    {
      id: 'purpose',
      kind: 'choice',
      label: words('来访事由'),
      required: false,
      choices: [words('开会'), words('面试')],
      remembered: false,
    },
    { id: 'mobile', kind: 'phone', label: words('手机'), required: false, choices: [], remembered: false },
  ],
};

let lobby: ChannelLobby;
beforeAll(async () => {
  lobby = await openChannelLobby();
});
afterAll(() => lobby.close());
afterEach(() => lobby.done());

async function set(part: Partial<SettingsChange>): Promise<void> {
  const {
    version: _v,
    installation: _i,
    openOrigin: _o,
    apiOrigin: _a,
    ...now
  } = await lobby.ask('settings.get');
  await lobby.ask('settings.save', { ...now, ...part });
}

const bridge = (call: string, input?: unknown) =>
  lobby.page.evaluate(
    ([name, said]) =>
      (window.bridge.ask as unknown as Record<string, (input: unknown) => Promise<unknown>>)[
        name as string
      ]?.(said),
    [call, input] as const,
  );

const personCalled = async (nickname: string) => {
  const row = (await lobby.people()).find((each) => each.nickname === nickname);
  return lobby.ask('people.one', row?.id);
};

/** Reads, agrees, scans, confirms. */
async function agreeAndSignIn(person: string, picture: boolean): Promise<void> {
  const before = lobby.simulator.latestQr();
  await bridge('session.start');
  await lobby.until('consent');
  await bridge('session.consent', { picture, phone: false });
  const uuid = await lobby.simulator.waitForQr(before);
  await lobby.until('waiting');
  const phone = lobby.simulator.phone(person);
  await phone.scan(uuid);
  await phone.confirm();
}

describe('with consent and questions', () => {
  beforeAll(() => set({ form }));
  afterAll(() => set({ form: { consent: null, types: [], fields: [] } }));

  test('WeChat is asked nothing before the visitor has agreed, nor if they do not', async () => {
    const before = lobby.simulator.requests.count('qrconnect');
    await bridge('session.start');
    await lobby.until('consent');
    await lobby.done();
    expect(lobby.simulator.requests.count('qrconnect')).toBe(before);
  });

  test('what was agreed to is kept with the visit; without a yes there is no picture and no phone number', async () => {
    const avatars = lobby.simulator.requests.count('avatar');
    await agreeAndSignIn('wang-wei', false);
    expect(await lobby.until('asking')).toMatchObject({
      visitor: { name: '王伟' },
      remembered: {},
      type: null,
    });
    expect(
      await bridge('session.answer', {
        type: 'guest',
        answers: { company: '山水贸易', purpose: '0', mobile: '13800001111' },
      }),
    ).toMatchObject({ ok: true });
    expect(await lobby.until('greeting')).toMatchObject({ left: false, firstVisit: true });
    const [visit] = (await personCalled('王伟')).recentVisits;
    expect(visit).toMatchObject({
      type: 'guest',
      answers: { company: '山水贸易', purpose: '0' },
      consent: { version: 3, language: 'zh-CN', picture: false, phone: false },
    });
    expect(lobby.simulator.requests.count('avatar')).toBe(avatars);
  });

  test('an answer that is missing is named, and nothing is lost', async () => {
    await agreeAndSignIn('wang-wei', true);
    await lobby.until('asking');
    expect(await bridge('session.answer', { type: 'guest', answers: { purpose: '1' } })).toMatchObject({
      ok: false,
      failure: { code: 'ipc.bad-request', detail: { field: 'company' } },
    });
    expect((await lobby.session()).step).toBe('asking');
  });

  test('who comes again finds what they said last time', async () => {
    await agreeAndSignIn('wang-wei', true);
    expect(await lobby.until('asking')).toMatchObject({
      remembered: { company: '山水贸易' },
      type: 'guest',
    });
  });

  test('"this is not me" leaves no visit', async () => {
    const before = (await personCalled('王伟')).visits;
    await agreeAndSignIn('wang-wei', true);
    await lobby.until('asking');
    await bridge('session.notMe');
    await lobby.until('attract');
    await expect.poll(async () => (await personCalled('王伟')).visits).toBe(before);
    expect((await personCalled('王伟')).recentVisits[0]?.ended).toMatchObject({ by: 'notMe' });
  });
});

test('staff decide what the lobby may read', async () => {
  await set({ greeting: { name: 'masked', avatar: false } });
  expect(await lobby.signIn('lin-xiaowen')).toMatchObject({ visitor: { name: '林*雯', avatar: null } });
  await set({ greeting: { name: 'full', avatar: true } });
});

describe('a language chosen by touch', () => {
  const spoken = () => lobby.page.evaluate(() => document.documentElement.lang);
  const touch = (language: string) => lobby.page.getByRole('button', { name: language, exact: true }).click();
  const greets = (text: RegExp) => lobby.page.getByRole('heading', { name: text }).waitFor();

  test('is that of this visit alone, until the visitor is known', async () => {
    await touch('English');
    await lobby.signIn('xu-jie');
    await greets(/^Welcome, /);
    await lobby.done();
    await expect.poll(spoken).toBe('zh-CN');
  });

  test('greets the person the next time, and nobody else', async () => {
    await lobby.signIn('wang-wei');
    await greets(/^欢迎/);
    await lobby.done();
    await lobby.signIn('xu-jie');
    await greets(/^Welcome back, /);
    await lobby.done();
    await expect.poll(spoken).toBe('zh-CN');
  });

  test('gives way to another one that is touched this time, which is kept from then on', async () => {
    await touch('繁體');
    await lobby.signIn('xu-jie');
    await greets(/^歡迎回來/);
    await lobby.done();
    await lobby.signIn('xu-jie');
    await greets(/^歡迎回來/);
  });

  test('asks the questions in it as well, and one touched only there is kept', async () => {
    await set({ form: { ...form, consent: null, types: [] } });
    await lobby.confirmAs('xu-jie');
    await lobby.until('asking');
    await expect.poll(spoken).toBe('zh-TW');
    await touch('简体');
    await expect.poll(spoken).toBe('zh-CN');
    await lobby.done();
    await set({ form: { consent: null, types: [], fields: [] } });
    await lobby.signIn('xu-jie');
    await greets(/^欢迎回来/);
  });
});

describe('signing out', () => {
  const onSite = async () => (await lobby.ask('onsite.list')).map(({ name }) => name);

  beforeAll(async () => {
    await set({ signOut: { on: true, closing: null } });
    for (const { id } of await lobby.ask('onsite.list')) await lobby.ask('onsite.end', id);
  });

  test('whoever scans is on site, and leaves by scanning again', async () => {
    expect(await lobby.signIn('chen-jianguo')).toMatchObject({ left: false });
    await lobby.done();
    expect(await onSite()).toEqual(['陈建国']);
    expect(await lobby.signIn('chen-jianguo')).toMatchObject({ left: true, visits: 1 });
    expect(await onSite()).toEqual([]);
    expect((await personCalled('陈建国')).recentVisits[0]?.ended).toMatchObject({ by: 'scan' });
  });

  test('who says "I am leaving" without being here is told so, and does not arrive by it', async () => {
    const before = lobby.simulator.latestQr();
    await bridge('session.leave');
    const uuid = await lobby.simulator.waitForQr(before);
    await lobby.until('waiting');
    await lobby.simulator.phone('chen-jianguo').scan(uuid);
    await lobby.simulator.phone('chen-jianguo').confirm();
    expect(await lobby.until('trouble')).toMatchObject({ code: 'visit.none' });
    expect(await onSite()).toEqual([]);
  });

  test('staff sign somebody out at the desk, and enter by hand whom WeChat could not', async () => {
    await lobby.signIn('xu-jie');
    await lobby.ask('onsite.add', { name: '何军', phone: '', type: null, answers: {} });
    expect((await onSite()).toSorted()).toEqual(['何军', '徐洁']);
    const [xu] = (await lobby.ask('onsite.list')).filter(({ name }) => name === '徐洁');
    await lobby.ask('onsite.end', xu?.id);
    expect(await onSite()).toEqual(['何军']);
  });

  test('an entry by hand becomes a visit with the next scan of that person, not a second one', async () => {
    await lobby.signIn('he-jun');
    expect(await onSite()).toEqual(['何军']);
    expect((await lobby.ask('onsite.list'))[0]).toMatchObject({ kind: 'visit' });
  });
});

describe('evacuation', () => {
  test('shows who is in the house, takes one tap a person, goes on paper, and ends when staff say so', async () => {
    await lobby.signIn('lin-xiaowen');
    const started = await lobby.ask('evacuation.start');
    expect(started.since).not.toBeNull();
    expect(started.people.map(({ name }) => name).toSorted()).toEqual(['何军', '林晓雯']);
    const lin = started.people.find(({ name }) => name === '林晓雯');
    const marked = await lobby.ask('evacuation.mark', { id: lin?.id, safe: true });
    expect(marked.people.find(({ name }) => name === '林晓雯')?.safe).toMatchObject({ by: '小李' });
    const file = await lobby.ask('evacuation.print');
    expect(file === null || existsSync(file)).toBe(true);
    expect((await lobby.ask('evacuation.end')).since).toBeNull();
  });
});
