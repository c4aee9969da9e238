/** What the command line prints once the simulator runs. */
import type { AppKind, SimApp } from './options.ts';
import type { Simulator } from './start.ts';

const kinds: Readonly<Record<AppKind, string>> = {
  website: 'website app      ',
  officialAccount: 'official account ',
  miniProgram: 'mini program     ',
};

const credentials = ({ kind = 'website', appId, secret }: SimApp) =>
  `  ${kinds[kind]}  AppID ${appId}   AppSecret ${secret}`;

/** `file`: the certificate authority, as it was named on the command line. */
export interface TlsStory {
  readonly file: string;
  readonly fingerprint: string;
}

function tlsLines({ origin }: Simulator, { file, fingerprint }: TlsStory): readonly string[] {
  return [
    '',
    `  CA                 ${file} (SHA-256 ${fingerprint})`,
    `  Clients that have WeChat's hosts built in: turn open.weixin.qq.com and api.weixin.qq.com to ${new URL(origin).hostname}`,
    `  (hosts file; port 443 to ${new URL(origin).port}) and start them with NODE_EXTRA_CA_CERTS=${file}.`,
  ];
}

export function story(simulator: Simulator, phones: string | undefined, tls: TlsStory | undefined): string {
  const { origin, apps } = simulator;
  const hosts = [...new Set(apps.flatMap(({ callbackHost }) => (callbackHost ? [callbackHost] : [])))];
  const registered = hosts.length > 0 ? ` on ${hosts.join(', ')}` : '';
  return [
    '',
    `  WeChat simulator   ${origin}`,
    `  phones             ${phones ?? `${origin}/phone`}`,
    '',
    ...apps.map(credentials),
    '',
    '  Point a client at it: use the address above for both open.weixin.qq.com and api.weixin.qq.com,',
    `  any redirect URI${registered}. Ctrl+C ends it.`,
    ...(tls ? tlsLines(simulator, tls) : []),
    '',
  ].join('\n');
}
