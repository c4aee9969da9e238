/** The settings being edited, as plain text fields, and what makes them savable. */
import * as v from 'valibot';
import { type Settings, SettingsChange } from '../../../contract/settings.ts';
import { appIdProblem, kioskNameProblem, redirectProblem } from '../problems.ts';
import type { Words } from '../words.ts';

export function changeOf(settings: Settings): SettingsChange {
  const { kioskName, language, theme, start, website } = settings;
  return { kioskName, language, theme, start, website };
}

export const sameChange = (a: SettingsChange, b: SettingsChange): boolean =>
  JSON.stringify([a.kioskName, a.language, a.theme, a.start, a.website]) ===
  JSON.stringify([b.kioskName, b.language, b.theme, b.start, b.website]);

/** The channel is set up when either field is filled; with both empty it is off. */
export function websiteOf(appId: string, redirectUri: string): SettingsChange['website'] {
  return appId.trim() === '' && redirectUri.trim() === '' ? null : { appId, redirectUri };
}

export interface DraftProblems {
  readonly kioskName: string | null;
  readonly appId: string | null;
  readonly redirectUri: string | null;
}

export function problemsOf(draft: SettingsChange, words: Words['problem']): DraftProblems {
  return {
    kioskName: kioskNameProblem(draft.kioskName, words),
    appId: draft.website && appIdProblem(draft.website.appId, words),
    redirectUri: draft.website && redirectProblem(draft.website.redirectUri, words),
  };
}

/** As main will take it, trimmed and with the address spelled out; null while something is wrong. */
export function savable(draft: SettingsChange): SettingsChange | null {
  const parsed = v.safeParse(SettingsChange, draft);
  return parsed.success ? parsed.output : null;
}
