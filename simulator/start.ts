/**
 * A WeChat that runs on your desk: starts it, and is the only file that builds anything with a life. Listens on one
 * explicit address, loopback unless told otherwise; a second address for phones opens only when asked.
 */
import { mayOpenWhenShared } from './browser/may-open.ts';
import { demoApps, demoPeople } from './demo.ts';
import type { Faults } from './faults/faults.ts';
import type { SimApp, SimPerson, SimulatorOptions } from './options.ts';
import { wechatLifetimes, wechatLimits } from './options.ts';
import { places } from './places.ts';
import { dispatch } from './routes.ts';
import type { Listener } from './wire/listen.ts';
import { listen } from './wire/listen.ts';
import { Refusal } from './wire/refusal.ts';
import type { RequestLog } from './wire/request-log.ts';
import type { Phone } from './world/phone.ts';
import type { ScreenCode } from './world/screen.ts';
import { createWorld } from './world/world.ts';

export interface Simulator {
  /** `http://127.0.0.1:PORT`, or https with `tls`: the paths of `open.`, `long.open.` and `api.weixin.qq.com` on one origin. */
  readonly origin: string;
  readonly apps: readonly SimApp[];
  readonly people: readonly SimPerson[];
  readonly faults: Faults;
  readonly requests: RequestLog;
  /** Every code, token, session key and snapshot user's id given out, for a test that looks for them where they must not be. */
  issued(): readonly string[];
  phone(personId: string): Phone;
  /** The origin of a mini program's own server. Throws the refusals `app.unknown` and `server.bad`. */
  setServer(appId: string, origin: string): void;
  /**
   * What the client's screen shows now, for phones to scan: from the first call on they are offered that and nothing
   * else. Throws the refusal `app.unknown`.
   */
  showCode(code: ScreenCode | null): void;
  /** The newest QR that a phone can scan. */
  latestQr(): string | undefined;
  /** The same, now or as soon as there is one; `after` names one that is too old to count. */
  waitForQr(after?: string, timeoutMs?: number): Promise<string>;
  /** Serves the phone's pages, and nothing else, on one more address; QR codes point there from now on. */
  openToPhones(host: string, port?: number): Promise<string>;
  closeToPhones(): Promise<void>;
  /**
   * One more origin that those phones may open, the client's own for instance, and the PEM certificate they trust
   * there. Gives the way to take the origin back. Throws the refusal `origin.bad`.
   */
  allowOpen(origin: string, certificate?: string): () => void;
  /** Ends everything at once, held polls included. */
  close(): Promise<void>;
}

/** Names that clients may send when something else turns WeChat's hosts towards the simulator. */
export const wechatHosts: readonly string[] = [
  'open.weixin.qq.com',
  'long.open.weixin.qq.com',
  'lp.open.weixin.qq.com',
  'api.weixin.qq.com',
];

/** Throws the refusal `origin.bad`. */
function originOf(text: string): string {
  const isWeb = URL.canParse(text) && /^https?:$/.test(new URL(text).protocol);
  if (!isWeb) throw new Refusal(400, 'origin.bad', 'an origin is http:// or https:// and a host');
  return new URL(text).origin;
}

export async function startSimulator(options: SimulatorOptions = {}): Promise<Simulator> {
  const closing = new AbortController();
  const trust = [...(options.phonesTrust ?? [])];
  const isOurs = (url: URL) =>
    url.origin === main.origin || url.origin === phones?.origin || wechatHosts.includes(url.hostname);
  const world = createWorld({
    apps: options.apps ?? demoApps(),
    people: options.people ?? demoPeople,
    lifetimes: { ...wechatLifetimes, ...options.lifetimes },
    limits: { ...wechatLimits, ...options.limits },
    now: options.now ?? Date.now,
    closing: closing.signal,
    home: { isOurs, serve: (ask) => inside(ask, false) },
    trust,
  });
  let phones: Listener | undefined;
  const origins = { main: () => main.origin, phone: () => phones?.origin ?? main.origin };
  const allowed = new Set((options.allowOpen ?? []).map(originOf));
  const routes = places(world, origins, mayOpenWhenShared(world.apps, allowed, isOurs));
  const inside = dispatch(routes.browser, world);
  world.faults.set(options.faults ?? []);
  const main = await listen({
    host: options.host ?? '127.0.0.1',
    port: options.port ?? 0,
    aliases: wechatHosts,
    ...(options.tls ? { tls: options.tls } : {}),
    answer: dispatch(routes.main, world),
  });

  async function closeToPhones() {
    const open = phones;
    phones = undefined;
    await open?.close();
  }

  return {
    origin: main.origin,
    apps: world.apps,
    people: world.people,
    faults: world.faults,
    requests: world.requests,
    issued: () => [
      ...world.codes.all(),
      ...world.tokens.all(),
      ...world.mini.all(),
      ...world.snapshots.all(),
    ],
    phone: world.phone,
    setServer: world.mini.setServer,
    showCode: world.screen.show,
    latestQr: () => world.qrs.scannable()[0]?.uuid,
    waitForQr: world.waitForQr,
    async openToPhones(host, port = 0) {
      // SECURITY: one chosen address, never every interface.
      const isEvery = host === '' || host === '0.0.0.0' || host === '::';
      if (isEvery) throw new Refusal(400, 'host.every', 'name one address');
      await closeToPhones();
      phones = await listen({ host, port, answer: dispatch(routes.phone, world) });
      return phones.origin;
    },
    closeToPhones,
    allowOpen(origin, certificate) {
      const added = originOf(origin);
      allowed.add(added);
      if (certificate !== undefined) trust.push(certificate);
      return () => void allowed.delete(added);
    },
    async close() {
      closing.abort();
      await Promise.all([closeToPhones(), main.close()]);
    },
  };
}
