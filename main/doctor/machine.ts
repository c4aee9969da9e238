/** What can be found out without WeChat: settings, keychain, database, the listener and its certificate. */
import { Failure } from '../../contract/failure.ts';
import type { ListenerState } from '../../contract/listener.ts';
import type { Settings } from '../../contract/settings.ts';
import { type Exam, good, off, unsure, wrong } from './doctor.ts';

export interface MachineDeps {
  readonly settings: { current(): Settings | null; failure(): Failure | null };
  readonly keychainFailure: () => Promise<Failure | null>;
  /** How many people there are; throws why the database cannot say. */
  readonly people: () => Promise<number>;
  readonly listener: () => ListenerState;
  /** Asks the public origin who listens there; throws `listener.*` or `network.*`. */
  readonly proveListener: (publicOrigin: string) => Promise<void>;
  /** Days until our certificate ends, null where there is none of ours; throws `listener.*`. */
  readonly certificateDays: () => Promise<number | null>;
}

const needsPhones = (settings: Settings | null) =>
  settings !== null &&
  (settings.officialAccount !== null || settings.miniProgram !== null || settings.browser);

export function machineExams(deps: MachineDeps): readonly Exam[] {
  const settings = () => deps.settings.current();
  const exam = (name: Exam['name'], run: Exam['run']): Exam => ({ name, channel: null, run });
  return [
    exam('settings', async () => {
      const failure = deps.settings.failure();
      if (failure) return wrong(failure);
      const { website, officialAccount, miniProgram } = settings() ?? {};
      return website || officialAccount || miniProgram ? good() : wrong(new Failure('setup.incomplete'));
    }),
    exam('keychain', async () => {
      const failure = await deps.keychainFailure();
      return failure ? wrong(failure) : good();
    }),
    exam('database', async () => good({ people: await deps.people() })),
    exam('listener', async () => {
      const { on, failure, publicOrigin } = deps.listener();
      if (failure) return wrong(new Failure(failure.code, failure.detail));
      if (!on || !publicOrigin) return needsPhones(settings()) ? wrong(new Failure('listener.off')) : off;
      // WeChat's own phones are elsewhere; a simulator's are here.
      const isReal = settings()?.apiOrigin.startsWith('https:');
      const onlyHere = /^https?:\/\/(127\.|localhost\b|\[::1\])/.test(publicOrigin);
      if (isReal && onlyHere && (settings()?.officialAccount || settings()?.miniProgram))
        return wrong(new Failure('listener.unreachable', { reason: 'loopback' }), { address: publicOrigin });
      await deps.proveListener(publicOrigin);
      return good({ address: publicOrigin });
    }),
    exam('certificate', async () => {
      const now = settings();
      const { on, publicOrigin } = deps.listener();
      if (!now || !on) return off;
      const days = await deps.certificateDays();
      // WeChat's mini programs ask nothing but https with a certificate that phones know. A simulator asks anything.
      const isReal = now.apiOrigin.startsWith('https:') && now.miniProgram?.envVersion === 'release';
      if (isReal && publicOrigin?.startsWith('http:')) return wrong(new Failure('listener.no-certificate'));
      if (now.listener.tls.kind === 'own')
        return unsure(new Failure('listener.own-certificate'), { days: days ?? 0 });
      return days === null ? off : good({ days });
    }),
  ];
}
