/** Every call either leaves a trace in the audit log, or is known to show and change nothing that calls for one. */
import { expect, test } from 'vitest';
import { audiences } from '../../../contract/audience.ts';
import { type AuditAction, auditActions } from '../../../contract/audit.ts';

const leavesATrace: Readonly<Record<string, readonly AuditAction[]>> = {
  'kiosk.staff': ['console.opened'],
  'desk.unlock': ['staff.unlocked', 'staff.refused'],
  'desk.lock': ['staff.locked'],
  'desk.close': ['staff.locked'],
  'desk.scan': ['staff.unlocked', 'staff.refused'],
  'desk.firstStaff': ['staff.added', 'staff.unlocked'],
  'person.phone': ['phone.shown'],
  'people.list': ['phone.sought'],
  'visits.list': ['phone.sought'],
  'person.refresh': ['person.refreshed'],
  'person.endSessions': ['sessions.ended'],
  'change.make': [
    'person.named',
    'person.noted',
    'person.noteEdited',
    'person.noteRemoved',
    'person.tagged',
    'person.untagged',
    'person.vip',
    'person.blocked',
    'person.parted',
  ],
  'change.confirm': [
    'person.tagged',
    'person.vip',
    'person.blocked',
    'person.joined',
    'person.erased',
    'change.undone',
  ],
  'change.undo': ['change.undone'],
  'views.save': ['view.saved'],
  'views.remove': ['view.removed'],
  'export.start': ['export.begun', 'export.made', 'export.stopped', 'audit.exported'],
  'import.dryRun': ['import.tried'],
  'import.take': ['import.made'],
  'settings.save': ['settings.changed'],
  'secret.set': ['secret.set'],
  'staff.add': ['staff.added'],
  'staff.change': ['staff.changed'],
  'staff.setPin': ['staff.changed', 'staff.refused'],
  'staff.remove': ['staff.removed'],
  'staff.linkWeChat': ['staff.changed'],
  'setup.leaveDemo': ['demo.left'],
  'device.exit': ['app.exited'],
  'onsite.end': ['visit.ended'],
  'onsite.reopen': ['visit.reopened'],
  'onsite.add': ['guest.added'],
  'onsite.answer': ['visit.answered'],
  'evacuation.start': ['evacuation.started'],
  'evacuation.mark': ['evacuation.marked'],
  'evacuation.end': ['evacuation.ended'],
  'evacuation.print': ['evacuation.printed'],
  'page.print': ['page.printed'],
};

/** What the app does by itself, whoever is there. */
const byItself: readonly AuditAction[] = ['person.purged', 'audit.cutOff'];

/** Visitors at the kiosk: what they do is a visit, not an act of staff. */
const visitors = audiences.kiosk.filter((call) => call !== 'kiosk.staff');

/** They show what the role may see anyway, or change nothing that outlives the console. */
const readsOnly: readonly string[] = [
  ...['desk.state', 'desk.cancelScan', 'desk.frame'],
  ...['overview.get', 'today.get', 'device.notices'],
  ...['people.rows', 'people.called', 'people.place', 'people.one', 'person.turnedAway'],
  // Staff have seen that somebody was turned away; that they were is a fact of its own.
  'person.seenTo',
  ...['visits.rows', 'list.total', 'list.close', 'search.suggest'],
  // What a change would do; nothing is done until it is confirmed.
  ...['change.stage', 'change.recent', 'duplicates.list'],
  // Two people are not suggested again; nothing is said or changed of either.
  ...['duplicates.dismiss', 'duplicates.restore'],
  ...['views.list', 'views.last', 'views.keepLast'],
  ...['import.read', 'job.cancel', 'job.show'],
  // Rows of the file that staff have brought themselves.
  'import.keepRefused',
  ...['audit.list', 'audit.rows', 'audit.verify'],
  ...['settings.get', 'secret.place', 'listener.state', 'doctor.run', 'device.displays'],
  // A picture becomes visible with the settings that name it.
  'appearance.keepPicture',
  ...['onsite.list', 'onsite.entries', 'evacuation.get'],
  // What was not saved was not done.
  ...['unsaved.get', 'unsaved.keep'],
];

const every: readonly string[] = Object.values(audiences).flat();
const known = [...Object.keys(leavesATrace), ...visitors, ...readsOnly];

test('every call is known to leave a trace, or to need none', () => {
  expect(every.filter((call) => !known.includes(call))).toEqual([]);
});

test('no call is both, and none is known that is not there', () => {
  expect(known.filter((call, at) => known.indexOf(call) !== at)).toEqual([]);
  expect(known.filter((call) => !every.includes(call))).toEqual([]);
});

test('every kind of entry has a cause', () => {
  const caused = [...Object.values(leavesATrace).flat(), ...byItself];
  expect(auditActions.filter((action) => !caused.includes(action))).toEqual([]);
  expect(caused.filter((action) => !auditActions.includes(action))).toEqual([]);
});
