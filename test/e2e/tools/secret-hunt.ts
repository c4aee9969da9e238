/** Gathers whatever leaves the process of a kiosk, and looks for secrets in it. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { connect, createServer } from 'node:net';
import { join } from 'node:path';
import { freePort } from './channels.ts';
import type { Lobby } from './kiosk.ts';

/** What was found where; of a secret only its beginning. */
export function search(texts: ReadonlyMap<string, string>, secrets: Iterable<string>): string[] {
  const wanted = [...new Set(secrets)].filter((secret) => secret.length > 7);
  return [...texts].flatMap(([where, text]) =>
    wanted.filter((secret) => text.includes(secret)).map((secret) => `${secret.slice(0, 6)}… in ${where}`),
  );
}

function filesBelow(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    return entry.isDirectory() ? filesBelow(path) : entry.isFile() ? [path] : [];
  });
}

/** Nothing of a thread that has ended meanwhile, or of a file that was put in the place of another. */
function textOf(file: string): string {
  try {
    return readFileSync(file, 'latin1');
  } catch (error) {
    if (['ENOENT', 'ESRCH'].includes((error as NodeJS.ErrnoException).code ?? '')) return '';
    throw error;
  }
}

function childrenOf(pid: number): number[] {
  const folder = `/proc/${pid}/task`;
  const threads = existsSync(folder) ? readdirSync(folder) : [];
  const children = threads.flatMap((thread) =>
    textOf(join(folder, thread, 'children'))
      .split(' ')
      .filter(Boolean)
      .map(Number),
  );
  return [pid, ...children.flatMap(childrenOf)];
}

/** Command lines and environments of the app and all its processes. */
function processes(pid: number): string {
  const of = (one: number) => ['cmdline', 'environ'].map((file) => textOf(`/proc/${one}/${file}`)).join('\n');
  return process.platform === 'linux' ? childrenOf(pid).map(of).join('\n') : '';
}

export interface Hunt {
  /** Everything the kiosk has let out so far, by where. */
  texts(): Promise<Map<string, string>>;
}

/** From now on. The console has to be open already. */
export async function openHunt(lobby: Lobby, answered: readonly unknown[]): Promise<Hunt> {
  const output: Buffer[] = [];
  lobby.app.process().stdout?.on('data', (chunk: Buffer) => output.push(chunk));
  lobby.app.process().stderr?.on('data', (chunk: Buffer) => output.push(chunk));
  // Everything main says to a window, recorded beside the real door.
  await lobby.app.evaluate(({ webContents }) => {
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
  return {
    async texts() {
      const said = await lobby.app.evaluate(() => (globalThis as unknown as { said: string[] }).said);
      const ours = lobby.app.windows().filter((page) => page.url().startsWith('app://'));
      const windows = await Promise.all(ours.map(async (page) => `${page.url()} ${await page.content()}`));
      const texts = new Map<string, string>([
        ['what main said to the windows', said.join('\n')],
        ['what the console was answered', JSON.stringify(answered)],
        ['the windows', windows.join('\n')],
        ['stdout and stderr', Buffer.concat(output).toString()],
        ['the processes', processes(lobby.app.process().pid ?? 0)],
      ]);
      for (const file of filesBelow(lobby.dataDir)) texts.set(file, textOf(file));
      return texts;
    },
  };
}

/** A public address in front of a listener, as a reverse proxy would be: it hears all that phones are answered. */
export async function eavesdrop() {
  const heard: Buffer[][] = [];
  let behind = 0;
  const port = await freePort();
  const server = createServer((phone) => {
    const said: Buffer[] = [];
    heard.push(said);
    const kiosk = connect(behind, '127.0.0.1');
    for (const socket of [phone, kiosk]) socket.on('error', () => socket.destroy());
    kiosk.on('data', (chunk) => said.push(chunk));
    phone.pipe(kiosk).pipe(phone);
  });
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  return {
    origin: `http://127.0.0.1:${port}`,
    standBefore(origin: string) {
      behind = Number(new URL(origin).port);
    },
    heard: () => heard.map((said) => Buffer.concat(said).toString('latin1')).join('\n'),
    close: () => server.close(),
  };
}

interface Keytar {
  findCredentials(service: string): Promise<{ account: string; password: string }[]>;
}

/** What this kiosk has in the keychain, by its name there. */
export async function keychainOf({ dataDir }: Lobby): Promise<Map<string, string>> {
  const { installation } = JSON.parse(readFileSync(join(dataDir, 'settings.json'), 'utf8')) as {
    installation: string;
  };
  const keytar = createRequire(import.meta.url)('keytar') as Keytar;
  const all = await keytar.findCredentials('WxLobby');
  const ours = all.filter(({ account }) => account.startsWith(`${installation}/`));
  return new Map(ours.map(({ account, password }) => [account.slice(installation.length + 1), password]));
}

/** Long runs of the base64 of a PEM: a private key in another wrapping is one all the same. */
export const linesOfPem = (pem: string) =>
  pem.split('\n').filter((line) => /^[A-Za-z0-9+/=]{24,}$/.test(line));
