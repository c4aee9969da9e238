/** Who holds the browser that opens WeChat's authorise page. WeChat's own browser knows; others keep it in a cookie. */
import type { SimPerson } from '../options.ts';
import type { Ask } from '../wire/ask.ts';

const name = 'sim_person';
const day = 24 * 60 * 60;

/** For the `Cookie` header of a simulated phone. */
export const cookieOf = (person: SimPerson) => `${name}=${encodeURIComponent(person.id)}`;

export function personInCookie(people: readonly SimPerson[], ask: Ask): SimPerson | undefined {
  const pairs = (ask.header('cookie') ?? '').split(';').map((pair) => pair.trim());
  return people.find((person) => pairs.includes(cookieOf(person)));
}

/** `undefined` forgets. */
export const setCookie = (person: SimPerson | undefined) =>
  `${person ? cookieOf(person) : `${name}=`}; Path=/connect; Max-Age=${person ? day : 0}; HttpOnly; SameSite=Lax`;
