/** The audit log and the scan of staff, scripted. Runs inside the page. */
export function audit(world, scene, tell) {
  const ok = (value) => ({ ok: true, value });
  const now = Date.now();
  const kinds = [
    ['person.named', [{ field: 'displayName', was: '微信用户', became: '林晓雯（采购）' }], 0],
    ['phone.shown', [{ field: 'why', was: null, became: '访客把钱包落在前台，需要联系' }], 1],
    [
      'settings.changed',
      [
        { field: 'kioskName', was: '前台', became: '一楼大堂' },
        { field: 'device.nightlyRestart', was: null, became: '03:30' },
      ],
      null,
    ],
    ['staff.unlocked', [{ field: 'by', was: null, became: 'weChat' }], null],
    ['person.blocked', [{ field: 'blocked', was: null, became: '多次冒用他人名片' }], 2],
    ['staff.refused', [{ field: 'wrongTries', was: null, became: '3' }], null, '李志强'],
    ['secret.set', [{ field: 'place', was: 'nowhere', became: 'keychain' }], null, 'website'],
    ['person.purged', [], 3],
    ['staff.changed', [{ field: 'grants', was: '前台', became: '主管 @ 上海' }], null, '陈雨桐'],
    ['visit.ended', [], 4],
  ];
  const who = ['王芳', '李志强', '陈雨桐'];
  const rowAt = (place) => {
    const [action, changes, person, about = null] = kinds[place % kinds.length];
    const byApp = action === 'person.purged' || action === 'staff.refused';
    const one = person === null ? undefined : world.people[person];
    return {
      number: 4218 - place,
      at: now - place * 1_740_000,
      who: byApp ? '' : who[place % 3],
      role: byApp ? 'app' : place % 3 === 0 ? 'owner' : 'desk',
      kiosk: '一楼大堂',
      action,
      person: one?.id ?? null,
      personName: action === 'person.purged' ? null : (one?.nickname ?? null),
      about,
      changes,
      receipt: null,
      hash: '9f1c'.repeat(16),
    };
  };
  const count = scene.auditEmpty ? 0 : 4218;
  const rows = (from, many) =>
    Array.from({ length: Math.max(0, Math.min(many, count - from)) }, (_, at) => rowAt(from + at));
  return {
    'audit.list': () => ok({ list: 'audit', rows: rows(0, 100), total: { count, exact: true }, notes: [] }),
    'audit.rows': ({ from, count: many }) => ok(rows(from, many)),
    'audit.verify': () => {
      tell('audit.checked', { done: 2000, of: count });
      return ok(scene.proof ?? { whole: true, entries: count, hash: '9f1c'.repeat(16) });
    },
    'list.close': () => ok(null),
    'desk.scan': () => {
      world.desk = { ...world.desk, scan: { step: 'waiting', picture: null, failure: null } };
      return ok(world.desk);
    },
    'desk.cancelScan': () => {
      world.desk = { ...world.desk, scan: { step: 'ready', picture: null, failure: null } };
      return ok(world.desk);
    },
    'desk.frame': () => ok(null),
    'device.displays': () => ok([]),
    'staff.change': () => ok(world.desk),
    'staff.linkWeChat': () => ok(world.desk),
  };
}
