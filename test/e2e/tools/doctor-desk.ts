/** A kiosk to be examined, a WeChat to ask, and every mistake that the doctor has to find. */
import { writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import type { Channel } from '../../../contract/channel.ts';
import type { CheckName, DoctorReport } from '../../../contract/doctor.ts';
import type { FailureCode } from '../../../contract/failure.ts';
import { demoApps } from '../../../simulator/demo.ts';
import type { SimApp } from '../../../simulator/options.ts';
import { type Simulator, startSimulator } from '../../../simulator/start.ts';
import { freePort, provisionAll } from './channels.ts';
import { freshFolder, provision, redirectUri, runApp } from './kiosk.ts';

/** As the consoles of WeChat have them registered. */
const registered = (): readonly SimApp[] => {
  const [website, account, mini] = demoApps();
  return [
    { ...website, callbackHost: new URL(redirectUri).hostname },
    { ...account, callbackHost: '127.0.0.1' },
    { ...mini, allowIps: ['127.0.0.1', '::1'] },
  ];
};

export interface DoctorDesk {
  readonly simulator: Simulator;
  readonly apps: readonly SimApp[];
  /** What IT would have written, all of it right. */
  setUp(at?: Simulator): SetUp;
  readonly port: number;
}

export type SetUp = ReturnType<typeof provisionAll>;

export async function openDesk(): Promise<DoctorDesk> {
  const apps = registered();
  const [simulator, port] = [await startSimulator({ apps }), await freePort()];
  return { simulator, apps, port, setUp: (at = simulator) => provisionAll(at, port) };
}

export async function examine(wanted: unknown, env: Record<string, string> = {}, dataDir = freshFolder()) {
  const provisioned = await provision(dataDir, wanted);
  if (provisioned.code !== 0) throw new Error(provisioned.stderr);
  return report(dataDir, env);
}

export async function report(dataDir: string, env: Record<string, string> = {}) {
  const { code, stdout } = await runApp([`--data-dir=${dataDir}`, '--doctor', '--json'], env);
  return { code, stdout, report: JSON.parse(stdout.trim().split('\n').at(-1) ?? '') as DoctorReport };
}

export const withChannel = (wanted: SetUp, channel: Channel, part: object): SetUp => ({
  ...wanted,
  channels: { ...wanted.channels, [channel]: { ...wanted.channels[channel], ...part } },
});

export interface Planted {
  readonly what: string;
  plant(desk: DoctorDesk): Promise<{ report: DoctorReport; code: number }>;
  readonly name: CheckName;
  readonly channel: Channel | null;
  readonly failure: FailureCode;
  readonly detail?: object;
}

export const planted: readonly Planted[] = [
  {
    what: 'an AppID that WeChat does not know',
    plant: ({ setUp }) => examine(withChannel(setUp(), 'website', { appId: `wx${'0'.repeat(16)}` })),
    name: 'app',
    channel: 'website',
    failure: 'wechat.bad-app',
  },
  {
    what: "the website's AppID where the mini program's belongs",
    plant: ({ setUp, apps }) => examine(withChannel(setUp(), 'miniProgram', { appId: apps[0]?.appId })),
    name: 'app',
    channel: 'miniProgram',
    failure: 'authorize.wrong-kind',
  },
  {
    what: 'a wrong AppSecret',
    plant: ({ setUp }) => examine(withChannel(setUp(), 'officialAccount', { appSecret: 'f'.repeat(32) })),
    name: 'secret',
    channel: 'officialAccount',
    failure: 'wechat.bad-secret',
  },
  {
    what: 'a callback address on a domain that is not registered',
    plant: ({ setUp }) =>
      examine(withChannel(setUp(), 'website', { redirectUri: 'https://elsewhere.example/callback' })),
    name: 'domain',
    channel: 'website',
    failure: 'authorize.domain',
  },
  {
    what: 'a machine that is not on the IP allow-list, and the address to add',
    async plant({ setUp, apps }) {
      const strict = await startSimulator({
        apps: apps.map((app) => ({
          ...app,
          ...(app.kind === 'miniProgram' ? { allowIps: ['203.0.113.9'] } : {}),
        })),
      });
      return examine(setUp(strict)).finally(() => strict.close());
    },
    name: 'ip',
    channel: 'miniProgram',
    failure: 'wechat.ip-refused',
    detail: { ip: '127.0.0.1' },
  },
  {
    what: 'a clock that is an hour behind',
    plant({ setUp, simulator }) {
      simulator.faults.set({ at: 'token', do: { kind: 'date', skewMs: 3_600_000 } });
      return examine(setUp());
    },
    name: 'clock',
    channel: null,
    failure: 'clock.wrong',
  },
  {
    what: 'a mini-program page that is not published',
    plant: ({ setUp }) => examine(withChannel(setUp(), 'miniProgram', { page: 'pages/not/there' })),
    name: 'page',
    channel: 'miniProgram',
    failure: 'wechat.page-unpublished',
  },
  {
    what: 'a port that another program has',
    async plant({ setUp, port }) {
      const squatter = createServer((_asked, answer) => answer.end('hello')).listen(port, '127.0.0.1');
      return examine(setUp()).finally(() => squatter.close());
    },
    name: 'listener',
    channel: null,
    failure: 'listener.port-taken',
  },
  {
    what: 'a public address that leads to somebody else',
    async plant({ setUp, port }) {
      const elsewhere = await freePort();
      const stranger = createServer((_asked, answer) => answer.end('{}')).listen(elsewhere, '127.0.0.1');
      const wanted = {
        ...setUp(),
        listener: { on: true, port, publicOrigin: `http://127.0.0.1:${elsewhere}` },
      };
      return examine(wanted).finally(() => stranger.close());
    },
    name: 'listener',
    channel: null,
    failure: 'listener.stranger',
  },
  {
    what: 'a listener that is off although phones need it',
    plant: ({ setUp }) => examine({ ...setUp(), listener: { on: false } }),
    name: 'listener',
    channel: null,
    failure: 'listener.off',
  },
  {
    what: 'a certificate file that is not there',
    plant: ({ setUp, port }) =>
      examine({
        ...setUp(),
        listener: {
          on: true,
          port,
          tls: { kind: 'files', certificate: '/nowhere/cert.pem', key: '/nowhere/key.pem' },
        },
      }),
    name: 'certificate',
    channel: null,
    failure: 'listener.no-certificate',
  },
  {
    what: 'a keychain that cannot be reached',
    async plant({ setUp }) {
      const dataDir = freshFolder();
      await provision(dataDir, setUp());
      return report(dataDir, { DBUS_SESSION_BUS_ADDRESS: 'unix:path=/nowhere/at/all' });
    },
    name: 'keychain',
    channel: null,
    failure: 'secret.no-keychain',
  },
  {
    what: 'a database that is no database',
    async plant({ setUp }) {
      const dataDir = freshFolder();
      writeFileSync(join(dataDir, 'people.sqlite'), 'x'.repeat(5_000));
      return examine(setUp(), {}, dataDir);
    },
    name: 'database',
    channel: null,
    failure: 'store.damaged',
  },
  {
    what: 'a WeChat that cannot be reached',
    async plant({ setUp, apps }) {
      const gone = await startSimulator({ apps });
      const wanted = setUp(gone);
      await gone.close();
      return examine(wanted);
    },
    name: 'network',
    channel: null,
    failure: 'network.unreachable',
  },
];
