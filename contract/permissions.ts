/** Which role may make which call of an unlocked console. Deny by default: a call that is not here does not compile. */
import type { audiences } from './audience.ts';
import type { Role } from './staff.ts';

type AdminCall = (typeof audiences)['admin'][number];

const everyone: readonly Role[] = ['desk', 'manager', 'owner', 'auditor'];
const staff: readonly Role[] = ['desk', 'manager', 'owner'];
const managers: readonly Role[] = ['manager', 'owner'];
const owners: readonly Role[] = ['owner'];
const auditors: readonly Role[] = ['owner', 'auditor'];
const readers: readonly Role[] = ['manager', 'owner', 'auditor'];

export const permissions: { readonly [N in AdminCall]: readonly Role[] } = {
  'overview.get': everyone,
  'today.get': everyone,
  'people.list': everyone,
  'people.rows': everyone,
  'people.one': everyone,
  'people.called': everyone,
  'people.place': everyone,
  'list.total': everyone,
  'list.close': everyone,
  'visits.list': everyone,
  'visits.rows': everyone,
  'search.suggest': everyone,
  'person.phone': staff,
  'person.refresh': managers,
  'person.endSessions': managers,
  'person.turnedAway': everyone,
  'person.seenTo': staff,
  'change.make': staff,
  'change.stage': managers,
  'change.confirm': managers,
  'change.undo': staff,
  'change.recent': everyone,
  'duplicates.list': managers,
  'duplicates.dismiss': managers,
  'duplicates.restore': managers,
  'views.list': everyone,
  'views.save': everyone,
  'views.remove': everyone,
  'views.last': everyone,
  'views.keepLast': everyone,
  'export.start': readers,
  /** On paper they leave the house as in a file. */
  'page.print': readers,
  'import.read': managers,
  'import.dryRun': managers,
  'import.take': managers,
  'import.keepRefused': managers,
  'job.cancel': everyone,
  'job.show': readers,
  'audit.list': auditors,
  'audit.rows': auditors,
  'audit.verify': auditors,
  /** One's own. */
  'unsaved.get': everyone,
  'unsaved.keep': everyone,
  'settings.get': everyone,
  'settings.save': owners,
  'appearance.keepPicture': owners,
  'secret.place': everyone,
  'secret.set': owners,
  'staff.add': owners,
  'staff.change': owners,
  /** One's own; an owner anybody's, which the call itself looks at. */
  'staff.setPin': everyone,
  'staff.remove': owners,
  'staff.linkWeChat': owners,
  'setup.leaveDemo': owners,
  'device.exit': owners,
  'device.displays': everyone,
  'device.notices': everyone,
  'listener.state': everyone,
  'doctor.run': managers,
  'onsite.list': everyone,
  'onsite.entries': everyone,
  'onsite.end': staff,
  'onsite.reopen': staff,
  'onsite.add': staff,
  'onsite.answer': staff,
  'evacuation.get': everyone,
  'evacuation.start': staff,
  'evacuation.mark': staff,
  'evacuation.end': staff,
  'evacuation.print': everyone,
};

const granted: Readonly<Partial<Record<string, readonly Role[]>>> = permissions;

/** Whatever is not in the table is nobody's. */
export const mayCall = (role: Role, call: string): boolean =>
  Object.hasOwn(granted, call) && (granted[call]?.includes(role) ?? false);
