/** A process of its own that signs people in until it is killed, and prints each attempt once it is acknowledged. */
import { writeSync } from 'node:fs';
import { openStore } from '../../main/store/open-store.ts';
import { signIns } from './visitors.ts';

const [folder = '', threadFile = ''] = process.argv.slice(2);
const store = await openStore({ folder, threadFile, onNote: () => {} });
const next = signIns();
for (let round = 0; ; round += 1) {
  // Few people who come often, some with a unionId that shows up late: updates and joins are killed as well.
  const who = round % 7;
  const signIn = next({
    openId: `o${who}`,
    channel: round % 2 ? 'website' : 'miniProgram',
    unionId: round > 50 ? `u${who}` : null,
  });
  await store.record(signIn);
  writeSync(1, `${signIn.attempt}\n`);
}
