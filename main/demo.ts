/**
 * Demo mode: the simulator runs inside, on this machine only, and the kiosk is set up against it. Real settings,
 * people and secrets are never touched; the demo has a folder of its own and its AppSecret lives and dies in memory.
 */
import { networkInterfaces } from 'node:os';
import { Failure } from '../contract/failure.ts';
import type { DemoState } from '../contract/kiosk.ts';
import type { Language } from '../contract/language.ts';
import { listenerPaths } from '../contract/listener.ts';
import type { KioskSession } from '../contract/session.ts';
import { firstChannels, type Settings } from '../contract/settings.ts';
import type { Simulator } from '../simulator/start.ts';
import type { ScreenCode } from '../simulator/world/screen.ts';
import type { Secrets } from './settings/secrets.ts';
import { newSettings, type SettingsFile } from './settings/settings.ts';

export interface Demo {
  state(): DemoState;
  phoneAddress(language: Language): string;
  /**
   * Opens the simulated phone to this network, and has the kiosk listen there, once the changed settings are applied.
   * Throws `demo.no-network` when this machine has no address that a phone could reach.
   */
  allowPhones(allow: boolean): Promise<void>;
  /** Where the kiosk itself listens: the simulated phone opens it, the simulated mini program posts there. */
  listening(publicOrigin: string | null): void;
  /** The same settings for a phone: of this machine's addresses it may reach the network's only. */
  forPhones(now: Settings | null): Settings | null;
  /** What the kiosk shows now, for the simulated phone to scan; `ticket` is what its own codes hold. */
  screen(session: KioskSession, ticket: string | null): void;
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

/** @param networkAddress where phones could reach this machine, or null */
export async function startDemo(
  settings: SettingsFile,
  secretsOf: (installation: string) => Pick<Secrets, 'setInMemory'>,
  networkAddress = lanAddress,
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
  simulator.showCode(null);
  const { origin } = simulator;
  const before = settings.current() ?? newSettings('前台 1 号机');
  const listener = { ...firstChannels.listener, on: true, port: 0 };
  const started = settings.save({
    ...before,
    website: { appId: website.appId, redirectUri },
    officialAccount: { appId: officialAccount.appId, scope: 'snsapi_base' },
    miniProgram: { appId: miniProgram.appId, page: miniProgram.pages?.[0] ?? '', envVersion: 'release' },
    listener,
    openOrigin: origin,
    apiOrigin: origin,
  });
  const secrets = secretsOf(started.installation);
  secrets.setInMemory('website.appSecret', website.secret);
  secrets.setInMemory('officialAccount.appSecret', officialAccount.secret);
  secrets.setInMemory('miniProgram.appSecret', miniProgram.secret);

  let phoneOrigin: string | null = null;
  let kioskOrigin: string | null = null;
  let takeBack: () => void = () => undefined;

  /** Staff may have changed the rest meanwhile. */
  const listenAt = (address: string) =>
    settings.save({ ...(settings.current() ?? started), listener: { ...listener, address } });

  function codeOf(session: KioskSession, ticket: string | null): ScreenCode | null {
    if (session.step !== 'waiting') return null;
    const { way } = session;
    if (way === 'website' || way === 'browser') return { kind: 'login' };
    if (ticket === null || kioskOrigin === null) return null;
    if (way === 'miniProgram') return { kind: 'mini', appId: miniProgram.appId, scene: ticket };
    const url = kioskOrigin + listenerPaths.start + ticket;
    return { kind: 'address', appId: officialAccount.appId, url };
  }

  return {
    state: () => ({ phoneOrigin }),
    phoneAddress: (language) => `${origin}/phone?lang=${language === 'en' ? 'en' : 'zh'}`,
    async allowPhones(allow) {
      if (!allow) {
        phoneOrigin = null;
        listenAt(listener.address);
        await simulator.closeToPhones();
        return;
      }
      const address = networkAddress();
      if (!address) throw new Failure('demo.no-network');
      phoneOrigin = await simulator.openToPhones(address);
      listenAt(address);
    },
    listening(publicOrigin) {
      kioskOrigin = publicOrigin;
      // SECURITY: phones of this network reach the kiosk where it listens now, and nothing that gets its old port.
      takeBack();
      if (publicOrigin === null) return;
      simulator.setServer(miniProgram.appId, publicOrigin);
      takeBack = simulator.allowOpen(publicOrigin);
    },
    forPhones: (now) => now && { ...now, openOrigin: phoneOrigin ?? now.openOrigin },
    screen: (session, ticket) => simulator.showCode(codeOf(session, ticket)),
    close: () => simulator.close(),
  };
}
