/** What is wrong with a field, in words. The contract's schemas decide whether; here it is only said why. */
import * as v from 'valibot';
import {
  AppId,
  AppSecret,
  KioskName,
  ListenerSettings,
  MiniProgram,
  PublicOrigin,
  RedirectUri,
  Tls,
} from '../../contract/settings.ts';
import { Pin, StaffName } from '../../contract/staff.ts';
import type { Words } from './words/words.ts';

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

export const pageProblem = (text: string, words: ProblemWords) =>
  problemOf(MiniProgram.entries.page, text, words, () => words.page);

export const addressProblem = (text: string, words: ProblemWords) =>
  problemOf(ListenerSettings.entries.address, text, words, (address) =>
    /^[0.:]+$/.test(address) ? words.addressAll : words.address,
  );

/** A port field that is empty stands as NaN. */
export function portProblem(port: number, words: ProblemWords): string | null {
  if (Number.isNaN(port)) return words.needed;
  return v.is(ListenerSettings.entries.port, port) ? null : words.port;
}

export const pathProblem = (text: string, words: ProblemWords) =>
  problemOf(Tls.options[2].entries.certificate, text, words, () => words.path);

export const publicOriginProblem = (text: string, words: ProblemWords) =>
  problemOf(PublicOrigin, text, words, () => words.origin);

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
