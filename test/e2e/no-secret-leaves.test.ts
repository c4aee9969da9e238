import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Bridge } from '../../contract/calls.ts';
import { type Lobby, openLobby, staffPin } from './kiosk.ts';

let lobby: Lobby;
const output: Buffer[] = [];

beforeAll(async () => {
  lobby = await openLobby({ env: { WXLOBBY_LOG: 'console' } });
  lobby.app.process().stdout?.on('data', (chunk: Buffer) => output.push(chunk));
  lobby.app.process().stderr?.on('data', (chunk: Buffer) => output.push(chunk));
});
afterAll(() => lobby.close());

function filesBelow(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    return entry.isDirectory() ? filesBelow(path) : entry.isFile() ? [path] : [];
  });
}

/** Everything main says to a window from now on, recorded beside the real door. */
const recordIpc = () =>
  lobby.app.evaluate(({ webContents }) => {
    const said: string[] = [];
    Object.assign(globalThis, { said });
    for (const contents of webContents.getAllWebContents()) {
      const send = contents.send.bind(contents);
      contents.send = (channel: string, ...words: unknown[]) => {
        said.push(JSON.stringify([channel, ...words]));
        send(channel, ...words);
      };
    }
  });

test('no secret, code, token or state is in a log, on IPC, in the database, in a file or in a window', async () => {
  const admin = await lobby.openConsole();
  await recordIpc();
  const answers: unknown[] = [];
  const ask = (work: (desk: Bridge<'admin'>, pin: string) => Promise<unknown>) =>
    admin
      .evaluate(`(${work.toString()})(window.bridge, ${JSON.stringify(staffPin)})`)
      .then((answer) => answers.push(answer));
  await ask((desk, pin) => desk.ask['desk.unlock']({ name: '小李', pin }));

  const states: string[] = [];
  const sign = async (person: string) => {
    const uuid = await lobby.showQr();
    states.push(new URL((await lobby.wechatPage()).url()).searchParams.get('state') ?? '');
    const phone = lobby.simulator.phone(person);
    await phone.scan(uuid);
    await phone.confirm();
    return (await lobby.session()).step;
  };
  await sign('lin-xiaowen');
  await lobby.until('greeting');
  await lobby.done();
  for (const kind of ['errcode', 'reset', 'drop', 'html', 'truncate'] as const) {
    lobby.simulator.faults.set({
      at: 'access_token',
      do: kind === 'errcode' ? { kind, errcode: 40125 } : { kind },
    });
    await sign('wang-wei');
    await lobby.until('trouble');
    await lobby.done();
  }
  lobby.simulator.faults.set({ at: 'userinfo', do: { kind: 'status', status: 500 } });
  await sign('wang-wei');
  await lobby.until('trouble');
  await ask((desk) => desk.ask['settings.get']());
  await ask((desk) => desk.ask['secret.place']('website'));
  await ask((desk) => desk.ask['overview.get']());
  await ask((desk) => desk.ask['people.page']({ search: '', after: null, limit: 50 }));

  const [app] = lobby.simulator.apps;
  const secrets = [app?.secret ?? '', ...states, ...lobby.simulator.issued()].filter((one) => one !== '');
  expect(secrets.length).toBeGreaterThan(10);

  const said = await lobby.app.evaluate(() => (globalThis as unknown as { said: string[] }).said);
  const windows = await Promise.all(
    [lobby.page, admin].map(async (page) => `${page.url()} ${await page.content()}`),
  );
  const texts = new Map<string, string>([
    ['what main said to the windows', said.join('\n')],
    ['what the console was answered', JSON.stringify(answers)],
    ['the windows', windows.join('\n')],
    ['stdout and stderr', Buffer.concat(output).toString()],
    ['the command line', lobby.app.process().spawnargs.join(' ')],
  ]);
  for (const file of filesBelow(lobby.dataDir)) texts.set(file, readFileSync(file).toString('latin1'));
  expect(said.length).toBeGreaterThan(10);
  expect(texts.size).toBeGreaterThan(8);

  const found: string[] = [];
  for (const [where, text] of texts) {
    for (const secret of secrets) if (text.includes(secret)) found.push(`${secret.slice(0, 6)}… in ${where}`);
  }
  expect(found).toEqual([]);
});
