/**
 * The one table of everything a window may ask of the main process, and everything main may tell a window.
 * Preloads, the IPC door and the pages' `bridge` are all derived from it; a missing handler does not compile.
 */
import * as v from 'valibot';
import type { CallName, CallOf, NewsOf, WindowKind } from './audience.ts';
import type { DeskState, Overview, SecretPlace } from './desk.ts';
import type { PlainFailure } from './failure.ts';
import { Frame, type KioskLook } from './kiosk.ts';
import { Language } from './language.ts';
import { type PeoplePage, PeopleQuery, type PersonDetail, PersonId } from './people.ts';
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
  'settings.get': takes(nothing).answers<Settings>(),
  'settings.save': takes(SettingsChange).answers<Settings>(),
  'secret.place': takes(nothing).answers<SecretPlace>(),
  'secret.set': takes(v.strictObject({ secret: AppSecret, inMemory: v.boolean() })).answers<SecretPlace>(),
  'staff.add': takes(NewStaff).answers<DeskState>(),
  'staff.remove': takes(StaffName).answers<DeskState>(),
  /** Demo only: closes the demo and starts again as a kiosk that waits for its real set-up. */
  'setup.leaveDemo': takes(nothing).answers<null>(),
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
