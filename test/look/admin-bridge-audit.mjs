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
        { field: 'theme', was: 'system', became: 'light' },
        { field: 'language', was: 'zh-CN', became: 'en' },
        { field: 'sounds', was: 'false', became: 'true' },
        { field: 'device.hours.monday', was: null, became: '{"from":"08:30","until":"18:00"}' },
        { field: 'form.fields', was: '[{"id":"a"}]', became: '[{"id":"a"},{"id":"b"}]' },
        { field: 'appearance.welcome.en.title', was: '', became: 'Welcome' },
      ],
      null,
    ],
    ['staff.unlocked', [{ field: 'by', was: null, became: 'weChat' }], null],
    ['person.blocked', [{ field: 'blocked', was: null, became: '多次冒用他人名片' }], 2],
    ['staff.refused', [{ field: 'wrongTries', was: null, became: '3' }], null, '李志强'],
    ['secret.set', [{ field: 'place', was: 'nowhere', became: 'keychain' }], null, 'website'],
    ['person.purged', [], 3],
    ['staff.changed', [{ field: 'grants', was: 'desk', became: 'manager @ 上海, desk' }], null, '陈雨桐'],
    [
      'export.made',
      [
        { field: 'kind', was: null, became: 'people' },
        { field: 'rows', was: null, became: '12480' },
        { field: 'as', was: null, became: 'xlsx' },
        { field: 'columns', was: null, became: '姓名, 渠道, 手机, 标签, 最近来访' },
      ],
      null,
      '人员 2026-11-21 1705.xlsx',
    ],
    [
      'person.joined',
      [
        { field: 'joinedTo', was: null, became: world.people[6]?.id ?? '' },
        { field: 'nameOf', was: null, became: '0199f6c2-3b1e-7d44-9c52-6b1d0c9a8e77' },
        { field: 'erasedFrom', was: null, became: '2026-11-28T03:16:40.000Z' },
        { field: 'phone', was: null, became: '+86 138****5678' },
        { field: 'vip', was: 'no', became: 'yes' },
      ],
      5,
    ],
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
