/**
 * `--doctor [--json]`: the same checks without a window, for IT and for scripts. While the kiosk is running it is left
 * alone: its listener is asked over the network, as a phone would.
 */
import { Failure } from '../../contract/failure.ts';
import type { ListenerState } from '../../contract/listener.ts';
import { type Base, openBase } from '../base.ts';
import { openDoctor } from '../doctor/open-doctor.ts';
import { checkLines, endLine } from '../doctor/say.ts';
import { createListening, type Listening } from '../phones/listening.ts';
import type { SettingsFile } from '../settings/settings.ts';

export interface TerminalDoctor {
  /** The data folder. */
  readonly folder: string;
  readonly json: boolean;
  /** Another process has this kiosk open. */
  readonly kioskRuns: boolean;
  readonly say: (text: string) => void;
}

/** As the running kiosk has been told to listen; whether it does is what the check asks. */
function wishedState(settings: SettingsFile): ListenerState {
  const { on, address, port, tls, publicOrigin } = settings.current()?.listener ?? { on: false };
  if (!on) return { on: false, origin: null, publicOrigin: null, failure: null };
  const host = address?.includes(':') ? `[${address}]` : address;
  const origin = `${tls?.kind === 'none' ? 'http' : 'https'}://${host}:${port}`;
  return { on, origin, publicOrigin: publicOrigin ?? origin, failure: null };
}

async function withListening<T>(
  { kioskRuns }: TerminalDoctor,
  settings: SettingsFile,
  own: Listening,
  work: (listening: Listening) => Promise<T>,
): Promise<T> {
  if (kioskRuns) return work({ ...own, state: () => wishedState(settings) });
  await own.apply();
  return work(own);
}

/** Gives the exit code: 0 when nothing is wrong, 1 when something is. */
export async function doctorFromTerminal(options: TerminalDoctor): Promise<number> {
  const { folder, json, say } = options;
  const base = openBase(folder);
  const { settings, secrets, weChat } = base;
  const listening = createListening({
    settings: settings.current,
    secrets,
    folder,
    answer: () => Promise.reject(new Failure('listener.off')),
    changed: () => undefined,
    note: () => undefined,
  });
  const language = settings.current()?.language ?? 'zh-CN';
  try {
    return await withListening(options, settings, listening, async (used) => {
      const people = () => countPeople(base);
      const doctor = openDoctor({ settings, secrets, people, listening: used, weChat });
      const report = await doctor((check) => !json && say(`${checkLines(language, check)}\n`));
      say(json ? `${JSON.stringify(report)}\n` : `\n${endLine(language, report)}\n`);
      return report.wrong === 0 ? 0 : 1;
    });
  } finally {
    await listening.close();
  }
}

async function countPeople(base: Base): Promise<number> {
  const store = await base.openStore();
  try {
    return (await store.counts(0)).people;
  } finally {
    await store.close();
  }
}
