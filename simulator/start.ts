/**
 * A WeChat that runs on your desk: starts it, and is the only file that builds anything with a life. Listens on one
 * explicit address, loopback unless told otherwise; a second address for phones opens only when asked.
 */
import { demoApp, demoPeople } from './demo.ts';
import type { Faults } from './faults/faults.ts';
import type { SimApp, SimPerson, SimulatorOptions } from './options.ts';
import { wechatLifetimes } from './options.ts';
import { places } from './places.ts';
import { dispatch } from './routes.ts';
import type { Listener } from './wire/listen.ts';
import { listen } from './wire/listen.ts';
import { Refusal } from './wire/refusal.ts';
import type { RequestLog } from './wire/request-log.ts';
import type { Phone } from './world/phone.ts';
import { createWorld } from './world/world.ts';

export interface Simulator {
  /** `http://127.0.0.1:PORT`: the paths of `open.`, `long.open.` and `api.weixin.qq.com` on one origin. */
  readonly origin: string;
  readonly apps: readonly SimApp[];
  readonly people: readonly SimPerson[];
  readonly faults: Faults;
  readonly requests: RequestLog;
  /** Every code and token given out, for a test that looks for them where they must not be. */
  issued(): readonly string[];
  phone(personId: string): Phone;
  /** The newest QR that a phone can scan. */
  latestQr(): string | undefined;
  /** The same, now or as soon as there is one; `after` names one that is too old to count. */
  waitForQr(after?: string, timeoutMs?: number): Promise<string>;
  /** Serves the phone's pages, and nothing else, on one more address; QR codes point there from now on. */
  openToPhones(host: string, port?: number): Promise<string>;
  closeToPhones(): Promise<void>;
  /** Ends everything at once, held polls included. */
  close(): Promise<void>;
}

/** Names that clients may send when something else turns WeChat's hosts towards the simulator. */
const wechatHosts = [
  'open.weixin.qq.com',
  'long.open.weixin.qq.com',
  'lp.open.weixin.qq.com',
  'api.weixin.qq.com',
];

export async function startSimulator(options: SimulatorOptions = {}): Promise<Simulator> {
  const closing = new AbortController();
  const world = createWorld({
    apps: options.apps ?? [demoApp()],
    people: options.people ?? demoPeople,
    lifetimes: { ...wechatLifetimes, ...options.lifetimes },
    now: options.now ?? Date.now,
    closing: closing.signal,
  });
  let phones: Listener | undefined;
  const origins = { main: () => main.origin, phone: () => phones?.origin ?? main.origin };
  const routes = places(world, origins);
  const main = await listen({
    host: options.host ?? '127.0.0.1',
    port: options.port ?? 0,
    aliases: wechatHosts,
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
    issued: () => [...world.codes.all(), ...world.tokens.all()],
    phone: world.phone,
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
    async close() {
      closing.abort();
      await Promise.all([closeToPhones(), main.close()]);
    },
  };
}
