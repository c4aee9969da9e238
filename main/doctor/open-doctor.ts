/** Joins the checks with the rooms they ask. */
import type { Channel } from '../../contract/channel.ts';
import type { Check, DoctorReport } from '../../contract/doctor.ts';
import { probeClock, probeDomain, probePage, probeSecret, probeToken } from '../exchange/probes.ts';
import type { Listening } from '../phones/listening.ts';
import type { Secrets } from '../settings/secrets.ts';
import type { SettingsFile } from '../settings/settings.ts';
import type { WeChat } from '../wechat/wechat.ts';
import { runDoctor } from './doctor.ts';
import { machineExams } from './machine.ts';
import { weChatExams } from './wechat.ts';

export interface DoctorDeps {
  readonly settings: SettingsFile;
  readonly secrets: () => Secrets;
  /** How many people there are; throws why the database cannot say. */
  readonly people: () => Promise<number>;
  readonly listening: Listening;
  readonly weChat: WeChat;
}

export type Doctor = (checked: (check: Check) => void) => Promise<DoctorReport>;

export function openDoctor({ settings, secrets, people, listening, weChat }: DoctorDeps): Doctor {
  const { http, tokens, apps } = weChat;
  const openOrigin = () => settings.current()?.openOrigin ?? '';
  return (checked) => {
    // What was learnt before may be what is wrong.
    weChat.forget();
    return runDoctor(
      [
        ...machineExams({
          settings,
          keychainFailure: () => secrets().keychainFailure(),
          people,
          listener: listening.state,
          proveListener: listening.prove,
          certificateDays: listening.certificateDays,
        }),
        ...weChatExams({
          settings: settings.current,
          appOf: apps.of,
          phoneOrigin: () => listening.state().publicOrigin,
          probes: {
            secret: (channel, app) => probeSecret(http, channel, app),
            domain: (channel: Channel, appId, redirectUri) =>
              probeDomain(openOrigin(), channel, appId, redirectUri),
            ip: (app) => probeToken(tokens, app),
            page(app) {
              const { page = '', envVersion = 'release' } = settings.current()?.miniProgram ?? {};
              return probePage(http, tokens, app, { page, envVersion });
            },
            clock: () => probeClock(http),
          },
        }),
      ],
      checked,
    );
  };
}
