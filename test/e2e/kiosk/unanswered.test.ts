/** Who walks away from the questions is asked them again when they scan again, on the same visit. */
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
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

describe('who cannot answer what must be answered', () => {
  beforeAll(() => set({ form: asking(true) }));
  const asksDesk = () => button('答不上来？请前台帮忙').click();
  const onSiteOf = async (name: string) => (await lobby.ask('onsite.list')).find((one) => one.name === name);

  test('leaves the rest to the desk: what was answered is kept, the sign-in stands, and nothing is asked again', async () => {
    await askedOn('lin-xiaowen');
    await lobby.page.getByLabel('来访事由').fill('开会');
    await asksDesk();
    await heading('欢迎，林晓雯');
    await lobby.page.getByText('没填的内容，请告诉前台').first().waitFor();
    expect(await lobby.session()).toMatchObject({ step: 'greeting', asked: true, atDesk: true });
    expect(await onSiteOf('林晓雯')).toMatchObject({ answers: { purpose: '开会' } });
    expect((await personCalled('林晓雯')).visits).toBe(1);
    await lobby.done();
    expect(await lobby.signIn('lin-xiaowen')).toMatchObject({ here: true, asked: false });
  });

  test('is told that it is not them who signed in, if so, from there as well', async () => {
    await askedOn('wang-wei');
    await asksDesk();
    await lobby.until('greeting');
    await button('这不是我').click();
    await lobby.until('attract');
    await expect.poll(() => onSiteOf('王伟')).toBeUndefined();
  });

  test('is answered for at the desk, which the audit log knows without what was said', async () => {
    const { id } = (await onSiteOf('林晓雯')) ?? expect.unreachable();
    const desk = await lobby.openConsole();
    await desk.evaluate(() => {
      location.hash = '#/onsite';
    });
    const row = desk.getByRole('listitem').filter({ hasText: '林晓雯' });
    await row.getByText('还没填：拜访谁', { exact: true }).waitFor();
    await row.getByRole('button', { name: '为 林晓雯 补填' }).click();
    const dialog = desk.getByRole('dialog');
    expect(await dialog.getByLabel('来访事由').inputValue()).toBe('开会');
    await dialog.getByLabel('拜访谁').fill('李娜');
    await dialog.getByRole('button', { name: '保存' }).click();
    await row.getByText('李娜').waitFor();
    expect(await row.getByText('还没填').count()).toBe(0);
    expect(await onSiteOf('林晓雯')).toMatchObject({ answers: { purpose: '开会', host: '李娜' } });
    const { list } = await lobby.ask('audit.list', { search: '' });
    const [entry] = await lobby.ask('audit.rows', { list, from: 0, count: 1 });
    expect(entry).toMatchObject({ action: 'visit.answered', about: id, changes: [] });
  });

  test('stays of the kind as which they came, though visitors are not told apart any more', async () => {
    const label = { 'zh-CN': '访客', 'zh-TW': '訪客', en: 'Guest' };
    await set({ form: { ...asking(true), types: [{ id: 'guest', label, asks: ['host', 'purpose'] }] } });
    await askedOn('zhou-mei');
    await lobby.page.evaluate(() => window.bridge.ask['session.askDesk']({ type: 'guest', answers: {} }));
    await lobby.until('greeting');
    await set({ form: asking(true) });
    const { id } = (await onSiteOf('🌸小美 ✨')) ?? expect.unreachable();
    await lobby.ask('onsite.answer', { id, said: { type: null, answers: { host: '李娜' } } });
    expect(await onSiteOf('🌸小美 ✨')).toMatchObject({ type: 'guest', answers: { host: '李娜' } });
  });

  test('is answered for only while they are in', async () => {
    const { id } = (await onSiteOf('林晓雯')) ?? expect.unreachable();
    await lobby.ask('onsite.end', id);
    await expect(lobby.ask('onsite.answer', { id, said: { type: null, answers: {} } })).rejects.toThrow();
  });
});
