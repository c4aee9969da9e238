import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Bridge } from '../../../contract/calls.ts';
import { type Lobby, openLobby, staffPin } from '../tools/kiosk.ts';
import { openHunt, search } from '../tools/secret-hunt.ts';

let lobby: Lobby;
beforeAll(async () => {
  lobby = await openLobby({ env: { WXLOBBY_LOG: 'console' } });
});
afterAll(() => lobby.close());

test('no secret, code, token or state is in a log, on IPC, in the database, in a file or in a window', async () => {
  const admin = await lobby.openConsole();
  const answers: unknown[] = [];
  const hunt = await openHunt(lobby, answers);
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
  await ask((desk) => desk.ask['people.list']({ search: '', sort: { by: 'lastVisit', descending: true } }));

  const [app] = lobby.simulator.apps;
  const secrets = [app?.secret ?? '', ...states, ...lobby.simulator.issued()].filter((one) => one !== '');
  expect(secrets.length).toBeGreaterThan(10);
  const texts = await hunt.texts();
  expect(texts.get('what main said to the windows')?.split('\n').length).toBeGreaterThan(10);
  expect(texts.size).toBeGreaterThan(8);
  expect(search(texts, secrets)).toEqual([]);
});
