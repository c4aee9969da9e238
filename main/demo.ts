/**
 * Demo mode: the simulator runs inside, on this machine only, and the kiosk is set up against it. Real settings,
 * people and secrets are never touched; the demo has a folder of its own and its AppSecret lives and dies in memory.
 */
import { networkInterfaces } from 'node:os';
import { Failure } from '../contract/failure.ts';
import type { DemoState } from '../contract/kiosk.ts';
import type { Language } from '../contract/language.ts';
import { firstChannels } from '../contract/settings.ts';
import type { Simulator } from '../simulator/start.ts';
import type { Secrets } from './secrets.ts';
import { newSettings, type SettingsFile } from './settings.ts';

export interface Demo {
  state(): DemoState;
  phoneAddress(language: Language): string;
  /** Throws `demo.no-network` when this machine has no address that a phone could reach. */
  allowPhones(allow: boolean): Promise<void>;
  /** Where the kiosk itself listens: the simulated phone opens it, the simulated mini program posts there. */
  listening(publicOrigin: string | null): void;
  close(): Promise<void>;
}

/** Nothing is ever asked at this address: the kiosk catches the website's redirect before it leaves. */
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
  const [{ startSimulator }, { demoApps }] = await Promise.all([
    import('../simulator/start.ts'),
    import('../simulator/demo.ts'),
  ]);
  const [website, officialAccount, miniProgram] = demoApps();
  const simulator: Simulator = await startSimulator({
    apps: [{ ...website, callbackHost }, officialAccount, miniProgram],
  });
  const { origin } = simulator;
  const before = settings.current() ?? newSettings('前台 1 号机');
  const { installation } = settings.save({
    ...before,
    website: { appId: website.appId, redirectUri },
    officialAccount: { appId: officialAccount.appId, scope: 'snsapi_base' },
    miniProgram: { appId: miniProgram.appId, page: miniProgram.pages?.[0] ?? '', envVersion: 'release' },
    listener: { ...firstChannels.listener, on: true, port: 0 },
    openOrigin: origin,
    apiOrigin: origin,
  });
  const secrets = secretsOf(installation);
  secrets.setInMemory('website.appSecret', website.secret);
  secrets.setInMemory('officialAccount.appSecret', officialAccount.secret);
  secrets.setInMemory('miniProgram.appSecret', miniProgram.secret);

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
    listening(publicOrigin) {
      if (publicOrigin === null) return;
      simulator.setServer(miniProgram.appId, publicOrigin);
      simulator.allowOpen(publicOrigin);
    },
    close: () => simulator.close(),
  };
}
