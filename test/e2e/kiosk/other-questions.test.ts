/** Staff change what is asked while a visitor is in the middle of it. */
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { VisitForm } from '../../../contract/form.ts';
import { type ChannelLobby, openChannelLobby } from '../tools/channels.ts';

const words = (text: string) => ({ 'zh-CN': text, 'zh-TW': text, en: text });

const form: VisitForm = {
  consent: { version: 3, text: words('我们会保存您的昵称和来访时间。'), askPicture: true, askPhone: true },
  types: [
    { id: 'guest', label: words('访客'), asks: ['company'] },
    { id: 'courier', label: words('快递'), asks: [] },
  ],
  fields: [
    { id: 'company', kind: 'text', label: words('公司'), required: true, choices: [], remembered: true },
  ],
};

const newText = { version: 4, text: words('新的文本'), askPicture: true, askPhone: true };

let lobby: ChannelLobby;
beforeAll(async () => {
  lobby = await openChannelLobby();
});
beforeEach(() => ask({ form }));
afterEach(() => lobby.done());
afterAll(() => lobby.close());

async function ask(part: { readonly form: VisitForm }): Promise<void> {
  const now = await lobby.ask('settings.get');
  const { version: _v, installation: _i, openOrigin: _o, apiOrigin: _a, ...settings } = now;
  await lobby.ask('settings.save', { ...settings, ...part });
}

const call = (name: string, input?: unknown) =>
  lobby.page.evaluate(
    ([named, said]) =>
      (window.bridge.ask as unknown as Record<string, (input: unknown) => Promise<unknown>>)[
        named as string
      ]?.(said),
    [name, input] as const,
  );

const latestVisit = async () => {
  const row = (await lobby.people()).find(({ nickname }) => nickname === '王伟');
  return (await lobby.ask('people.one', row?.id)).recentVisits[0];
};

async function agree(): Promise<string | undefined> {
  const before = lobby.simulator.latestQr();
  await call('session.start');
  await lobby.until('consent');
  await call('session.consent', { picture: false, phone: false });
  return before;
}

async function scanAfter(before: string | undefined): Promise<void> {
  const uuid = await lobby.simulator.waitForQr(before);
  await lobby.until('waiting');
  const phone = lobby.simulator.phone('wang-wei');
  await phone.scan(uuid);
  await phone.confirm();
  await lobby.until('asking');
}

describe('staff who change what is asked while somebody is being asked', () => {
  const nothing: VisitForm = { consent: null, types: [], fields: [] };

  test('change it for the next visitor: this one answers what they were shown', async () => {
    await scanAfter(await agree());
    await ask({ form: { ...nothing, askName: true } });
    await lobby.page.getByRole('button', { name: '访客' }).click();
    await lobby.page.getByLabel('公司').fill('江畔科技');
    await lobby.page.getByRole('button', { name: '完成' }).click();
    await lobby.until('greeting');
    expect(await latestVisit()).toMatchObject({ type: 'guest', answers: { company: '江畔科技' } });
    await lobby.done();
    expect(await call('kiosk.look')).toMatchObject({ value: { form: { ...nothing, askName: true } } });
  });

  test('have consent recorded as it was read, in the language it was read in', async () => {
    const before = await agree();
    await ask({ form: { ...form, consent: newText } });
    await call('kiosk.speak', 'en');
    await scanAfter(before);
    expect(await latestVisit()).toMatchObject({ consent: { version: 3, language: 'zh-CN' } });
  });

  test('have another text read from its beginning, with nothing ticked', async () => {
    await call('session.start');
    await lobby.until('consent');
    const picture = lobby.page.getByRole('checkbox').first();
    await picture.check({ force: true });
    await ask({ form: { ...form, consent: newText } });
    await lobby.page.getByText('新的文本').waitFor();
    expect(await picture.isChecked()).toBe(false);
  });

  test('let nobody in by a code that stood there before there was a text to agree to', async () => {
    await ask({ form: nothing });
    await lobby.showQr();
    await ask({ form });
    await lobby.until('attract');
  });
});
