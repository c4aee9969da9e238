/** Staff unlock the console with WeChat: who is linked is in, who is not is not, and the kiosk goes on undisturbed. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { untilListed } from '../../store/listed.ts';
import { decodePicture, openChannelLobby } from '../tools/channels.ts';
import { type Desk, openDesk, typePin } from '../tools/console-desk.ts';
import { everybody, type Lobby, openLobby, patience, staffPin } from '../tools/kiosk.ts';

/** Whoever came last. */
async function linkSelf(lobby: Lobby, page: Page): Promise<string> {
  await untilListed(lobby.dataDir);
  return page.evaluate(async () => {
    const { ask } = window.bridge;
    const sort = { by: 'lastVisit', descending: true } as const;
    const people = await ask['people.list']({ search: '', sort });
    if (!people.ok) throw new Error(people.failure.code);
    const person = people.value.rows[0]?.id ?? '';
    const linked = await ask['staff.linkWeChat']({ name: '小李', person });
    if (!linked.ok) throw new Error(linked.failure.code);
    return person;
  });
}
const visitsOf = (page: Page, person: string) =>
  page.evaluate(async (id) => {
    const answer = await window.bridge.ask['people.one'](id);
    return answer.ok ? answer.value.visits : -1;
  }, person);
const lock = async ({ page }: Desk) => {
  await page.getByRole('button', { name: '锁定' }).click();
  await page.getByRole('button', { name: '用微信扫码' }).waitFor();
};
const isIn = ({ page }: Desk) => page.getByRole('navigation', { name: '主导航' }).waitFor();

describe('with a website app', () => {
  let lobby: Lobby;
  let desk: Desk;
  let person: string;
  beforeAll(async () => {
    lobby = await openLobby();
    for (const who of ['xu-jie', 'lin-xiaowen']) {
      await lobby.signIn(who);
      await lobby.done();
    }
    desk = await openDesk(lobby);
    person = await linkSelf(lobby, desk.page);
  });
  afterAll(() => lobby.close());

  const toPin = () => desk.page.getByRole('button', { name: '改用 PIN' }).click();
  const scanAs = async (who: string) => {
    const before = lobby.simulator.latestQr();
    await desk.page.getByRole('button', { name: '用微信扫码' }).click();
    const uuid = await lobby.simulator.waitForQr(before);
    // WeChat has made the code before it can be seen.
    await desk.page.getByText('打开微信“扫一扫”').waitFor();
    const phone = lobby.simulator.phone(who);
    await phone.scan(uuid);
    await desk.page.getByText('请在手机上点“同意”').waitFor();
    await phone.confirm();
  };

  test('a linked member scans and is in; no visit is recorded, and the visitor at the kiosk stays', async () => {
    await lobby.showQr();
    const shown = await lobby.session();
    await lock(desk);
    await scanAs('lin-xiaowen');
    await isIn(desk);
    expect(await visitsOf(desk.page, person)).toBe(1);
    expect(await lobby.session()).toMatchObject({
      step: 'waiting',
      attempt: 'attempt' in shown && shown.attempt,
    });
    // The log is written after the door is open.
    await expect
      .poll(() => desk.page.evaluate(() => window.bridge.ask['audit.list']({ search: 'staff.unlocked' })))
      .toMatchObject({
        value: { rows: [{ who: '小李', changes: [{ field: 'by', became: 'weChat' }] }, expect.anything()] },
      });
  });

  test('a stranger scans and is told why not; the PIN still opens', async () => {
    await lock(desk);
    await scanAs('wang-wei');
    await desk.page.getByText(/没有绑定任何员工/).waitFor();
    expect(await desk.answerTo('people.list', everybody)).toBe('ipc.locked');
    await toPin();
    await typePin(desk.page, staffPin);
    await isIn(desk);
    const people = await desk.page.evaluate(() => window.bridge.ask['overview.get']());
    expect(people).toMatchObject({ value: { store: { people: 2 } } });
  });

  test('whoever was joined into a linked member is not let in as that member', async () => {
    const joined = await desk.page.evaluate(async (other) => {
      const { ask } = window.bridge;
      const sort = { by: 'lastVisit', descending: true } as const;
      const people = await ask['people.list']({ search: '', sort });
      const person = people.ok ? people.value.rows.find(({ id }) => id !== other)?.id : undefined;
      const keep = { name: 'other', avatar: 'other', displayName: 'other' } as const;
      const stage = await ask['change.stage']({ do: 'join', person: person ?? '', other, keep });
      return stage.ok && (await ask['change.confirm'](stage.value.id)).ok;
    }, person);
    expect(joined).toBe(true);
    await lock(desk);
    await scanAs('xu-jie');
    await desk.page.getByText(/没有绑定任何员工/).waitFor();
    await toPin();
    await typePin(desk.page, staffPin);
    await isIn(desk);
  });

  test('a member who is no longer linked has the PIN alone', async () => {
    expect(await desk.answerTo('staff.linkWeChat', { name: '小李', person: null })).toBe('ok');
    await lock(desk);
    await scanAs('lin-xiaowen');
    await desk.page.getByText(/没有绑定任何员工/).waitFor();
  });

  test('after five strangers the screen counts down, scans no more, and takes the PIN all the same', async () => {
    for (let stranger = 2; stranger <= 5; stranger++) {
      await toPin();
      await scanAs('wang-wei');
      if (stranger < 5) await desk.page.getByText(/没有绑定任何员工/).waitFor();
    }
    const counted = desk.page.getByText(/多次被非员工的微信扫码，请等 0:\d\d/);
    await counted.waitFor();
    await toPin();
    const shown = lobby.simulator.latestQr();
    await desk.page.getByRole('button', { name: '用微信扫码' }).click();
    await counted.waitFor();
    expect(lobby.simulator.latestQr()).toEqual(shown);
    await toPin();
    await typePin(desk.page, staffPin);
    await isIn(desk);
  });
});

test('with an official account the console draws a code each time it is asked for one, and the phone is told how it ended', async () => {
  const lobby = await openChannelLobby({
    scope: 'snsapi_userinfo',
    channels: { website: undefined, miniProgram: undefined, browser: false },
  });
  try {
    const desk = await openDesk(lobby);
    const phone = lobby.simulator.phone('lin-xiaowen');
    await lobby.show('officialAccount');
    await phone.open(await lobby.readCode());
    await phone.allow();
    await lobby.until('greeting');
    await linkSelf(lobby, desk.page);
    await lock(desk);
    await desk.page.getByRole('button', { name: '用微信扫码' }).click();
    const code = await vi.waitFor(async () => {
      const text = decodePicture(await desk.page.screenshot());
      if (text === null) throw new Error('no code on the console');
      return text;
    }, patience);
    await phone.open(code);
    const page = await phone.allow();
    expect(page.text).toContain('控制台已解锁');
    await isIn(desk);

    // The answer that a code is being opened and the news that it is there may overtake each other.
    await lock(desk);
    for (let times = 0; times < 25; times++) {
      await desk.page.getByRole('button', { name: '用微信扫码' }).click();
      await desk.page.getByRole('img', { name: /扫描这个二维码/ }).waitFor();
      await desk.page.getByRole('button', { name: '改用 PIN' }).click();
    }
  } finally {
    await lobby.close();
  }
});
