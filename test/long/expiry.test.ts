import { afterAll, beforeAll, expect, test } from 'vitest';
import { times } from '../../main/session/next.ts';
import { type Lobby, openLobby } from '../e2e/tools/kiosk.ts';

let lobby: Lobby;
beforeAll(async () => {
  lobby = await openLobby();
});
afterAll(() => lobby.close());

test(
  'a QR that nobody scans is thrown away and renewed by itself; the old one then leads nowhere',
  async () => {
    const first = await lobby.showQr();
    const before = await lobby.until('waiting');
    const second = await lobby.simulator.waitForQr(first, times.qr + 20_000);
    await expect.poll(() => lobby.log(), { timeout: 5_000 }).toContain('session expired because=timeUp');
    const after = await lobby.until('waiting');
    expect(after).toMatchObject({ round: 1, phone: 'away' });
    expect(after.attempt).not.toBe(before.attempt);

    const late = lobby.simulator.phone('wang-wei');
    await late.scan(first);
    await late.confirm();
    const phone = lobby.simulator.phone('lin-xiaowen');
    await phone.scan(second);
    await phone.confirm();
    expect((await lobby.until('greeting')).visitor.name).toBe('林晓雯');
    expect(lobby.simulator.requests.count('access_token')).toBe(1);
  },
  times.qr + 60_000,
);
