/** What is wrong with a field, in words. The contract's schemas decide whether; here it is only said why. */
import * as v from 'valibot';
import { AppId, AppSecret, KioskName, RedirectUri } from '../../contract/settings.ts';
import { Pin, StaffName } from '../../contract/staff.ts';
import type { Words } from './words.ts';

type ProblemWords = Words['problem'];

function problemOf(
  schema: v.GenericSchema<string, unknown>,
  text: string,
  words: ProblemWords,
  why: (text: string) => string,
): string | null {
  if (v.safeParse(schema, text).success) return null;
  return text.trim() === '' ? words.needed : why(text.trim());
}

export const staffNameProblem = (text: string, words: ProblemWords) =>
  problemOf(StaffName, text, words, () => words.tooLong(40));

export const kioskNameProblem = (text: string, words: ProblemWords) =>
  problemOf(KioskName, text, words, () => words.tooLong(60));

export const appIdProblem = (text: string, words: ProblemWords) =>
  problemOf(AppId, text, words, () => words.appId);

export const secretProblem = (text: string, words: ProblemWords) =>
  problemOf(AppSecret, text, words, () => words.secret);

export const pinProblem = (text: string, words: ProblemWords) =>
  problemOf(Pin, text, words, (pin) => {
    if (/\D/.test(pin)) return words.pinDigits;
    return pin.length < 6 || pin.length > 12 ? words.pinLength : words.pinSimple;
  });

export const pinAgainProblem = (pin: string, again: string, words: ProblemWords) => {
  if (again === '') return words.needed;
  return again === pin ? null : words.pinDiffers;
};

export const redirectProblem = (text: string, words: ProblemWords) =>
  problemOf(RedirectUri, text, words, (address) => {
    if (/[?#]/.test(address)) return words.uriQuery;
    if (!URL.canParse(address)) return words.uri;
    const url = new URL(address);
    if (url.protocol === 'http:') return words.uriHttp;
    return url.username === '' ? words.uri : words.uriUser;
  });

/** What the Open Platform wants as callback domain for this address: the host alone, no port. */
export function callbackDomain(address: string): string | null {
  const parsed = v.safeParse(RedirectUri, address);
  return parsed.success ? new URL(parsed.output).hostname : null;
}
