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

/** What a phone that scans the kiosk's QR opens. */
async function startAddress(): Promise<string> {
  await lobby.show('officialAccount');
  return lobby.readCode();
}

describe('with the official account', () => {
  test('the kiosk shows a QR of a short address, and says "scanned" as soon as a phone opens it', async () => {
    const address = await startAddress();
    expect(address).toMatch(new RegExp(`^${lobby.origin}/s/[0-9A-Za-z]{32}$`));
    const page = await lobby.simulator.phone('wang-wei').open(address);
    expect(page).toMatchObject({ kind: 'consent', scope: 'snsapi_userinfo' });
    await expect
      .poll(async () => (await lobby.session()) as unknown)
      .toMatchObject({ step: 'waiting', phone: 'scanned', way: 'officialAccount' });
  });

  test('a stranger is asked once, allows it, is greeted by name, and reads so on the phone', async () => {
    const phone = lobby.simulator.phone('lin-xiaowen');
    expect((await phone.open(await startAddress())).kind).toBe('consent');
    const page = await phone.allow();
    expect(page).toMatchObject({ status: 200, kind: 'page' });
    expect(page.text).toContain('林晓雯');
    expect(page.url).toMatch(/\/r\/[0-9a-f]{32}$/);
    expect(await lobby.until('greeting')).toMatchObject({
      way: 'officialAccount',
      visitor: { name: '林晓雯' },
      firstVisit: true,
    });
  });

  test('somebody we know is not asked at all', async () => {
    const phone = lobby.simulator.phone('lin-xiaowen');
    const before = lobby.simulator.requests.count('userinfo');
    const page = await phone.open(await startAddress());
    expect(page.kind).toBe('page');
    expect(page.text).toContain('林晓雯');
    expect(await lobby.until('greeting')).toMatchObject({ visitor: { name: '林晓雯' }, visits: 2 });
    expect(lobby.simulator.requests.count('userinfo')).toBe(before);
  });

  test('a refusal leaves nobody in the registry, and the kiosk goes on waiting', async () => {
    const phone = lobby.simulator.phone('chen-jianguo');
    await phone.open(await startAddress());
    await phone.refuse();
    expect(await lobby.session()).toMatchObject({ step: 'waiting', phone: 'scanned' });
    expect((await lobby.people()).map(({ nickname }) => nickname)).not.toContain('陈建国');
  });

  test('WeChat’s older refusal, a callback with state alone, is said on both screens', async () => {
    lobby.simulator.faults.set({ at: 'refusal', do: { kind: 'redirect' } });
    const phone = lobby.simulator.phone('chen-jianguo');
    await phone.open(await startAddress());
    await phone.refuse();
    expect(phone.page?.text).toMatch(/没有授权|没有记录/);
    expect((await lobby.until('refused')).way).toBe('officialAccount');
  });

  test('going back and opening the address again works: the phone is asked anew, and it counts once', async () => {
    const phone = lobby.simulator.phone('zhou-mei');
    const address = await startAddress();
    await phone.open(address);
    await phone.back();
    await phone.open(address);
    await phone.allow();
    expect(await lobby.until('greeting')).toMatchObject({ firstVisit: true, visits: 1 });
    // Back from the last page: the code is spent, and the phone still reads what happened.
    const again = await phone.reload();
    expect(again.text).toContain('小美');
  });

  test('a callback that comes twice is one sign-in, and both times the phone reads the same', async () => {
    lobby.simulator.faults.set({ at: 'redirect', do: { kind: 'double' } });
    const before = lobby.simulator.requests.count('access_token');
    const phone = lobby.simulator.phone('zhou-mei');
    const page = await phone.open(await startAddress());
    expect(page.text).toContain('小美');
    expect(await lobby.until('greeting')).toMatchObject({ visits: 2 });
    expect(lobby.simulator.requests.count('access_token')).toBe(before + 1);
  });

  test('a changed state is refused before WeChat is asked anything', async () => {
    lobby.simulator.faults.set({ at: 'redirect', do: { kind: 'state', value: '0'.repeat(32) } });
    const before = lobby.simulator.requests.count('access_token');
    const phone = lobby.simulator.phone('zhou-mei');
    await phone.open(await startAddress());
    expect(phone.page?.text).toMatch(/重新扫码/);
    expect(lobby.simulator.requests.count('access_token')).toBe(before);
    expect((await lobby.session()).step).toBe('waiting');
  });

  test('the address of a code that was used, or left the screen, says so on the phone', async () => {
    const used = await startAddress();
    await lobby.simulator.phone('zhou-mei').open(used);
    await lobby.until('greeting');
    const late = await lobby.simulator.phone('wang-wei').open(used);
    expect(late.status).toBe(409);
    expect(late.kind).toBe('page');
    await lobby.done();
    const old = await startAddress();
    await lobby.done();
    expect((await lobby.simulator.phone('wang-wei').open(old)).status).toBe(410);
  });

  test('a snapshot user is told to open the whole page, and never becomes a person', async () => {
    lobby.simulator.faults.set({ at: 'access_token', do: { kind: 'merge', fields: { is_snapshotuser: 1 } } });
    const phone = lobby.simulator.phone('xu-jie');
    await phone.open(await startAddress());
    if (phone.page?.kind === 'consent') await phone.allow();
    expect(phone.page?.text).toContain('完整服务');
    expect(await lobby.until('trouble')).toMatchObject({ code: 'wechat.snapshot-user', canRetry: true });
    expect((await lobby.people()).map(({ nickname }) => nickname)).not.toContain('徐洁');
  });
});
