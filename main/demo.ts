/**
 * Demo mode: the simulator runs inside, on this machine only, and the kiosk is set up against it. Real settings,
 * people and secrets are never touched; the demo has a folder of its own and its AppSecret lives and dies in memory.
 */
import { networkInterfaces } from 'node:os';
import { Failure } from '../contract/failure.ts';
import type { DemoState } from '../contract/kiosk.ts';
import type { Language } from '../contract/language.ts';
import type { Simulator } from '../simulator/start.ts';
import type { Secrets } from './secrets.ts';
import { newSettings, type SettingsFile } from './settings.ts';

export interface Demo {
  state(): DemoState;
  phoneAddress(language: Language): string;
  /** Throws `demo.no-network` when this machine has no address that a phone could reach. */
  allowPhones(allow: boolean): Promise<void>;
  close(): Promise<void>;
}

/** Nothing is ever asked at this address: the kiosk catches the redirect before it leaves. */
const callbackHost = 'demo.wxlobby.example';
const redirectUri = `https://${callbackHost}/wechat/callback`;

/** The first address of this machine that is not its own loopback. */
export function lanAddress(): string | null {
  for (const addresses of Object.values(networkInterfaces())) {
    for (const { family, internal, address } of addresses ?? [])
      if (family === 'IPv4' && !internal) return address;
  }
  return null;
}

export async function startDemo(
  settings: SettingsFile,
  secretsOf: (installation: string) => Secrets,
): Promise<Demo> {
  // Loaded here only: a real kiosk never reads the simulator.
  const [{ startSimulator }, { demoApp }] = await Promise.all([
    import('../simulator/start.ts'),
    import('../simulator/demo.ts'),
  ]);
  const app = { ...demoApp(), callbackHost };
  const simulator: Simulator = await startSimulator({ apps: [app] });
  const { origin } = simulator;
  const before = settings.current() ?? newSettings('前台 1 号机');
  const { installation } = settings.save({
    ...before,
    website: { appId: app.appId, redirectUri },
    openOrigin: origin,
    apiOrigin: origin,
  });
  secretsOf(installation).setInMemory('website.appSecret', app.secret);

  let phoneOrigin: string | null = null;
  return {
    state: () => ({ phoneOrigin }),
    phoneAddress: (language) => `${origin}/phone?lang=${language === 'en' ? 'en' : 'zh'}`,
    async allowPhones(allow) {
      if (!allow) {
        await simulator.closeToPhones();
        phoneOrigin = null;
        return;
      }
      const address = lanAddress();
      if (!address) throw new Failure('demo.no-network');
      phoneOrigin = await simulator.openToPhones(address);
    },
    close: () => simulator.close(),
  };
}
