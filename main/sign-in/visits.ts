/** Visits beyond the sign-in itself: what visitors answer, who is in the house, closing time, evacuation. */
import { Failure } from '../../contract/failure.ts';
import {
  type Answers,
  atDesk,
  emptyForm,
  nameField,
  possible,
  refusedAnswer,
  type VisitForm,
  type VisitSaid,
  withName,
} from '../../contract/form.ts';
import type { Evacuation, GuestEntry, NewGuest, OnSite } from '../../contract/onsite.ts';
import type { Settings } from '../../contract/settings.ts';
import type { Audit } from '../desk/audit.ts';
import { maskName } from '../session/mask-name.ts';
import type { Session } from '../session/session.ts';
import type { CodeOfAttempt } from '../session/sign-in.ts';
import type { PresentVisitor } from '../session/visitor.ts';
import type { Store } from '../store/open-store.ts';
import { lastClosing } from './closing-time.ts';

export interface VisitsDeps {
  readonly settings: () => Settings | null;
  readonly store: () => Promise<Store>;
  readonly session: Pick<Session<CodeOfAttempt>, 'current' | 'answered' | 'skip' | 'check'>;
  /** Who is at the console, and what they do. */
  readonly audit: Pick<Audit, 'actor' | 'trace'>;
  /** Who is at the kiosk, what they agreed to, and what they are asked. */
  readonly present: PresentVisitor['now'];
  readonly form: () => VisitForm;
  /** Is a console open that would show it? */
  readonly watched: () => boolean;
  readonly changed: (count: number) => void;
  readonly now: () => number;
}

export interface Visits {
  /** Throws `ipc.bad-request` with the field that is missing, impossible or not asked. */
  answer(said: VisitSaid): Promise<void>;
  /** Cannot say what must be said, and is not asked again: the desk is to ask. What was said is kept. */
  askDesk(said: VisitSaid): Promise<void>;
  /** Would rather not say, and is not asked again: of this visit, nor for a name. */
  skip(): Promise<void>;
  onSite(): Promise<readonly OnSite[]>;
  entries(): Promise<readonly GuestEntry[]>;
  end(id: string): Promise<void>;
  /** Takes that back. */
  reopen(id: string): Promise<void>;
  /** Held to the questions of now, as a visitor is to those on their screen. */
  addGuest(guest: NewGuest): Promise<void>;
  /** What the desk was told of somebody who is in; `visit.none` when they are not any more. */
  answerAtDesk(id: string, said: VisitSaid): Promise<void>;
  evacuation(): Promise<Evacuation>;
  startEvacuation(): Promise<Evacuation>;
  mark(id: string, safe: boolean): Promise<Evacuation>;
  endEvacuation(): Promise<Evacuation>;
  /** Somebody came or left. */
  tell(): void;
  close(): void;
}

/** A clock that is set or a machine that slept through closing time is noticed within this. */
const lookEvery = 30_000;

export function createVisits(deps: VisitsDeps): Visits {
  const { settings, store, session, audit, present, changed, now } = deps;
  const who = () => audit.actor().who;

  /** A phone number is kept only of whoever agreed to that, where staff ask. */
  function permitted(form: VisitForm, answers: Answers): Answers {
    if (!form.consent?.askPhone || present().agreed?.phone) return answers;
    const phones = new Set(form.fields.filter(({ kind }) => kind === 'phone').map(({ id }) => id));
    return Object.fromEntries(Object.entries(answers).filter(([id]) => !phones.has(id)));
  }

  function demand(form: VisitForm, { type, answers }: VisitSaid): void {
    const field = refusedAnswer(form, type, answers);
    if (field !== null) throw new Failure('ipc.bad-request', { field });
  }

  /** Whose visit the answers are of; a scan that found one going on began none of its own. */
  function answering(attempt: string) {
    const { seen } = present();
    if (seen?.attempt !== attempt || seen.visit === null) throw new Failure('visit.none');
    return { identity: seen.identity, visit: seen.visit };
  }

  /** What was done is done, whether or not the list can be read now; and without a console nobody reads it. */
  function tell(): void {
    if (!deps.watched()) return;
    store()
      .then((db) => db.onSite(now()))
      .then(
        (people) => changed(people.length),
        () => undefined,
      );
  }

  let lastEnded = 0;

  /** Ends what began before the last closing time; what began after it goes on. */
  async function closeDay(): Promise<void> {
    const closing = settings()?.signOut.on ? settings()?.signOut.closing : null;
    const at = closing ? lastClosing(now(), closing) : 0;
    if (at === lastEnded) return;
    const ended = at > 0 ? await (await store()).endAllOpen('closing', at) : 0;
    lastEnded = at;
    if (ended > 0) tell();
  }
  const timer = setInterval(() => void closeDay().catch(() => null), lookEvery);

  const evacuation = async () => (await store()).evacuation();

  function beingAsked() {
    const at = session.current();
    if (at.step !== 'asking') throw new Failure('ipc.bad-request', { field: 'step' });
    const form = deps.form();
    return { attempt: at.attempt, askName: at.askName, form: at.askName ? withName(form) : form };
  }

  async function keep({ type, answers }: VisitSaid, leftToDesk: boolean): Promise<void> {
    const { attempt, askName, form } = beingAsked();
    const { [nameField.id]: name = '', ...said } = answers;
    const { identity, visit } = answering(attempt);
    const db = await store();
    // Who got stuck elsewhere may not have seen that question, and is asked for a name the next time.
    if (askName && !(leftToDesk && name === ''))
      await db.changes.keepGivenName({ identity, name, at: now() });
    await db.keepAnswers(visit, { type, answers: permitted(form, said) });
    // Whoever has just said a name is greeted by it.
    session.answered(askName ? maskName(name.trim(), settings()?.greeting.name ?? 'none') : '', leftToDesk);
    tell();
  }

  return {
    async answer(said) {
      demand(beingAsked().form, said);
      await keep(said, false);
    },
    askDesk: async ({ type, answers }) => keep(possible(beingAsked().form, type, answers), true),
    async skip() {
      const at = session.current();
      session.skip();
      if (at.step !== 'asking') return;
      const { identity, visit } = answering(at.attempt);
      const db = await store();
      if (at.askName) await db.changes.keepGivenName({ identity, name: '', at: now() });
      await db.keepAnswers(visit, null);
    },
    onSite: async () => (await store()).onSite(now()),
    entries: async () => (await store()).entries(),
    async end(id) {
      await (await store()).endOnSite(
        id,
        'desk',
        who(),
        now(),
        audit.trace({ action: 'visit.ended', about: id }),
      );
      tell();
    },
    async reopen(id) {
      const trace = audit.trace({ action: 'visit.reopened', about: id });
      await (await store()).reopenOnSite(id, now(), trace);
      tell();
    },
    async addGuest(guest) {
      demand(settings()?.form ?? emptyForm, guest);
      // No name: what is said of somebody unknown could not be taken out of the log with them.
      const trace = audit.trace({ action: 'guest.added', person: guest.person ?? null });
      await (await store()).addGuest(guest, settings()?.kioskName ?? '', who(), now(), trace);
      tell();
    },
    async answerAtDesk(id, said) {
      const db = await store();
      const visit = (await db.onSite(now())).find((one) => one.id === id && one.kind === 'visit');
      if (!visit) throw new Failure('visit.none');
      const { type, answers } = possible(atDesk(settings()?.form ?? emptyForm), said.type, said.answers);
      // Without the answers: they can be taken out of the store, and belong to nobody who reads the log.
      const trace = audit.trace({ action: 'visit.answered', about: id });
      // Whoever came as a type that is not asked for any more is still of it.
      const kept = { type: type ?? visit.type, answers: { ...visit.answers, ...answers } };
      await db.keepAnswers(id, kept, trace);
      tell();
    },
    evacuation,
    async startEvacuation() {
      await (await store()).startEvacuation(who(), now(), audit.trace({ action: 'evacuation.started' }));
      tell();
      void session.check();
      return evacuation();
    },
    async mark(id, safe) {
      const changes = [{ field: 'safe', was: null, became: safe ? 'yes' : 'no' }];
      const trace = audit.trace({ action: 'evacuation.marked', about: id, changes });
      await (await store()).markSafe(id, safe, who(), now(), trace);
      tell();
      return evacuation();
    },
    async endEvacuation() {
      await (await store()).endEvacuation(now(), audit.trace({ action: 'evacuation.ended' }));
      tell();
      void session.check();
      return evacuation();
    },
    tell,
    close: () => clearInterval(timer),
  };
}
