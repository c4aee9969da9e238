/** The simulator next door, and fresh login codes by the thousand. */
import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { root } from '../e2e/tools/kiosk.ts';

export const miniApp = {
  kind: 'miniProgram',
  appId: 'wx5e0be7c4b1a2d3f6',
  secret: '6b1f0c9d8e7a4352b1c0d9e8f7a60534',
  name: '前台登记',
  openAccount: 'lobby',
} as const;

export interface WeChatAsk {
  readonly codes: number;
}
export type WeChatNews = { readonly origin: string } | { readonly codes: readonly string[] };

export interface WeChat {
  readonly origin: string;
  /** Makes sure of at least so many codes; between measurements, because it takes the simulator's time. */
  store(codes: number): Promise<void>;
  /** The body of a login with a code that nobody has used yet. */
  nextLogin(): string;
  close(): Promise<void>;
}

async function hear(child: ChildProcess): Promise<WeChatNews> {
  const ended = once(child, 'exit').then(() => {
    throw new Error('the simulator ended before it answered');
  });
  const [news] = await Promise.race([once(child, 'message'), ended]);
  return news as WeChatNews;
}

export async function startWeChat(): Promise<WeChat> {
  const run = join(root, 'scripts', 'typescript', 'run.mjs');
  const child = fork(run, [join(import.meta.dirname, 'wechat-process.ts')], { cwd: root });
  const started = await hear(child);
  if (!('origin' in started)) throw new Error('the simulator did not say where it is');
  const stock: string[] = [];
  return {
    origin: started.origin,
    async store(codes) {
      if (stock.length >= codes) return;
      child.send({ codes: codes - stock.length } satisfies WeChatAsk);
      const news = await hear(child);
      if ('codes' in news) stock.push(...news.codes);
    },
    nextLogin() {
      const code = stock.pop();
      if (code === undefined) throw new Error('more logins than codes: this machine is faster than expected');
      return JSON.stringify({ code });
    },
    async close() {
      const ended = once(child, 'exit');
      child.disconnect();
      await ended;
    },
  };
}
