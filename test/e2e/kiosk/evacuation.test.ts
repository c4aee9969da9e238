/** The kiosk while the house is being left: it asks nobody in, whatever was on its screen. */
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { type ChannelLobby, openChannelLobby } from '../tools/channels.ts';

const words = (text: string) => ({ 'zh-CN': text, 'zh-TW': text, en: text });
const company = { id: 'company', label: words('公司'), required: true, choices: [], remembered: false };

let lobby: ChannelLobby;
beforeAll(async () => {
  lobby = await openChannelLobby();
  const now = await lobby.ask('settings.get');
  const { version: _v, installation: _i, openOrigin: _o, apiOrigin: _a, ...settings } = now;
  const form = { consent: null, types: [], fields: [{ ...company, kind: 'text' as const }] };
  await lobby.ask('settings.save', { ...settings, form });
});
afterEach(async () => {
  await lobby.ask('evacuation.end');
  await lobby.until('attract');
});
afterAll(() => lobby.close());

const saysGo = () => lobby.page.getByRole('heading', { name: '正在疏散，请立即离开大楼' }).waitFor();
const evacuate = async () => {
  const started = await lobby.ask('evacuation.start');
  expect(await lobby.until('closed')).toEqual({ step: 'closed', reason: 'house.evacuated' });
  return started.people.map(({ name }) => name);
};

test('says so in place of its first screen, and is back by itself when it is over', async () => {
  await evacuate();
  await saysGo();
  await lobby.page.getByRole('button', { name: 'English' }).click();
  await lobby.page.getByRole('heading', { name: 'Evacuation: please leave the building now' }).waitFor();
  await lobby.ask('evacuation.end');
  await lobby.until('attract');
});

test('takes the code off the screen, and a phone that scanned it signs nobody in', async () => {
  const phone = lobby.simulator.phone('wang-wei');
  await phone.scan(await lobby.showQr());
  expect(await evacuate()).toEqual([]);
  await phone.confirm();
  await saysGo();
  expect(await lobby.people()).toEqual([]);
});

test('keeps nobody at its questions: they are on the roll already', async () => {
  await lobby.confirmAs('lin-xiaowen');
  await lobby.until('asking');
  await lobby.page.getByLabel('公司').fill('江畔科技');
  expect(await evacuate()).toEqual(['林晓雯']);
  await saysGo();
  expect(await lobby.page.getByRole('textbox').count()).toBe(0);
});
