/**
 * Who may ask for what and who hears what, by name alone, so that a preload stays a few hundred bytes.
 * `desk` calls come from the console and need no PIN; `admin` calls need an unlocked console.
 */
export const audiences = {
  kiosk: [
    'session.get',
    'session.start',
    'session.cancel',
    'session.retry',
    'session.use',
    'session.consent',
    'session.answer',
    'session.skip',
    'session.notMe',
    'session.leave',
    'session.stay',
    'kiosk.look',
    'kiosk.speak',
    'kiosk.frame',
    'kiosk.staff',
    'demo.openPhone',
    'demo.allowPhones',
  ],
  desk: ['desk.state', 'desk.unlock', 'desk.lock', 'desk.firstStaff', 'desk.close'],
  admin: [
    'overview.get',
    'people.page',
    'people.one',
    'person.phone',
    'person.join',
    'person.part',
    'person.refresh',
    'person.endSessions',
    'settings.get',
    'settings.save',
    'secret.place',
    'secret.set',
    'staff.add',
    'staff.remove',
    'setup.leaveDemo',
    'device.exit',
    'listener.state',
    'doctor.run',
    'onsite.list',
    'onsite.end',
    'onsite.add',
    'evacuation.get',
    'evacuation.start',
    'evacuation.mark',
    'evacuation.end',
    'evacuation.print',
  ],
} as const;

export type Audience = keyof typeof audiences;
export type CallName = (typeof audiences)[Audience][number];

/** The two windows that have a bridge. WeChat's page and the simulated phone have none. */
export const bridges = {
  kiosk: { calls: audiences.kiosk, news: ['session.changed', 'look.changed'] },
  admin: {
    calls: [...audiences.desk, ...audiences.admin],
    news: ['desk.changed', 'people.changed', 'listener.changed', 'doctor.checked', 'onsite.changed'],
  },
} as const;

export type WindowKind = keyof typeof bridges;
export type CallOf<W extends WindowKind> = (typeof bridges)[W]['calls'][number];
export type NewsOf<W extends WindowKind> = (typeof bridges)[W]['news'][number];
