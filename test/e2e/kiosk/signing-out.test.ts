import { existsSync } from 'node:fs';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type ChannelLobby, openChannelLobby } from '../tools/channels.ts';
import { visitorTools } from '../tools/visitor-tools.ts';

let lobby: ChannelLobby;
beforeAll(async () => {
  lobby = await openChannelLobby();
});
afterAll(() => lobby.close());
afterEach(() => lobby.done());

const { set, bridge, personCalled } = visitorTools(() => lobby);

describe('signing out', () => {
  const onSite = async () => (await lobby.ask('onsite.list')).map(({ name }) => name);

  beforeAll(async () => {
    await set({ signOut: { on: true, closing: null } });
  });

  const lastEnded = async () => (await personCalled('陈建国')).recentVisits[0]?.ended;

  async function sayLeaving(person: string): Promise<void> {
    const before = lobby.simulator.latestQr();
    await bridge('session.leave');
    const uuid = await lobby.simulator.waitForQr(before);
    await lobby.until('waiting');
    await lobby.simulator.phone(person).scan(uuid);
    await lobby.simulator.phone(person).confirm();
  }

  test('whoever scans is on site, and leaves at once by saying so first', async () => {
    expect(await lobby.signIn('chen-jianguo')).toMatchObject({ left: false, here: false });
    await lobby.done();
    expect(await onSite()).toEqual(['陈建国']);
    await sayLeaving('chen-jianguo');
    expect(await lobby.until('greeting')).toMatchObject({ left: true, visits: 1 });
    expect(await onSite()).toEqual([]);
    expect(await lastEnded()).toMatchObject({ by: 'kiosk' });
  });

  test('who says "I am leaving" without being here is told so, and does not arrive by it', async () => {
    await sayLeaving('chen-jianguo');
    expect(await lobby.until('trouble')).toMatchObject({ code: 'visit.none' });
    expect(await onSite()).toEqual([]);
  });

  describe('who scans once more right after signing in', () => {
    const heading = (text: string) => lobby.page.getByRole('heading', { name: text }).waitFor();
    const day = { from: new Date().setHours(0, 0, 0, 0), to: new Date().setHours(24, 0, 0, 0) };
    const counted = async () => (await lobby.ask('today.get', day)).arrivals;

    // Each time anew: two minutes after it began, a scan would end the visit.
    beforeEach(async () => {
      for (const { id } of await lobby.ask('onsite.list')) await lobby.ask('onsite.end', id);
      expect(await lobby.signIn('chen-jianguo')).toMatchObject({ here: false, left: false });
      await lobby.done();
    });

    test('is told so, on the screen and on the phone, under the name that the lobby may read; nothing else happens', async () => {
      await set({ greeting: { name: 'masked', avatar: false } });
      const before = await counted();
      const again = await lobby.signIn('chen-jianguo');
      expect(again).toMatchObject({ here: true, left: false, visitor: { name: '陈*国' } });
      await heading('您好，陈*国');
      await lobby.page.getByText('您已经登记过了').first().waitFor();
      expect(await onSite()).toEqual(['陈建国']);
      expect(await counted()).toBe(before);
      await lobby.done();

      await lobby.show('officialAccount');
      const phone = lobby.simulator.phone('chen-jianguo');
      const opened = await phone.open(await lobby.readCode());
      const { text } = opened.kind === 'consent' ? await phone.allow() : opened;
      expect(text).toContain('您已经登记过了');
      expect(text).toContain('您好，陈*国');
      expect(text).not.toContain('登记完成');
      expect(await lobby.until('greeting')).toMatchObject({ here: true });
      await set({ greeting: { name: 'full', avatar: true } });
    });

    test('undoes nothing with "not me": the visit is that of the scan before', async () => {
      await lobby.signIn('chen-jianguo');
      await lobby.page.getByRole('button', { name: '这不是我' }).click();
      await lobby.until('attract');
      expect(await onSite()).toEqual(['陈建国']);
      expect(await lastEnded()).toBeNull();
      expect(lobby.log()).not.toContain('not-disowned');
    });

    test('is spoken to in the language touched there the next time, too', async () => {
      await lobby.signIn('chen-jianguo');
      await lobby.page.getByRole('button', { name: 'English', exact: true }).click();
      await heading('Hello, 陈建国');
      await lobby.done();
      await lobby.signIn('chen-jianguo');
      await heading('Hello, 陈建国');
      await lobby.page.getByRole('button', { name: '简体', exact: true }).click();
      await heading('您好，陈建国');
      expect(lobby.log()).not.toContain('language-not-kept');
    });

    test('may leave after all with one touch, and is told goodbye', async () => {
      expect(await lobby.signIn('chen-jianguo')).toMatchObject({ here: true });
      await lobby.page.getByRole('button', { name: '我现在要离开' }).click();
      await heading('再见，陈建国');
      expect(await lobby.session()).toMatchObject({ step: 'greeting', left: true, here: false });
      expect(await lobby.page.getByRole('button', { name: '我现在要离开' }).count()).toBe(0);
      expect(await onSite()).toEqual([]);
      expect(await lastEnded()).toMatchObject({ by: 'kiosk' });
    });
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
