import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { VisitForm } from '../../../contract/form.ts';
import { type ChannelLobby, openChannelLobby } from '../tools/channels.ts';
import { visitorTools } from '../tools/visitor-tools.ts';

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

const { set, bridge, personCalled } = visitorTools(() => lobby);

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
    await bridge('session.notMe', (await lobby.until('asking')).attempt);
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

describe('a finger that is slower than the greeting', () => {
  const ended = async () => {
    const { attempt } = await lobby.signIn('he-jun');
    await lobby.until('attract');
    return attempt;
  };

  test('still says "not me"', async () => {
    await bridge('session.notMe', await ended());
    await expect.poll(async () => (await personCalled('何军')).recentVisits[0]?.ended?.by).toBe('notMe');
    expect((await lobby.session()).step).toBe('attract');
  });

  test('finds the greeting again where it comes down', async () => {
    await lobby.page.evaluate(() => {
      const touch = { pointerId: 7, isPrimary: true, pointerType: 'touch', clientX: 400, clientY: 400 };
      const stop = window.bridge.hear['session.changed'](({ step }) => {
        if (step !== 'attract') return;
        stop();
        // As soon as the first screen is painted.
        requestAnimationFrame(() =>
          setTimeout(() => window.dispatchEvent(new PointerEvent('pointerdown', touch))),
        );
      });
    });
    const { attempt } = await lobby.signIn('he-jun');
    await lobby.until('attract');
    expect(await lobby.until('greeting')).toMatchObject({ attempt });
    await lobby.page.getByRole('button', { name: '这不是我' }).click();
    await lobby.until('attract');
  });
});
