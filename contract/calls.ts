/**
 * The one table of everything a window may ask of the main process, and everything main may tell a window.
 * Preloads, the IPC door and the pages' `bridge` are all derived from it; a missing handler does not compile.
 */
import * as v from 'valibot';
import type { CallName, CallOf, NewsOf, WindowKind } from './audience.ts';
import { Channel, Way } from './channel.ts';
import type { DeskState, Overview, SecretPlace } from './desk.ts';
import type { Check, DoctorReport } from './doctor.ts';
import type { PlainFailure } from './failure.ts';
import { Agreed, Answers } from './form.ts';
import { Frame, type KioskLook } from './kiosk.ts';
import { Language } from './language.ts';
import type { ListenerState } from './listener.ts';
import { type Evacuation, NewGuest, type OnSite, OnSiteId } from './onsite.ts';
import { IdentityId, JoinId, type PeoplePage, PeopleQuery, type PersonDetail, PersonId } from './people.ts';
import type { KioskSession } from './session.ts';
import { AppSecret, type Settings, SettingsChange } from './settings.ts';
import { NewStaff, Pin, StaffName } from './staff.ts';

/** The schema of what is asked; what is answered is a type only, since main trusts itself. */
interface Call<Input extends v.GenericSchema, Output> {
  readonly input: Input;
  readonly answers?: Output;
}

const takes = <Input extends v.GenericSchema>(input: Input) => ({
  answers: <Output>(): Call<Input, Output> => ({ input }),
});

const nothing = v.undefined_();

export const calls = {
  'session.get': takes(nothing).answers<KioskSession>(),
  'session.start': takes(nothing).answers<null>(),
  'session.cancel': takes(nothing).answers<null>(),
  'session.retry': takes(nothing).answers<null>(),
  /** Another way to sign in, for this visitor. */
  'session.use': takes(Way).answers<null>(),
  'session.consent': takes(Agreed).answers<null>(),
  /** `ipc.bad-request` names the field that is missing or impossible. */
  'session.answer': takes(
    v.strictObject({ type: v.nullable(v.pipe(v.string(), v.maxLength(40))), answers: Answers }),
  ).answers<null>(),
  'session.skip': takes(nothing).answers<null>(),
  /** "This is not me": the visit just begun is ended as nobody's. */
  'session.notMe': takes(nothing).answers<null>(),
  /** A sign-in that will end a visit instead of beginning one. */
  'session.leave': takes(nothing).answers<null>(),
  /** Somebody is still there: the step's time starts anew. */
  'session.stay': takes(nothing).answers<null>(),
  'kiosk.look': takes(nothing).answers<KioskLook>(),
  'kiosk.speak': takes(Language).answers<null>(),
  'kiosk.frame': takes(Frame).answers<null>(),
  /** The staff gesture: opens the console, which asks for the PIN. */
  'kiosk.staff': takes(nothing).answers<null>(),
  'demo.openPhone': takes(nothing).answers<null>(),
  /** Lets real phones on the same network open the simulated phone's pages, or stops that. */
  'demo.allowPhones': takes(v.boolean()).answers<null>(),

  'desk.state': takes(nothing).answers<DeskState>(),
  'desk.unlock': takes(
    v.strictObject({ name: StaffName, pin: v.pipe(v.string(), v.maxLength(12)) }),
  ).answers<DeskState>(),
  'desk.lock': takes(nothing).answers<DeskState>(),
  /** Only while there are no staff at all: the first-run set-up. */
  'desk.firstStaff': takes(v.strictObject({ name: StaffName, pin: Pin })).answers<DeskState>(),

  /** Back to the kiosk: closes the console, which locks it. */
  'desk.close': takes(nothing).answers<null>(),

  'overview.get': takes(nothing).answers<Overview>(),
  'people.page': takes(PeopleQuery).answers<PeoplePage>(),
  'people.one': takes(PersonId).answers<PersonDetail>(),
  /** The whole number, E.164, for instance `+8613812345678`. */
  'person.phone': takes(IdentityId).answers<string>(),
  /** Two people become one; answers who that is. Can be undone with `person.part`. */
  'person.join': takes(v.strictObject({ person: PersonId, other: PersonId })).answers<PersonDetail>(),
  'person.part': takes(JoinId).answers<null>(),
  /** Asks WeChat for this identity's profile anew; fails with `profile.*`. */
  'person.refresh': takes(IdentityId).answers<PersonDetail>(),
  /** Signs the person out of every mini-program session. */
  'person.endSessions': takes(PersonId).answers<PersonDetail>(),
  'settings.get': takes(nothing).answers<Settings>(),
  'settings.save': takes(SettingsChange).answers<Settings>(),
  'secret.place': takes(Channel).answers<SecretPlace>(),
  'secret.set': takes(
    v.strictObject({ channel: Channel, secret: AppSecret, inMemory: v.boolean() }),
  ).answers<SecretPlace>(),
  'staff.add': takes(NewStaff).answers<DeskState>(),
  'staff.remove': takes(StaffName).answers<DeskState>(),
  /** Demo only: closes the demo and starts again as a kiosk that waits for its real set-up. */
  'setup.leaveDemo': takes(nothing).answers<null>(),
  /** Ends the app; nothing starts it again until somebody does. */
  'device.exit': takes(nothing).answers<null>(),
  'listener.state': takes(nothing).answers<ListenerState>(),
  /** Takes some seconds; each check is also told as it is done. */
  'doctor.run': takes(nothing).answers<DoctorReport>(),
  'onsite.list': takes(nothing).answers<readonly OnSite[]>(),
  'onsite.end': takes(OnSiteId).answers<null>(),
  'onsite.add': takes(NewGuest).answers<null>(),
  'evacuation.get': takes(nothing).answers<Evacuation>(),
  'evacuation.start': takes(nothing).answers<Evacuation>(),
  'evacuation.mark': takes(v.strictObject({ id: OnSiteId, safe: v.boolean() })).answers<Evacuation>(),
  'evacuation.end': takes(nothing).answers<Evacuation>(),
  /** Prints the list, or where there is no printer saves it as PDF; answers the file's path, or null. */
  'evacuation.print': takes(nothing).answers<string | null>(),
} as const satisfies Record<CallName, Call<v.GenericSchema, unknown>>;

export type CallInput<N extends CallName> = v.InferOutput<(typeof calls)[N]['input']>;
export type CallOutput<N extends CallName> =
  | NonNullable<(typeof calls)[N]['answers']>
  | Extract<(typeof calls)[N]['answers'], null>;

/** What main says without being asked. */
export interface News {
  'session.changed': KioskSession;
  'look.changed': KioskLook;
  'desk.changed': DeskState;
  /** Somebody signed in, was joined, or got a picture: read again what is on screen. */
  'people.changed': { readonly person: string };
  'listener.changed': ListenerState;
  'doctor.checked': Check;
  /** Somebody came or left, or was said to be safe. */
  'onsite.changed': { readonly count: number };
}

export type Answer<Output> =
  | { readonly ok: true; readonly value: Output }
  | { readonly ok: false; readonly failure: PlainFailure };

type Ask<N extends CallName> = (
  ...input: undefined extends CallInput<N> ? [] : [CallInput<N>]
) => Promise<Answer<CallOutput<N>>>;

/** What a preload puts at `window.bridge`: one function a call, one subscription a piece of news. */
export interface Bridge<W extends WindowKind> {
  readonly ask: { readonly [N in CallOf<W>]: Ask<N> };
  /** Each returns the function that stops listening. */
  readonly hear: { readonly [N in NewsOf<W>]: (listener: (news: News[N]) => void) => () => void };
}
