/** A kiosk with every channel set up, its listener on loopback, and a WeChat that has an app of each kind. */
import { readdir, readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import jsqr from 'jsqr';
import { expect, vi } from 'vitest';
import type { CallOf } from '../../../contract/audience.ts';
import type { Answer, CallOutput } from '../../../contract/calls.ts';
import type { Way } from '../../../contract/channel.ts';
import type { PersonListRow } from '../../../contract/people-list.ts';
import type { KioskSession } from '../../../contract/session.ts';
import { demoApps } from '../../../simulator/demo.ts';
import type { SimulatorOptions } from '../../../simulator/options.ts';
import type { Simulator } from '../../../simulator/start.ts';
import { freePort } from '../../free-port.ts';
import { untilListed } from '../../store/listed.ts';
import { everybody, type Lobby, openLobby, patience, provisionFor, type Running, staffPin } from './kiosk.ts';

// pngjs has no types of its own.
const { PNG } = createRequire(import.meta.url)('pngjs') as {
  PNG: { sync: { read(bytes: Buffer): { data: Buffer; width: number; height: number } } };
};

export { freePort };

export const miniPage = 'pages/sign-in/index';

export interface ChannelOptions {
  readonly simulator?: SimulatorOptions;
  readonly scope?: 'snsapi_base' | 'snsapi_userinfo';
  /** Laid over the `channels` part of the provisioning file. */
  readonly channels?: Readonly<Record<string, unknown>>;
  /** Laid over its `listener` part. */
  readonly listener?: Readonly<Record<string, unknown>>;
  readonly env?: Readonly<Record<string, string>>;
}

/** What IT would write for all channels of this simulator. */
export function provisionAll(simulator: Simulator, port: number, options: ChannelOptions = {}) {
  const [, account, mini] = simulator.apps;
  if (!account || !mini) throw new Error('the simulator has no app of each kind');
  const before = provisionFor(simulator);
  return {
    ...before,
    channels: {
      ...before.channels,
      officialAccount: {
        appId: account.appId,
        appSecret: account.secret,
        scope: options.scope ?? 'snsapi_base',
      },
      miniProgram: { appId: mini.appId, appSecret: mini.secret, page: miniPage },
      browser: true,
      ...options.channels,
    },
    listener: { on: true, port, ...options.listener },
  };
}

export interface ChannelLobby extends Lobby {
  /** `http://127.0.0.1:PORT`: what phones open. */
  readonly origin: string;
  readonly miniAppId: string;
  /** Starts a sign-in this way and waits until its code can be scanned. */
  show(way: Way): Promise<Extract<KioskSession, { step: 'waiting' }>>;
  /** Reads the code off the kiosk's screen, as a camera would. */
  readCode(): Promise<string>;
  /** Asks as a member of staff who has unlocked the console; throws the failure's code. */
  ask<N extends CallOf<'admin'>>(call: N, input?: unknown): Promise<CallOutput<N>>;
  /** Whoever staff see in their list once it has caught up, the latest first. */
  people(): Promise<readonly PersonListRow[]>;
  /** Every byte of the data folder, as Latin-1 text. */
  files(): Promise<string>;
  /** The listener's JSON API. */
  post(path: string, body: unknown, token?: string): Promise<{ status: number; body: Answered }>;
}

export interface Answered {
  readonly token?: string;
  readonly expiresIn?: number;
  readonly person?: { readonly name: string; readonly hasPhone: boolean };
  readonly visit?: { readonly first: boolean; readonly visits: number } | null;
  readonly phone?: string;
  readonly error?: { readonly code: string; readonly message: string };
}

export function decodePicture(bytes: Buffer): string | null {
  const { data, width, height } = PNG.sync.read(bytes);
  return jsqr(new Uint8ClampedArray(data), width, height)?.data ?? null;
}

/** The QR that the kiosk page draws, from a picture of the screen. */
export const readCodeOf = ({ page }: Pick<Running, 'page'>) =>
  vi.waitFor(async () => {
    const text = decodePicture(await page.screenshot());
    if (text === null) throw new Error('no code on the screen');
    return text;
  }, patience);

export async function openChannelLobby(options: ChannelOptions = {}): Promise<ChannelLobby> {
  const port = await freePort();
  const origin = `http://127.0.0.1:${port}`;
  const lobby = await openLobby({
    simulator: { apps: demoApps(), lifetimes: { rest: 50 }, ...options.simulator },
    provision: (simulator) => provisionAll(simulator, port, options),
    ...(options.env ? { env: options.env } : {}),
  });
  const { simulator, page } = lobby;
  const miniAppId = simulator.apps[2]?.appId ?? '';
  simulator.setServer(miniAppId, origin);
  await listening(origin);
  const ask: ChannelLobby['ask'] = async (call, input) => {
    const admin = await lobby.openConsole();
    const answer = (await admin.evaluate(
      async ([pin, name, said]) => {
        const { ask } = window.bridge;
        const state = await ask['desk.state']();
        if (state.ok && !state.value.unlockedBy) await ask['desk.unlock']({ name: '小李', pin });
        return (ask as unknown as Record<string, (input: unknown) => Promise<unknown>>)[name]?.(said);
      },
      [staffPin, call as string, input] as const,
    )) as Answer<CallOutput<typeof call>>;
    if (!answer.ok) throw new Error(`${answer.failure.code} ${JSON.stringify(answer.failure.detail)}`);
    return answer.value;
  };
  return {
    ...lobby,
    origin,
    miniAppId,
    async show(way) {
      // A test that failed may have left its visitor standing there.
      if ((await lobby.session()).step !== 'attract') await lobby.done();
      await page.evaluate(() => window.bridge.ask['session.start']());
      await page.evaluate((one) => window.bridge.ask['session.use'](one), way);
      await expect.poll(async () => (await lobby.session()) as { way?: Way }).toMatchObject({ way });
      return lobby.until('waiting');
    },
    readCode: () => readCodeOf(lobby),
    async files() {
      const names = await readdir(lobby.dataDir, { recursive: true, withFileTypes: true });
      const kept = names.filter((entry) => entry.isFile() && !entry.name.startsWith('Singleton'));
      const texts = kept.map(({ parentPath, name }) =>
        readFile(join(parentPath, name), 'latin1').catch(() => ''),
      );
      return (await Promise.all(texts)).join('\n');
    },
    ask,
    async people() {
      await untilListed(lobby.dataDir);
      return (await ask('people.list', everybody)).rows;
    },
    async post(path, body, token) {
      const answer = await fetch(origin + path, {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
        },
        body: typeof body === 'string' ? body : JSON.stringify(body),
      });
      return { status: answer.status, body: (await answer.json()) as Answered };
    },
  };
}

/** Until somebody answers there. */
export const listening = (origin: string) =>
  vi.waitFor(
    async () => expect((await fetch(`${origin}/check/${'0'.repeat(32)}`)).status).toBe(200),
    patience,
  );
