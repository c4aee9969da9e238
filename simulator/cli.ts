/** `npm run simulator -- --port N`: the simulator alone, until Ctrl+C. */
import { parseArgs } from 'node:util';
import { demoApp } from './demo.ts';
import type { SimApp } from './options.ts';
import type { Simulator } from './start.ts';
import { startSimulator } from './start.ts';

const help = `WeChat on your desk: an offline counterpart for WeChat sign-in (website QR login).

  npm run simulator -- [options]

  --port N             port to listen on (default 8787; 0 takes any free one)
  --host ADDRESS       address to listen on (default 127.0.0.1)
  --app-id ID          AppID, "wx" and 16 hex digits (default: the demo app)
  --secret TEXT        AppSecret (default: a new one at every start)
  --callback-host HOST registered callback domain (default: any host)
  --phones ADDRESS     also serve the phone's pages on this address, so that real phones can scan
  --help               this text
`;

const options = {
  port: { type: 'string', default: '8787' },
  host: { type: 'string', default: '127.0.0.1' },
  'app-id': { type: 'string' },
  secret: { type: 'string' },
  'callback-host': { type: 'string' },
  phones: { type: 'string' },
  help: { type: 'boolean', default: false },
} as const;

const read = (argv: readonly string[]) => parseArgs({ args: [...argv], options, strict: true }).values;
type Flags = ReturnType<typeof read>;

function portOf(text: string): number {
  const port = Number(text);
  if (!/^\d{1,5}$/.test(text) || port > 65_535) throw new Error('--port must be a number from 0 to 65535');
  return port;
}

function appOf(flags: Flags): SimApp {
  const demo = demoApp();
  const appId = flags['app-id'] ?? demo.appId;
  if (!/^wx[0-9a-f]{16}$/.test(appId)) throw new Error('--app-id must be "wx" and 16 hex digits');
  const host = flags['callback-host'];
  const registered = host === undefined ? {} : { callbackHost: host };
  return { ...demo, appId, secret: flags.secret ?? demo.secret, ...registered };
}

function story(simulator: Simulator, app: SimApp, phones: string | undefined): string {
  return [
    '',
    `  WeChat simulator   ${simulator.origin}`,
    `  phones             ${phones ?? `${simulator.origin}/phone`}`,
    `  AppID              ${app.appId}`,
    `  AppSecret          ${app.secret}`,
    '',
    '  Point a client at it: use the address above for both open.weixin.qq.com and api.weixin.qq.com,',
    `  any redirect URI${app.callbackHost ? ` on ${app.callbackHost}` : ''}, scope snsapi_login. Ctrl+C ends it.`,
    '',
  ].join('\n');
}

function untilSignalled(): Promise<void> {
  return new Promise((resolve) => {
    process.once('SIGINT', resolve);
    process.once('SIGTERM', resolve);
  });
}

interface Wanted {
  readonly app: SimApp;
  readonly host: string;
  readonly port: number;
  readonly phones: string | undefined;
}

/** Throws a sentence that names the option. */
function wantedBy(flags: Flags): Wanted {
  return { app: appOf(flags), host: flags.host, port: portOf(flags.port), phones: flags.phones };
}

async function run({ app, host, port, phones }: Wanted): Promise<void> {
  const simulator = await startSimulator({ host, port, apps: [app] });
  try {
    const origin = phones ? await simulator.openToPhones(phones) : undefined;
    process.stdout.write(`${story(simulator, app, origin && `${origin}/phone`)}\n`);
    await untilSignalled();
  } finally {
    await simulator.close();
  }
}

const textOf = (thrown: unknown) => (thrown instanceof Error ? thrown.message : 'unknown trouble');

/** Resolves when the simulator has ended. Exit code 2: a wrong option; 1: it could not start. */
export async function main(argv: readonly string[]): Promise<void> {
  let wanted: Wanted;
  try {
    const flags = read(argv);
    if (flags.help) {
      process.stdout.write(help);
      return;
    }
    wanted = wantedBy(flags);
  } catch (thrown) {
    process.exitCode = 2;
    process.stderr.write(`${textOf(thrown)}\n\n${help}`);
    return;
  }
  try {
    await run(wanted);
  } catch (thrown) {
    process.exitCode = 1;
    process.stderr.write(`${textOf(thrown)}\n`);
  }
}
