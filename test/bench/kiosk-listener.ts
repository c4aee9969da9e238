/** The kiosk as it stands in a lobby, with a mini program and the listener switched on by its provisioning file. */
import { provision, root, staffPin } from '../e2e/tools/kiosk.ts';
import { start } from './electron-process.ts';
import { type Contestant, freePort, untilAnswers } from './peer.ts';
import { isAlive, pidsOf } from './process-tree.ts';
import { miniApp, type WeChat } from './wechat.ts';

export async function startKiosk(dataDir: string, wechat: WeChat): Promise<Contestant> {
  const port = await freePort();
  const origin = `http://127.0.0.1:${port}`;
  const { code, stderr } = await provision(dataDir, {
    kiosk: { name: '前台 1 号机' },
    wechat: { openOrigin: wechat.origin, apiOrigin: wechat.origin },
    channels: {
      miniProgram: { appId: miniApp.appId, appSecret: miniApp.secret, page: 'pages/sign-in/index' },
    },
    listener: { on: true, address: '127.0.0.1', port, tls: { kind: 'none' } },
    staff: [{ name: '小李', role: 'admin', pin: staffPin }],
  });
  if (code !== 0) throw new Error(`provisioning failed: ${stderr}`);
  const app = start([root, `--data-dir=${dataDir}`, '--windowed']);
  await untilAnswers(new URL('/check/bench', origin), () => isAlive(app.pid));
  return {
    name: 'wxlobby',
    pid: app.pid,
    login: new URL('/mini/login', origin),
    async close() {
      for (const each of pidsOf(app.pid)) process.kill(each, 'SIGCONT');
      await app.end();
    },
  };
}
