/** Finds people and says what WeChat would call them in one app. */
import type { SimApp, SimPerson } from '../options.ts';
import { Refusal } from '../wire/refusal.ts';
import { openIdOf, unionIdOf } from './ids.ts';

export function findPerson(people: readonly SimPerson[], id: string): SimPerson {
  const person = people.find((each) => each.id === id);
  if (!person) throw new Refusal(404, 'person.unknown', 'no such person');
  return person;
}

export interface Names {
  readonly openid: string;
  /** Missing, not empty, when the app is bound to no Open Platform account. */
  readonly unionid?: string;
}

export function namesIn(app: SimApp, person: SimPerson): Names {
  const openid = openIdOf(app.appId, person.id);
  const isBound = app.openAccount !== undefined && person.hasUnionId !== false;
  return isBound ? { openid, unionid: unionIdOf(app.openAccount ?? '', person.id) } : { openid };
}
