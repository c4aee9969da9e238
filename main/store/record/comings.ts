/** Begins a visit, ends the one that is going on, or leaves it as it is: what a sign-in at the kiosk comes to once it is known who it is. */
import { v7 } from 'uuid';
import { Failure } from '../../../contract/failure.ts';
import type { PersonTable, VisitTable } from '../database/schema.ts';
import type { Guests, Waiting } from '../visits/guests.ts';
import type { Leaving } from '../visits/leaving.ts';
import type { VisitFacts } from '../visits/visit-facts.ts';
import type { Recorded, SignIn } from '../words.ts';
import type { Rows } from './record-rows.ts';

/** The visit that a sign-in began, ended, or found just begun. */
export interface Came extends Pick<VisitTable, 'id' | 'number'> {
  readonly how: 'came' | 'here' | 'left';
}

type Told = Pick<Recorded, 'firstVisit' | 'visits' | 'visit' | 'here' | 'left' | 'answered'>;

export const came = ({ id, number, how }: Came, { isAnswered }: Pick<VisitFacts, 'isAnswered'>): Told => ({
  firstVisit: number === 1 && how === 'came',
  visits: number,
  visit: id,
  here: how === 'here',
  left: how === 'left',
  answered: isAnswered(id),
});

export const noVisit = ({ visits }: PersonTable): Told => ({
  firstVisit: false,
  visits,
  visit: null,
  here: false,
  left: false,
  answered: false,
});

export interface ComingsDeps {
  readonly rows: Rows;
  readonly guests: Guests;
  readonly facts: VisitFacts;
  readonly leaving: Leaving;
}

type Whose = Pick<VisitTable, 'person_id' | 'identity_id'>;
type When = Pick<VisitTable, 'at' | 'kiosk'>;

export function openComings({ rows, guests, facts, leaving }: ComingsDeps) {
  function begin(head: PersonTable, of: Whose, signIn: SignIn, { at, kiosk }: When): Omit<Came, 'how'> {
    const visit = { id: v7(), number: head.visits + 1 };
    rows.countVisit({ id: head.id, at });
    rows.addVisit({ ...visit, attempt: signIn.attempt, ...of, at, kiosk });
    if (signIn.consent) facts.keepConsent(visit.id, signIn.consent, signIn.at);
    return visit;
  }

  function match(guest: Waiting, person: string, visit: string): void {
    const answers = guests.match(guest, person, visit);
    facts.keepEntered(visit, { type: guest.type, answers });
  }

  function arrive(head: PersonTable, of: Whose, signIn: SignIn): Came {
    const guest = guests.find(head.id, [signIn.nickname, head.nickname], signIn.at);
    const leaves = signIn.leave === 'must';
    if (leaves && guest === null) throw new Failure('visit.none');
    // Who was entered by hand and leaves: that entry becomes the visit that it was.
    const visit = begin(head, of, signIn, leaves && guest ? guest : signIn);
    if (guest) match(guest, of.person_id, visit.id);
    if (leaves) leaving.leaveAtOnce(visit.id, of.identity_id, signIn);
    return { ...visit, how: leaves ? 'left' : 'came' };
  }

  /** Whoever is yet to answer does so under the text that they have just agreed to. */
  function stay(begun: Omit<Came, 'how'>, { consent, at }: SignIn): Came {
    if (consent && !facts.isAnswered(begun.id)) facts.keepConsent(begun.id, consent, at);
    return { ...begun, how: 'here' };
  }

  /** Null for somebody blocked, who may leave and not come. */
  return function comeOrGo(head: PersonTable, of: Whose, signIn: SignIn, blocked: boolean): Came | null {
    const begun = leaving.justBegun(head.id, signIn);
    if (begun) return blocked ? null : stay(begun, signIn);
    const ended = leaving.leave(head.id, of.identity_id, signIn);
    if (ended) return { ...ended, how: 'left' };
    return blocked ? null : arrive(head, of, signIn);
  };
}
