/** What only WeChat knows: whether it takes our AppID and AppSecret, our callback domain, our address, our page. */
import { type Channel, channels } from '../../contract/channel.ts';
import { asFailure, Failure, type FailureCode, type FailureDetail } from '../../contract/failure.ts';
import { listenerPaths } from '../../contract/listener.ts';
import type { Settings } from '../../contract/settings.ts';
import type { Exam, Finding } from './doctor.ts';
import { good, off, unsure, wrong } from './doctor.ts';

interface App {
  readonly appId: string;
  readonly appSecret: string;
}

export interface WeChatDeps {
  readonly settings: () => Settings | null;
  readonly appOf: (channel: Channel) => Promise<App>;
  /** What phones open, or null while nothing listens. */
  readonly phoneOrigin: () => string | null;
  /** Each is fine when it comes back, and throws the Failure that is wrong. */
  readonly probes: {
    secret(channel: Channel, app: App): Promise<void>;
    /** `unsure`: WeChat does not tell this from here. */
    domain(channel: Channel, appId: string, redirectUri: string): Promise<'good' | 'unsure'>;
    ip(app: App): Promise<void>;
    page(app: App): Promise<void>;
    /** How many seconds our clock is ahead of WeChat's. */
    clock(): Promise<number>;
  };
}

type Verdict = 'good' | 'unsure' | Failure;

const verdictOf = (asked: Promise<unknown>): Promise<Verdict> =>
  asked.then((answer) => (answer === 'unsure' ? 'unsure' : 'good'), asFailure);

/** WeChat's signatures and codes are forgiving; a certificate's dates and our own timers less so. */
const clockMayDiffer = 60;

/** These say that the question did not get through, not what the answer is. */
const cannotTell: ReadonlySet<FailureCode> = new Set([
  'network.unreachable',
  'network.timeout',
  'network.untrusted',
  'wechat.busy',
  'wechat.rate-limited',
]);

const judged = (verdict: Verdict, facts: FailureDetail = {}): Finding => {
  if (verdict === 'good') return good(facts);
  if (verdict === 'unsure') return unsure(new Failure('authorize.only-in-wechat'), facts);
  return cannotTell.has(verdict.code) ? unsure(verdict, facts) : wrong(verdict, facts);
};

export function weChatExams({ settings, appOf, phoneOrigin, probes }: WeChatDeps): readonly Exam[] {
  const setUp = () => channels.filter((channel) => settings()?.[channel]);

  const clock: Exam = {
    name: 'clock',
    channel: null,
    async run() {
      if (setUp().length === 0) return off;
      const seconds = await probes.clock().catch(asFailure);
      if (seconds instanceof Failure) return judged(seconds);
      const apart = Math.abs(seconds);
      return apart > clockMayDiffer
        ? wrong(new Failure('clock.wrong', { seconds: apart }), { seconds })
        : good({ seconds });
    },
  };
  const network: Exam = {
    name: 'network',
    channel: null,
    async run() {
      if (setUp().length === 0) return off;
      const answer = await probes.clock().catch(asFailure);
      const unheard = answer instanceof Failure && answer.code.startsWith('network.');
      return unheard ? wrong(answer) : good({ address: settings()?.apiOrigin ?? '' });
    },
  };

  /** Another channel's AppID typed here: each of WeChat's accounts has one of its own. */
  const sharesAppId = (channel: Channel) =>
    channels.some(
      (other) => other !== channel && settings()?.[other]?.appId === settings()?.[channel]?.appId,
    );

  function examsOf(channel: Channel): readonly Exam[] {
    const appId = settings()?.[channel]?.appId ?? '';
    // One question to WeChat answers both checks.
    let asked: Promise<Verdict> | undefined;
    const answer = () => {
      asked ??= verdictOf(appOf(channel).then((app) => probes.secret(channel, app)));
      return asked;
    };
    const exam = (name: Exam['name'], run: Exam['run']): Exam => ({ name, channel, run });
    const isAbout = (verdict: Verdict, code: FailureCode) =>
      verdict instanceof Failure && verdict.code === code;

    const app = exam('app', async () => {
      if (sharesAppId(channel)) return wrong(new Failure('authorize.wrong-kind'), { appId });
      const verdict = await answer();
      if (isAbout(verdict, 'wechat.bad-app')) return judged(verdict, { appId });
      const unheard = verdict instanceof Failure && cannotTell.has(verdict.code);
      return unheard ? unsure(verdict, { appId }) : good({ appId });
    });
    const secret = exam('secret', async () => {
      const verdict = await answer();
      // Which of the two WeChat did not like is said above.
      return isAbout(verdict, 'wechat.bad-app') && verdict instanceof Failure
        ? unsure(verdict)
        : judged(verdict);
    });
    const domain = exam('domain', async () => {
      const redirectUri = redirectUriOf(channel);
      if (redirectUri === null) return off;
      const verdict = await verdictOf(probes.domain(channel, appId, redirectUri));
      return judged(verdict, { domain: new URL(redirectUri).hostname });
    });
    const ip = exam('ip', async () => judged(await verdictOf(appOf(channel).then(probes.ip))));
    const page = exam('page', async () =>
      judged(await verdictOf(appOf(channel).then(probes.page)), {
        page: settings()?.miniProgram?.page ?? '',
      }),
    );

    const exams: Readonly<Record<Channel, readonly Exam[]>> = {
      website: [app, secret, domain],
      officialAccount: [app, secret, domain],
      miniProgram: [app, secret, ip, page],
    };
    return exams[channel];
  }

  function redirectUriOf(channel: Channel): string | null {
    if (channel === 'website') return settings()?.website?.redirectUri ?? null;
    const origin = phoneOrigin();
    return origin === null ? null : origin + listenerPaths.officialAccount;
  }

  return [network, clock, ...setUp().flatMap(examsOf)];
}
