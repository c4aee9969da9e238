/** What the guide says about roles is what the code does: every call of the console stands in one row of its table. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { permissions } from '../../../contract/permissions.ts';
import { roles } from '../../../contract/staff.ts';

/** The rows of the table, each with the calls that it is about. */
const rows: Readonly<Record<string, readonly (keyof typeof permissions)[]>> = {
  'Look at Today, people, visits, who is on site, and how the kiosk is': [
    'overview.get',
    'today.get',
    'people.list',
    'people.rows',
    'people.one',
    'people.called',
    'people.place',
    'list.total',
    'list.close',
    'visits.list',
    'visits.rows',
    'search.suggest',
    'onsite.list',
    'onsite.entries',
    'person.turnedAway',
    'listener.state',
    'device.displays',
    'device.notices',
  ],
  "Keep views of one's own, share them, remove one's own": [
    'views.list',
    'views.save',
    'views.remove',
    'views.last',
    'views.keepLast',
  ],
  'Find what one had typed and not saved, after the lock': ['unsaved.get', 'unsaved.keep'],
  "Change one's own PIN; the owner, anybody's": ['staff.setPin'],
  'See what was changed lately': ['change.recent'],
  'Look at an evacuation and print its list': ['evacuation.get', 'evacuation.print'],
  'Look at the settings, secrets never': ['settings.get', 'secret.place'],
  'Stop a long piece of work one began': ['job.cancel'],
  'Enter visitors by hand, ask what is missing, sign them out': [
    'onsite.add',
    'onsite.answer',
    'onsite.end',
    'onsite.reopen',
  ],
  'Begin, mark and end an evacuation': ['evacuation.start', 'evacuation.mark', 'evacuation.end'],
  'See a whole phone number, with a reason': ['person.phone'],
  'See to somebody blocked who stands at the kiosk': ['person.seenTo'],
  'Name, note, tag and VIP one person; undo that': ['change.make', 'change.undo'],
  'Block, change many, merge, split, erase': ['change.stage', 'change.confirm'],
  'Refresh a profile, end mini program sessions': ['person.refresh', 'person.endSessions'],
  'Look through possible duplicates': ['duplicates.list', 'duplicates.dismiss', 'duplicates.restore'],
  Import: ['import.read', 'import.dryRun', 'import.take', 'import.keepRefused'],
  'Run the check-up': ['doctor.run'],
  'Export and print lists and persons': ['export.start', 'job.show', 'page.print'],
  'Read and check the audit log': ['audit.list', 'audit.rows', 'audit.verify'],
  'Change settings, secrets, pictures; leave the demo; exit': [
    'settings.save',
    'secret.set',
    'appearance.keepPicture',
    'setup.leaveDemo',
    'device.exit',
  ],
  'Look after staff': ['staff.add', 'staff.change', 'staff.remove', 'staff.linkWeChat'],
};

const guide = readFileSync(new URL('../../../docs/console.md', import.meta.url), 'utf8');
const cells = (line: string) =>
  line
    .split('|')
    .slice(1, -1)
    .map((cell) => cell.trim());
const said = new Map(
  guide
    .split('\n')
    .map(cells)
    .filter((row) => row.length === roles.length + 1 && row.slice(1).every((cell) => /^[✓–]$/.test(cell)))
    .map(([label = '', ...ticks]) => [label, roles.filter((_role, at) => ticks[at] === '✓')]),
);

test('every call of the console stands in one row, and no row is about anything else', () => {
  expect(Object.values(rows).flat().sort()).toEqual(Object.keys(permissions).sort());
  expect([...said.keys()].sort()).toEqual(Object.keys(rows).sort());
});

test.each(Object.entries(rows))('%s: for the roles that may', (label, calls) => {
  for (const call of calls) expect(permissions[call].toSorted(), call).toEqual(said.get(label)?.toSorted());
});
