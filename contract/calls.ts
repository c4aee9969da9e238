/**
 * The one table of everything a window may ask of the main process, and everything main may tell a window.
 * Preloads, the IPC door and the pages' `bridge` are all derived from it; a missing handler does not compile.
 */
import * as v from 'valibot';
import { PictureBytes } from './appearance.ts';
import type { CallName, CallOf, NewsOf, WindowKind } from './audience.ts';
import { AuditListQuery, type AuditProof, type AuditRow } from './audit.ts';
import { Change, type Receipt, ReceiptId, type Stage, StageId, type TurnedAway } from './change.ts';
import { Channel, Way } from './channel.ts';
import type { DeskState, Overview, SecretPlace } from './desk.ts';
import type { AttachedDisplay } from './device.ts';
import type { Check, DoctorReport } from './doctor.ts';
import type { DuplicatePair } from './duplicates.ts';
import { JobId, type JobState, NewExport } from './export.ts';
import type { PlainFailure } from './failure.ts';
import { Agreed, VisitSaid } from './form.ts';
import { type ImportFile, ImportFileId, ImportPlan, type ImportReport } from './import.ts';
import { Frame, type KioskLook } from './kiosk.ts';
import { Language } from './language.ts';
import { ListId, ListWindow, type Opened, SearchText, type Total } from './list.ts';
import type { ListenerState } from './listener.ts';
import { type Evacuation, type GuestEntry, NewGuest, type OnSite, OnSiteId } from './onsite.ts';
import { PrintOut } from './paper.ts';
import { IdentityId, type PersonDetail, PersonId } from './people.ts';
import { type Called, PeopleListQuery, type PersonListRow } from './people-list.ts';
import { type KnownView, LastView, SavedView } from './saved-view.ts';
import { AttemptId, type KioskSession } from './session.ts';
import { AppSecret, type Settings, SettingsChange } from './settings.ts';
import { Grants, NewStaff, Pin, StaffName } from './staff.ts';
import { type Today, TodayQuery } from './today.ts';
import { VisitListQuery, type VisitListRow } from './visit-list.ts';

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
  'session.answer': takes(VisitSaid).answers<null>(),
  /** Cannot answer what is required: the desk asks the rest. What could be answered is kept. */
  'session.askDesk': takes(VisitSaid).answers<null>(),
  'session.skip': takes(nothing).answers<null>(),
  /** "This is not me": the visit just begun is ended as nobody's. Also a moment after its screen has gone. */
  'session.notMe': takes(AttemptId).answers<null>(),
  /** A sign-in that will end a visit instead of beginning one. */
  'session.leave': takes(nothing).answers<null>(),
  /** Whoever was greeted as `here` goes after all: the visit ends without another scan. */
  'session.leaveNow': takes(AttemptId).answers<null>(),
  /** Somebody is still there: the step's time starts anew, or the screen that went a moment ago is back. */
  'session.stay': takes(AttemptId).answers<null>(),
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
  /** A code for staff to scan, while the console is locked; how it stands comes with `desk.changed`. */
  'desk.scan': takes(nothing).answers<DeskState>(),
  'desk.cancelScan': takes(nothing).answers<DeskState>(),
  /** Where WeChat's own page may lie on the lock screen; null: nowhere. */
  'desk.frame': takes(Frame).answers<null>(),
  'desk.lock': takes(nothing).answers<DeskState>(),
  /** Only while there are no staff at all: the first-run set-up. */
  'desk.firstStaff': takes(v.strictObject({ name: StaffName, pin: Pin })).answers<DeskState>(),

  /** Back to the kiosk: closes the console, which locks it. */
  'desk.close': takes(nothing).answers<null>(),

  'overview.get': takes(nothing).answers<Overview>(),
  'today.get': takes(TodayQuery).answers<Today>(),
  'people.list': takes(PeopleListQuery).answers<Opened<PersonListRow>>(),
  /** Null where the person was erased or joined into another since the list was opened. */
  'people.rows': takes(ListWindow).answers<readonly (PersonListRow | null)[]>(),
  /** Of a search that is nothing but a name; see contract/query/called.ts. Of any other, nobody. */
  'people.called': takes(SearchText).answers<Called>(),
  /** Zero-based place of a person in the list, or null. */
  'people.place': takes(v.strictObject({ list: ListId, person: PersonId })).answers<number | null>(),
  'people.one': takes(PersonId).answers<PersonDetail>(),
  'visits.list': takes(VisitListQuery).answers<Opened<VisitListRow>>(),
  'visits.rows': takes(ListWindow).answers<readonly (VisitListRow | null)[]>(),
  /** Exact; takes as long as counting does. */
  'list.total': takes(ListId).answers<Total>(),
  'list.close': takes(ListId).answers<null>(),
  /** Values there are for a field of the search, most used first, at most 20. */
  'search.suggest': takes(
    v.strictObject({
      field: v.picklist(['tag', 'kiosk', 'type']),
      start: v.pipe(v.string(), v.maxLength(40)),
    }),
  ).answers<readonly string[]>(),
  /** The whole number, E.164, for instance `+8613812345678`; the reason is written to the audit log. */
  'person.phone': takes(
    v.strictObject({
      identity: IdentityId,
      why: v.pipe(v.string(), v.trim(), v.minLength(2), v.maxLength(200)),
    }),
  ).answers<string>(),
  /** For what is not staged; `change.stale` when somebody else was faster. */
  'change.make': takes(Change).answers<Receipt>(),
  'change.stage': takes(Change).answers<Stage>(),
  'change.confirm': takes(StageId).answers<Receipt>(),
  /** At once, for whatever is no import: that is staged, as `{ do: 'undo' }`. */
  'change.undo': takes(ReceiptId).answers<Receipt>(),
  /** Newest first, at most 50. */
  'change.recent': takes(nothing).answers<readonly Receipt[]>(),
  /** Newest first, of the last twelve hours; each until staff have seen to them. */
  'person.turnedAway': takes(nothing).answers<readonly TurnedAway[]>(),
  'person.seenTo': takes(PersonId).answers<readonly TurnedAway[]>(),
  /** Most certain first, at most 200. */
  'duplicates.list': takes(nothing).answers<readonly DuplicatePair[]>(),
  'duplicates.dismiss': takes(v.strictObject({ one: PersonId, other: PersonId })).answers<null>(),
  /** Takes a dismissal back: the pair is suggested again. */
  'duplicates.restore': takes(v.strictObject({ one: PersonId, other: PersonId })).answers<null>(),
  'views.list': takes(nothing).answers<readonly KnownView[]>(),
  'views.save': takes(SavedView).answers<readonly KnownView[]>(),
  'views.remove': takes(v.pipe(v.string(), v.uuid())).answers<readonly KnownView[]>(),
  /** Of whoever unlocked the console; null when there is none yet. */
  'views.last': takes(nothing).answers<LastView | null>(),
  'views.keepLast': takes(LastView).answers<null>(),
  /** Asks where to; null when staff think better of it. Progress is told as `job.changed`. */
  'export.start': takes(NewExport).answers<JobState | null>(),
  /** Asks which file; null when staff think better of it. */
  'import.read': takes(nothing).answers<ImportFile | null>(),
  'import.dryRun': takes(ImportPlan).answers<ImportReport>(),
  'import.take': takes(ImportPlan).answers<{ readonly report: ImportReport; readonly receipt: Receipt }>(),
  /** Asks where to keep the rows that were refused last; null when staff think better of it. */
  'import.keepRefused': takes(ImportFileId).answers<JobState | null>(),
  'job.cancel': takes(JobId).answers<null>(),
  /** Shows what a job wrote in the system's file manager; `ipc.forbidden` in a locked-down kiosk. */
  'job.show': takes(JobId).answers<null>(),
  'audit.list': takes(AuditListQuery).answers<Opened<AuditRow>>(),
  'audit.rows': takes(ListWindow).answers<readonly (AuditRow | null)[]>(),
  'audit.verify': takes(nothing).answers<AuditProof>(),
  /** Asks WeChat for this identity's profile anew; fails with `profile.*`. */
  'person.refresh': takes(IdentityId).answers<PersonDetail>(),
  /** Signs the person out of every mini-program session. */
  'person.endSessions': takes(PersonId).answers<PersonDetail>(),
  /** What one had typed and not saved when the console was locked or closed, as the page wrote it; null for nothing. */
  'unsaved.get': takes(nothing).answers<string | null>(),
  'unsaved.keep': takes(v.nullable(v.pipe(v.string(), v.maxLength(500_000)))).answers<null>(),
  'settings.get': takes(nothing).answers<Settings>(),
  'settings.save': takes(SettingsChange).answers<Settings>(),
  /** Answers the name of the kept picture; `ipc.bad-request` when the bytes are none, or too large a one. */
  'appearance.keepPicture': takes(v.strictObject({ bytes: PictureBytes })).answers<string>(),
  'secret.place': takes(Channel).answers<SecretPlace>(),
  'secret.set': takes(
    v.strictObject({ channel: Channel, secret: AppSecret, inMemory: v.boolean() }),
  ).answers<SecretPlace>(),
  'staff.add': takes(NewStaff).answers<DeskState>(),
  'staff.change': takes(v.strictObject({ name: StaffName, grants: Grants })).answers<DeskState>(),
  /**
   * A new PIN: for oneself with the one until now, else for an owner to give. Throws `staff.wrong-pin`, `staff.wait`,
   * `ipc.forbidden`.
   */
  'staff.setPin': takes(
    v.strictObject({ name: StaffName, pin: Pin, own: v.nullable(v.pipe(v.string(), v.maxLength(12))) }),
  ).answers<DeskState>(),
  'staff.remove': takes(StaffName).answers<DeskState>(),
  /** Null unlinks. */
  'staff.linkWeChat': takes(
    v.strictObject({ name: StaffName, person: v.nullable(PersonId) }),
  ).answers<DeskState>(),
  /** Demo only: closes the demo and starts again as a kiosk that waits for its real set-up. */
  'setup.leaveDemo': takes(nothing).answers<null>(),
  /** Ends the app; nothing starts it again until somebody does. */
  'device.exit': takes(nothing).answers<null>(),
  /** Every screen that is attached now, in the order in which they are counted. */
  'device.displays': takes(nothing).answers<readonly AttachedDisplay[]>(),
  /** The licences of what this app is built of, as plain text. */
  'device.notices': takes(nothing).answers<string>(),
  'listener.state': takes(nothing).answers<ListenerState>(),
  /** Takes some seconds; each check is also told as it is done. */
  'doctor.run': takes(nothing).answers<DoctorReport>(),
  'onsite.list': takes(nothing).answers<readonly OnSite[]>(),
  /** Entered by hand, whether or not they have left: newest first, at most 500. */
  'onsite.entries': takes(nothing).answers<readonly GuestEntry[]>(),
  'onsite.end': takes(OnSiteId).answers<null>(),
  /** Takes `onsite.end` back, within the hour; `change.not-undoable` later. */
  'onsite.reopen': takes(OnSiteId).answers<null>(),
  'onsite.add': takes(NewGuest).answers<null>(),
  /** What a visitor left to the desk; `visit.none` when they have left. */
  'onsite.answer': takes(v.strictObject({ id: OnSiteId, said: VisitSaid })).answers<null>(),
  'evacuation.get': takes(nothing).answers<Evacuation>(),
  'evacuation.start': takes(nothing).answers<Evacuation>(),
  'evacuation.mark': takes(v.strictObject({ id: OnSiteId, safe: v.boolean() })).answers<Evacuation>(),
  'evacuation.end': takes(nothing).answers<Evacuation>(),
  /** As `evacuation.print`, for what is on screen; written to the audit log. */
  'page.print': takes(PrintOut).answers<string | null>(),
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
  'job.changed': JobState;
  /** Of many people, `of` are to be changed, or changed back, and `done` are. */
  'change.progress': { readonly done: number; readonly of: number };
  /** Somebody blocked was sent to the front desk: ask who. */
  'person.turnedAway': { readonly count: number };
  /** How far checking the audit log got, in entries. */
  'audit.checked': { readonly done: number; readonly of: number };
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
