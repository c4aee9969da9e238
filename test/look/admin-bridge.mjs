/**
 * A scripted `window.bridge` for looking at the console in an ordinary browser. Runs inside the page (it is handed
 * over as text) and exists for development only; the app's bridge comes from preload/.
 */
export function pretend({ people, scene }) {
  const ok = (value) => ({ ok: true, value });
  const fail = (code, detail = {}) => ({ ok: false, failure: { code, detail } });
  const staff = [
    { name: '王芳', role: 'admin' },
    { name: '李志强', role: 'frontDesk' },
    { name: '陈雨桐', role: 'frontDesk' },
  ];
  const world = {
    people: scene.people === 0 ? [] : people,
    desk: {
      unlockedBy: scene.who === null ? null : (scene.who ?? staff[0]),
      staff: scene.staff ?? staff,
      language: scene.language,
      theme: scene.theme,
      demo: scene.demo ? { phoneOrigin: null } : null,
    },
    settings: {
      version: 1,
      installation: '7b0c1f2e-1111-4222-8333-444455556666',
      kioskName: '一楼大堂',
      language: scene.language,
      theme: scene.theme,
      start: 'touch',
      website: scene.unset
        ? null
        : { appId: 'wx1f2e3d4c5b6a7988', redirectUri: 'https://lobby.example.com/wechat/signin' },
      openOrigin: 'https://open.weixin.qq.com',
      apiOrigin: 'https://api.weixin.qq.com',
    },
    place: scene.unset ? 'nowhere' : (scene.place ?? 'keychain'),
    keychain: scene.keychain ?? true,
    tries: 5,
  };
  const ears = { 'desk.changed': new Set(), 'people.changed': new Set() };
  const tell = (name, news) => {
    for (const ear of ears[name]) ear(news);
  };
  const changeDesk = (part) => {
    world.desk = { ...world.desk, ...part };
    queueMicrotask(() => tell('desk.changed', world.desk));
    return ok(world.desk);
  };
  const row = ({ unionId, identities, recentVisits, ...rest }) => rest;
  const overview = () => {
    const complete = world.settings.website && world.place !== 'nowhere';
    const code = world.settings.website ? 'secret.missing' : 'setup.incomplete';
    return {
      kioskName: world.settings.kioskName,
      kioskStep: complete ? 'attract' : 'closed',
      closed: complete ? null : { code, detail: {} },
      keychain: {
        available: world.keychain,
        failure: world.keychain ? null : { code: 'secret.no-keychain', detail: {} },
      },
      appSecret: world.place,
      store: {
        failure: scene.storeBad ? { code: 'store.full', detail: {} } : null,
        people: world.people.length,
        visitsToday: world.people.length === 0 ? 0 : 37,
      },
      version: { app: '0.1.0', electron: '45.4.1' },
      dataFolder: '~/.config/wxlobby',
    };
  };
  const answers = {
    'desk.state': () => ok(world.desk),
    'desk.unlock': ({ name, pin }) => {
      if (pin === '135790') return changeDesk({ unlockedBy: staff.find((member) => member.name === name) });
      world.tries -= 1;
      return world.tries > 2
        ? fail('staff.wrong-pin', { left: world.tries })
        : fail('staff.wait', { seconds: 30 });
    },
    'desk.close': () => null,
    'desk.lock': () => changeDesk({ unlockedBy: null }),
    'desk.firstStaff': ({ name }) =>
      changeDesk({ staff: [{ name, role: 'admin' }], unlockedBy: { name, role: 'admin' } }),
    'overview.get': () => ok(overview()),
    'people.page': ({ search, after, limit }) => {
      if (scene.peopleFail) return fail('store.locked');
      const found = world.people.filter((person) => person.nickname.includes(search));
      const from = after === null ? 0 : found.findIndex((person) => person.id === after) + 1;
      const rows = found.slice(from, from + limit);
      const next = from + limit < found.length ? rows.at(-1).id : null;
      return ok({ rows: rows.map(row), next, total: found.length });
    },
    'people.one': (id) => {
      const person = world.people.find((one) => one.id === id);
      return person ? ok(person) : fail('person.unknown');
    },
    'settings.get': () => ok(world.settings),
    'settings.save': (change) => {
      world.settings = { ...world.settings, ...change };
      changeDesk({ language: change.language, theme: change.theme });
      return ok(world.settings);
    },
    'secret.place': () => ok(world.place),
    'secret.set': ({ inMemory }) => {
      if (!inMemory && !world.keychain) return fail('secret.no-keychain');
      world.place = inMemory ? 'memory' : 'keychain';
      return ok(world.place);
    },
    'staff.add': ({ name, role }) =>
      world.desk.staff.some((member) => member.name === name)
        ? fail('staff.exists', { name })
        : changeDesk({ staff: [...world.desk.staff, { name, role }] }),
    'staff.remove': (name) =>
      changeDesk({ staff: world.desk.staff.filter((member) => member.name !== name) }),
    'setup.leaveDemo': () => ok(null),
  };
  const slow = scene.slow ?? 5;
  window.bridge = {
    ask: Object.fromEntries(
      Object.entries(answers).map(([name, answer]) => [
        name,
        (input) =>
          new Promise((done) =>
            setTimeout(() => done(structuredClone(answer(input))), name === 'desk.state' ? 5 : slow),
          ),
      ]),
    ),
    hear: Object.fromEntries(
      Object.entries(ears).map(([name, set]) => [
        name,
        (ear) => {
          set.add(ear);
          return () => set.delete(ear);
        },
      ]),
    ),
  };
  /** For scenes: somebody signs in now. */
  window.signIn = (index) => {
    const person = world.people[index];
    const now = Date.now();
    const visit = { ...person.recentVisits[0], id: `visit-${now}`, at: now, firstVisit: false };
    const changed = {
      ...person,
      lastVisitAt: now,
      visits: person.visits + 1,
      recentVisits: [visit, ...person.recentVisits],
    };
    world.people = [changed, ...world.people.filter((one) => one !== person)];
    tell('people.changed', { person: person.id });
  };
}
