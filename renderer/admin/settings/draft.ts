/** The settings being edited, as they stand in the fields, and what makes them savable. */
import * as v from 'valibot';
import { ListenerSettings, type Settings, SettingsChange } from '../../../contract/settings.ts';
import {
  addressProblem,
  appIdProblem,
  kioskNameProblem,
  pageProblem,
  pathProblem,
  portProblem,
  publicOriginProblem,
  redirectProblem,
} from '../problems.ts';
import type { Words } from '../words/words.ts';
import { isAskable } from './visits/form-problems.ts';

const edited = Object.keys(SettingsChange.entries) as readonly (keyof SettingsChange)[];

const partOf = <T extends SettingsChange>(settings: T) =>
  Object.fromEntries(edited.map((name) => [name, settings[name]]));

/** What the settings page edits of the settings file. */
export function changeOf(settings: Settings): SettingsChange {
  const {
    version: _version,
    installation: _installation,
    openOrigin: _open,
    apiOrigin: _api,
    ...change
  } = settings;
  return change;
}

const inOrder = (value: unknown): unknown =>
  value !== null && typeof value === 'object'
    ? Object.entries(value)
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([name, part]) => [name, inOrder(part)])
    : value;

/** By value, whatever the order of the keys. */
export const sameChange = (a: SettingsChange, b: SettingsChange): boolean =>
  JSON.stringify(inOrder(partOf(a))) === JSON.stringify(inOrder(partOf(b)));

/** A channel that was just switched on, and has nothing filled in. */
export const blank = {
  website: { appId: '', redirectUri: '' },
  officialAccount: { appId: '', scope: 'snsapi_base' },
  miniProgram: { appId: '', page: '', envVersion: 'release' },
} as const satisfies Pick<SettingsChange, 'website' | 'officialAccount' | 'miniProgram'>;

/** Switched off its fields are out of sight, so what is wrong in them must not stand in the way of saving. */
export const switchedOff = (listener: ListenerSettings, kept: ListenerSettings): ListenerSettings => ({
  ...(v.is(ListenerSettings, listener) ? listener : kept),
  on: false,
});

function listenerProblems(listener: ListenerSettings, words: Words['problem']) {
  const files = listener.tls.kind === 'files' ? listener.tls : null;
  return {
    address: addressProblem(listener.address, words),
    port: portProblem(listener.port, words),
    certificate: files && pathProblem(files.certificate, words),
    key: files && pathProblem(files.key, words),
    publicOrigin: listener.publicOrigin === null ? null : publicOriginProblem(listener.publicOrigin, words),
  };
}

export function problemsOf(draft: SettingsChange, words: Words['problem']) {
  const { website, officialAccount, miniProgram, listener } = draft;
  return {
    kioskName: kioskNameProblem(draft.kioskName, words),
    website: {
      appId: website && appIdProblem(website.appId, words),
      redirectUri: website && redirectProblem(website.redirectUri, words),
    },
    officialAccount: { appId: officialAccount && appIdProblem(officialAccount.appId, words) },
    miniProgram: {
      appId: miniProgram && appIdProblem(miniProgram.appId, words),
      page: miniProgram && pageProblem(miniProgram.page, words),
    },
    listener: listenerProblems(listener, words),
  };
}

export type DraftProblems = ReturnType<typeof problemsOf>;

/** As main will take it, trimmed and with addresses spelled out; null while something is wrong. */
export function savable(draft: SettingsChange): SettingsChange | null {
  const parsed = v.safeParse(SettingsChange, draft);
  return parsed.success && isAskable(parsed.output.form) ? parsed.output : null;
}
