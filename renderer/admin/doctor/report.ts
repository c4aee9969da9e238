/** The checks as data: which will come, in which order they are shown, and the report as text for support. */
import { type Channel, channels } from '../../../contract/channel.ts';
import type { Overview } from '../../../contract/desk.ts';
import type { Check, CheckName, DoctorReport } from '../../../contract/doctor.ts';
import type { FailureDetail } from '../../../contract/failure.ts';
import type { Language } from '../../../contract/language.ts';
import { factsOf, tell } from '../../../contract/words/tell.ts';
import type { Words } from '../words/words.ts';

type Result = Check['result'] | 'pending';

/** One line on screen: a check that is done, or one that is still to come. */
export interface Line {
  readonly name: CheckName;
  readonly result: Result;
  readonly check: Check | null;
}

export interface Part {
  readonly channel: Channel | null;
  readonly lines: readonly Line[];
}

const machine = ['settings', 'keychain', 'database', 'listener', 'certificate', 'network', 'clock'] as const;
const ofChannel: Record<Channel, readonly CheckName[]> = {
  website: ['app', 'secret', 'domain'],
  officialAccount: ['app', 'secret', 'domain'],
  miniProgram: ['app', 'secret', 'ip', 'page'],
};

/** What to wait for: a guess that only shapes the screen, main decides what is checked. */
const expected = (channel: Channel | null): readonly CheckName[] =>
  channel === null ? machine : ofChannel[channel];

const lineOf = (check: Check): Line => ({ name: check.name, result: check.result, check });

const urgency: Record<Result, number> = { wrong: 0, unsure: 1, good: 2, pending: 2, off: 3 };

const worst = (part: Part) => Math.min(...part.lines.map((line) => urgency[line.result]));

/** While it runs, in a fixed order, so that nothing moves under one's eyes. */
export function partsRunning(done: readonly Check[], setUp: readonly Channel[]): readonly Part[] {
  return [null, ...channels]
    .map((channel) => {
      const mine = done.filter((check) => check.channel === channel);
      const awaited = channel === null || setUp.includes(channel) ? expected(channel) : [];
      const unawaited = mine.map(({ name }) => name).filter((name) => !awaited.includes(name));
      const names = [...awaited, ...unawaited];
      const lines = names.map((name) => {
        const check = mine.find((one) => one.name === name);
        return check ? lineOf(check) : { name, result: 'pending' as const, check: null };
      });
      return { channel, lines };
    })
    .filter((part) => part.lines.length > 0);
}

/** Afterwards: what is wrong comes first, in each part and among them. */
export function partsDone(report: DoctorReport): readonly Part[] {
  return [null, ...channels]
    .map((channel) => ({
      channel,
      lines: report.checks
        .filter((check) => check.channel === channel)
        .map(lineOf)
        .sort((a, b) => urgency[a.result] - urgency[b.result]),
    }))
    .filter((part) => part.lines.length > 0)
    .sort((a, b) => Number(worst(a) !== 0) - Number(worst(b) !== 0));
}

/** A fact with its name in words; one we have no word for keeps its own name. */
export function namedFacts(facts: FailureDetail, words: Words): readonly (readonly [string, string])[] {
  const names: Readonly<Record<string, string>> = words.doctor.fact;
  return Object.entries(facts).map(([name, value]) => [names[name] ?? name, String(value)] as const);
}

export const placeOf = (channel: Channel | null, words: Words) =>
  channel === null ? words.doctor.machine : words.channel[channel];

/** Plain text: result, place, check, facts, and what was said about it. Holds only what the report holds. */
export function reportText(
  report: DoctorReport,
  version: Overview['version'] | null,
  language: Language,
  words: Words,
): string {
  const head = [
    `WxLobby${version ? ` ${version.app} · Electron ${version.electron}` : ''}`,
    new Date(report.at).toISOString(),
  ].join(' · ');
  const lines = partsDone(report).flatMap(({ channel, lines: ofPart }) =>
    ofPart.map(({ check, name, result }) => {
      const what = `[${words.doctor.result[result]}] ${placeOf(channel, words)} · ${words.doctor.check[name]}`;
      const facts = check ? factsOf(check.facts) : '';
      const failure = check?.failure;
      const said = failure
        ? `\n    ${tell(language, failure).staff.what} (${[failure.code, factsOf(failure.detail)].filter(Boolean).join(' · ')})`
        : '';
      return `${what}${facts ? ` · ${facts}` : ''}${said}`;
    }),
  );
  return [head, '', ...lines].join('\n');
}
