import { afterAll, beforeAll, expect, test } from 'vitest';
import { openChannelLobby } from '../e2e/tools/channels.ts';
import { visitorTools } from '../e2e/tools/visitor-tools.ts';

let lobby: Awaited<ReturnType<typeof openChannelLobby>>;
beforeAll(async () => {
  lobby = await openChannelLobby();
});
afterAll(() => lobby.close());

const { set, personCalled } = visitorTools(() => lobby);

test('once two minutes are over, scanning again signs out', async () => {
  await set({ signOut: { on: true, closing: null } });
  expect(await lobby.signIn('wang-wei')).toMatchObject({ here: false, left: false });
  const began = (await personCalled('王伟')).recentVisits[0]?.at ?? 0;
  await lobby.done();
  expect(await lobby.signIn('wang-wei')).toMatchObject({ here: true, left: false });
  await lobby.done();
  await expect.poll(() => Date.now() - began, { timeout: 150_000 }).toBeGreaterThan(120_000);
  expect(await lobby.signIn('wang-wei')).toMatchObject({ here: false, left: true, visits: 1 });
  expect((await personCalled('王伟')).recentVisits[0]?.ended).toMatchObject({ by: 'scan' });
}, 300_000);
