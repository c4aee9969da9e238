/** The command line of the simulator: what can be asked for, and what was. */
import { parseArgs } from 'node:util';
import { readAppsFile, readFaultsFile } from './cli-files.ts';
import { demoApps } from './demo.ts';
import type { FaultRule } from './faults/schema.ts';
import type { SimApp } from './options.ts';

export const help = `WeChat on your desk: an offline counterpart for WeChat sign-in.

  npm run simulator -- [options]

  --port N             port to listen on (default 8787; 0 takes any free one)
  --host ADDRESS       address to listen on (default 127.0.0.1)

  --app-id ID          AppID of the website app, "wx" and 16 hex digits (default: the demo's)
  --secret TEXT        its AppSecret (default: a new one at every start)
  --callback-host HOST registered callback domain of the website app and the official account (default: any)
  --apps FILE          your own apps instead, a JSON list: [{"appId", "secret", "name", "kind", "callbackHost", …}]
  --mini-server ORIGIN where mini programs find their developer's server

  --phones ADDRESS     also serve the phone's pages on this address, so that real phones can scan
  --allow-open ORIGIN  an origin that those phones may open besides the callback domains; may be repeated

  --faults FILE        faults in force from the start: a rule or a list of rules, JSON, see docs/simulator.md
  --tls                serve https, with a certificate for WeChat's names, localhost and the address
  --ca-file FILE       where --tls writes the certificate authority (default wechat-simulator-ca.pem)
  --help               this text
`;

const options = {
  port: { type: 'string', default: '8787' },
  host: { type: 'string', default: '127.0.0.1' },
  'app-id': { type: 'string' },
  secret: { type: 'string' },
  'callback-host': { type: 'string' },
  apps: { type: 'string' },
  'mini-server': { type: 'string' },
  phones: { type: 'string' },
  'allow-open': { type: 'string', multiple: true },
  faults: { type: 'string' },
  tls: { type: 'boolean', default: false },
  'ca-file': { type: 'string' },
  help: { type: 'boolean', default: false },
} as const;

const read = (argv: readonly string[]) => parseArgs({ args: [...argv], options, strict: true }).values;
type Flags = ReturnType<typeof read>;

export interface Wanted {
  readonly apps: readonly SimApp[];
  readonly host: string;
  readonly port: number;
  readonly phones: string | undefined;
  readonly allowOpen: readonly string[];
  readonly faults: readonly FaultRule[];
  /** Where the certificate authority goes; `undefined`: plain http. */
  readonly caFile: string | undefined;
}

function portOf(text: string): number {
  const port = Number(text);
  if (!/^\d{1,5}$/.test(text) || port > 65_535) throw new Error('--port must be a number from 0 to 65535');
  return port;
}

function originOf(name: string, text: string): string {
  const isWeb = URL.canParse(text) && /^https?:$/.test(new URL(text).protocol);
  if (!isWeb) throw new Error(`${name} must be http:// or https:// and a host`);
  return new URL(text).origin;
}

function demoAppsOf(flags: Flags): readonly SimApp[] {
  const [website, account, miniProgram] = demoApps();
  const appId = flags['app-id'] ?? website.appId;
  if (!/^wx[0-9a-f]{16}$/.test(appId)) throw new Error('--app-id must be "wx" and 16 hex digits');
  const host = flags['callback-host'];
  const registered = host === undefined ? {} : { callbackHost: host };
  const server = flags['mini-server'];
  const mini = server === undefined ? {} : { server: originOf('--mini-server', server) };
  const secret = flags.secret ?? website.secret;
  return [
    { ...website, appId, secret, ...registered },
    { ...account, ...registered },
    { ...miniProgram, ...mini },
  ];
}

async function appsOf(flags: Flags): Promise<readonly SimApp[]> {
  if (flags.apps === undefined) return demoAppsOf(flags);
  const single = (['app-id', 'secret', 'callback-host', 'mini-server'] as const).find((name) => flags[name]);
  if (single) throw new Error(`--${single} is for the demo's apps and does not go with --apps`);
  return readAppsFile(flags.apps);
}

function caFileOf(flags: Flags): string | undefined {
  if (flags.tls) return flags['ca-file'] ?? 'wechat-simulator-ca.pem';
  if (flags['ca-file'] !== undefined) throw new Error('--ca-file goes with --tls');
  return undefined;
}

/** Throws a sentence that names the option. */
export async function wantedBy(argv: readonly string[]): Promise<Wanted | 'help'> {
  const flags = read(argv);
  if (flags.help) return 'help';
  return {
    apps: await appsOf(flags),
    host: flags.host,
    port: portOf(flags.port),
    phones: flags.phones,
    allowOpen: (flags['allow-open'] ?? []).map((origin) => originOf('--allow-open', origin)),
    faults: flags.faults === undefined ? [] : await readFaultsFile(flags.faults),
    caFile: caFileOf(flags),
  };
}
