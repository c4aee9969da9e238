/**
 * A keychain to run Electron with: the person's own, or where there is none a real Secret Service (gnome-keyring) on a
 * private bus. It is never kept: a keyring whose password lies beside it would protect nothing.
 */
import { randomBytes } from 'node:crypto';
import { copyFileSync, existsSync } from 'node:fs';
import { chmod, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { capture } from './run.mjs';
import { Stop } from './stop.mjs';
import { endTied, firstLine, spawnTied } from './tied.mjs';

/**
 * `shared`: the session bus of whoever runs this, else one of our own. `own`: always one of our own (on Linux), so
 * that tests never touch a person's secrets. `none`: as it is.
 * @typedef {'shared' | 'own' | 'none'} Choice
 */

/**
 * @typedef {object} Keyring
 * @property {Record<string, string>} env to add to the environment of what asks for secrets
 * @property {boolean} started true when it was started here and is gone after `close`
 * @property {() => Promise<void>} close
 */

/** @param {Choice} choice */
export function needsKeyring(choice) {
  if (process.platform !== 'linux' || choice === 'none') return false;
  return choice === 'own' || !hasSessionBus();
}

function hasSessionBus() {
  const address = process.env.DBUS_SESSION_BUS_ADDRESS;
  const socket = address?.match(/^unix:path=([^,;]+)/)?.[1];
  if (address) return socket === undefined || existsSync(socket);
  return existsSync(join(process.env.XDG_RUNTIME_DIR || '/nowhere', 'bus'));
}

/**
 * @param {Choice} [choice]
 * @returns {Promise<Keyring>}
 */
export async function openKeyring(choice = 'shared') {
  if (!needsKeyring(choice)) return { env: {}, started: false, close: async () => {} };
  const folder = await mkdtemp(join(tmpdir(), 'wxlobby-keyring-'));
  /** @type {import('node:child_process').ChildProcess[]} */
  const helpers = [];
  const close = async () => {
    for (const helper of helpers.reverse()) await endTied(helper);
    await rm(folder, { recursive: true, force: true });
  };
  try {
    const env = await startBus(folder, helpers);
    await startSecrets(folder, env, helpers);
    return { env, started: true, close };
  } catch (error) {
    await close();
    throw new Stop(`A keychain of its own could not be started: ${/** @type {Error} */ (error).message}`);
  }
}

/**
 * @param {string} folder
 * @param {import('node:child_process').ChildProcess[]} helpers
 * @returns {Promise<Record<string, string>>}
 */
async function startBus(folder, helpers) {
  // No services to activate: nothing that would ask a person on a screen nobody sees can be started through it.
  const config = `<busconfig>
  <type>session</type>
  <listen>unix:path=${join(folder, 'bus')}</listen>
  <auth>EXTERNAL</auth>
  <policy context="default">
    <allow send_destination="*"/>
    <allow receive_sender="*"/>
    <allow own="*"/>
  </policy>
</busconfig>
`;
  await writeFile(join(folder, 'bus.conf'), config);
  const args = [`--config-file=${join(folder, 'bus.conf')}`, '--nofork', '--nopidfile', '--print-address=1'];
  const child = spawnTied('dbus-daemon', args, { stdio: ['ignore', 'pipe', 'pipe'] });
  helpers.push(child);
  return { DBUS_SESSION_BUS_ADDRESS: await firstLine(child, 1) };
}

/**
 * @param {string} folder
 * @param {Record<string, string>} bus
 * @param {import('node:child_process').ChildProcess[]} helpers
 */
async function startSecrets(folder, bus, helpers) {
  const runtime = join(folder, 'run');
  await mkdir(runtime, { mode: 0o700 });
  const env = { ...process.env, ...bus, XDG_RUNTIME_DIR: runtime, XDG_DATA_HOME: join(folder, 'data') };
  const args = ['--foreground', '--unlock', '--components=secrets', `--control-directory=${runtime}`];
  const child = spawnTied(await keyringProgram(folder), args, { env, stdio: ['pipe', 'ignore', 'pipe'] });
  helpers.push(child);
  let said = '';
  child.stderr?.on('data', (chunk) => {
    said += chunk;
  });
  child.stdin?.on('error', () => {});
  child.stdin?.end(randomBytes(24).toString('base64'));
  for (const until = Date.now() + 10_000; Date.now() < until; await sleep(20)) {
    if (child.exitCode !== null || child.signalCode !== null) break;
    if (await offersSecrets(env)) return;
  }
  throw new Error(`gnome-keyring-daemon offers no Secret Service. ${said.trim()}`);
}

/** @param {NodeJS.ProcessEnv} env */
async function offersSecrets(env) {
  const question = ['org.freedesktop.DBus.NameHasOwner', 'string:org.freedesktop.secrets'];
  const args = ['--session', '--dest=org.freedesktop.DBus', '--print-reply=literal', '/org/freedesktop/DBus'];
  return (await capture('dbus-send', [...args, ...question], { env })).stdout.includes('true');
}

/**
 * Where memory may not be locked (many containers), the kernel refuses to start the installed program because it is
 * marked to be allowed to; a copy has no such mark.
 * @param {string} folder
 */
async function keyringProgram(folder) {
  const name = 'gnome-keyring-daemon';
  if ((await capture(name, ['--version'])).code === 0) return name;
  const places = (process.env.PATH ?? '').split(delimiter).map((path) => join(path, name));
  const installed = places.find((path) => existsSync(path));
  if (!installed) throw new Error(`${name} is not installed.`);
  const copy = join(folder, name);
  copyFileSync(installed, copy);
  await chmod(copy, 0o755);
  return copy;
}
