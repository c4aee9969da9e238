/** A process of its own that signs people in, four at a time, until it is killed; prints each acknowledged attempt that began or ended a visit. */
import { writeSync } from 'node:fs';
import { openStore } from '../../main/store/open-store.ts';
import { signIns } from './visitors.ts';

const [folder = '', threadFile = ''] = process.argv.slice(2);
const store = await openStore({ folder, threadFile, onNote: () => {} });
const next = signIns();

let round = 0;
async function visitors(): Promise<never> {
  for (;;) await visit(round++);
}

async function visit(round: number): Promise<void> {
  // Few people who come often, leave, answer and are not who they seem, some with a unionId that shows up late:
  // updates and joins are killed as well.
  const who = round % 7;
  const signIn = next({
    openId: `o${who}`,
    channel: round % 2 ? 'website' : 'miniProgram',
    unionId: round > 50 ? `u${who}` : null,
    leave: round % 3 === 0 ? 'ifHere' : 'never',
    consent: { version: 1, language: 'zh-CN', picture: true, phone: false },
  });
  const { left, here, visit: began } = await store.record(signIn);
  const { attempt } = signIn;
  // Each process begins at the same time of day: whom the one before has just let in is known to be here.
  if (here) return;
  if (!left && began && round % 4 === 0)
    await store.keepAnswers(began, { type: 'guest', answers: { host: '李娜' } });
  if (!left && round % 11 === 0) await store.endVisitOf(attempt, 'notMe', signIn.at);
  writeSync(1, `${signIn.attempt}\n`);
}

await Promise.all([visitors(), visitors(), visitors(), visitors()]);
