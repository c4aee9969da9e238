/** Who walks away from the questions is asked them again when they scan again, on the same visit. */
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import type { Field, VisitForm } from '../../../contract/form.ts';
import { type ChannelLobby, openChannelLobby } from '../tools/channels.ts';
import { visitorTools } from '../tools/visitor-tools.ts';

const field = (id: string, text: string, kind: Field['kind'], required: boolean): Field => {
  const label = { 'zh-CN': text, 'zh-TW': text, en: text };
  return { id, kind, label, required, choices: [], remembered: false };
};
const asking = (required: boolean): VisitForm => ({
  ...{ consent: null, types: [] },
  fields: [field('host', '拜访谁', 'host', required), field('purpose', '来访事由', 'text', required)],
});

let lobby: ChannelLobby;
beforeAll(async () => {
  lobby = await openChannelLobby();
  await set({ signOut: { on: true, closing: null }, form: asking(true) });
});
afterAll(() => lobby.close());
afterEach(() => lobby.done());

const { set, personCalled } = visitorTools(() => lobby);

const button = (name: string) => lobby.page.getByRole('button', { name, exact: true });
const heading = (text: string) => lobby.page.getByRole('heading', { name: text }).waitFor();
const onSite = async () => (await lobby.ask('onsite.list')).map(({ name }) => name).toSorted();

async function askedOn(person: string) {
  await lobby.confirmAs(person);
  return lobby.until('asking');
}

/** Signs in and leaves the questions standing there. */
async function walksOff(person: string): Promise<void> {
  expect(await askedOn(person)).toMatchObject({ here: false });
  await lobby.done();
}

test('who walked off is asked by the next scan, and is then greeted as arriving, with the answers on the one visit', async () => {
  await walksOff('chen-jianguo');
  expect(await askedOn('chen-jianguo')).toMatchObject({ here: true, firstVisit: true });
  await lobby.page.getByLabel('拜访谁').fill('李娜');
  await lobby.page.getByLabel('来访事由').fill('开会');
  await button('完成').click();
  await heading('欢迎，陈建国');
  expect(await button('我现在要离开').count()).toBe(0);

  const { visits, recentVisits } = await personCalled('陈建国');
  expect(visits).toBe(1);
  expect(recentVisits).toMatchObject([{ answers: { host: '李娜', purpose: '开会' }, ended: null }]);
  expect(await onSite()).toEqual(['陈建国']);

  await lobby.done();
  expect(await lobby.signIn('chen-jianguo')).toMatchObject({ here: true, asked: false });
  await heading('您好，陈建国');
});

test('"not me" while being asked again undoes nothing, and leaves the visit to be asked of', async () => {
  await walksOff('xu-jie');
  await askedOn('xu-jie');
  await button('这不是我').click();
  await lobby.until('attract');
  expect((await personCalled('徐洁')).recentVisits).toMatchObject([{ ended: null, answers: {} }]);
  expect(await onSite()).toContain('徐洁');
  expect(lobby.log()).not.toContain('not-disowned');
  expect(await askedOn('xu-jie')).toMatchObject({ here: true });
});

test('who passed the questions by, where that is possible, is not asked again', async () => {
  await set({ form: asking(false) });
  await askedOn('he-jun');
  await button('跳过').click();
  await lobby.until('greeting');
  await lobby.done();
  expect(await lobby.signIn('he-jun')).toMatchObject({ here: true, asked: false });
});
