/** What a visitor is told about a failure, and which other ways may still work: the same on the screen and spoken. */
import type { Way } from '../../../contract/channel.ts';
import { failures } from '../../../contract/failure.ts';
import type { Language } from '../../../contract/language.ts';
import type { KioskSession } from '../../../contract/session.ts';
import type { Said } from '../../../contract/words/failure-words.ts';
import { tell } from '../../../contract/words/tell.ts';
import { wordsOf } from './words.ts';

export type TroubleSession = Extract<KioskSession, { step: 'trouble' }>;

/** About one way only; a full disk or a dead network stops them all. */
const ofOneWay = /^(authorize|wechat|page|listener)\.|^secret\.missing$/;

export function otherWays({ code, way }: TroubleSession, ways: readonly Way[]): readonly Way[] {
  return ofOneWay.test(code) ? ways.filter((each) => each !== way) : [];
}

export function troubleSaid(session: TroubleSession, ways: readonly Way[], language: Language): Said {
  const { code } = session;
  const another = failures[code].show === 'staff' && otherWays(session, ways).length > 0;
  return another ? wordsOf[language].wayOff : tell(language, { code, detail: {} }).visitor;
}
