/**
 * A scripted `window.bridge` for looking at the console in an ordinary browser. Runs inside the page (it is handed
 * over as text) and exists for development only; the app's bridge comes from preload/.
 */
export function pretend({ world, scene }, more, visits, lists, changes, audit, today, files) {
  const ok = (value) => ({ ok: true, value });
  const fail = (code, detail = {}) => ({ ok: false, failure: { code, detail } });
  const ears = {
    'desk.changed': new Set(),
    'people.changed': new Set(),
    'listener.changed': new Set(),
    'doctor.checked': new Set(),
    'onsite.changed': new Set(),
    'audit.checked': new Set(),
    'change.progress': new Set(),
    'today.changed': new Set(),
    'person.turnedAway': new Set(),
    'job.changed': new Set(),
  };
  const tell = (name, news) => {
    for (const ear of ears[name]) ear(news);
  };
  const changeDesk = (part) => {
    world.desk = { ...world.desk, ...part };
    queueMicrotask(() => tell('desk.changed', world.desk));
    return ok(world.desk);
  };
  const { listener, setUp, answers: rest } = more(world, scene, tell);
  const overview = () => {
    const channels = setUp();
    const complete = channels.length > 0 && channels.every((channel) => world.places[channel] !== 'nowhere');
    const code = channels.length > 0 ? 'secret.missing' : 'setup.incomplete';
    return {
      kioskName: world.settings.kioskName,
      kioskStep: complete ? 'attract' : 'closed',
      closed: complete ? null : { code, detail: {} },
      keychain: {
        available: world.keychain,
        failure: world.keychain ? null : { code: 'secret.no-keychain', detail: {} },
      },
      appSecrets: channels.map((channel) => ({ channel, place: world.places[channel] })),
      listener: listener(),
      reach: world.desk.reach,
      phoneCalls: scene.all ? { thisMonth: 128, ever: 2304 } : { thisMonth: 0, ever: 0 },
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
      if (pin === '135790')
        return changeDesk({ unlockedBy: world.desk.staff.find((member) => member.name === name) });
      world.tries -= 1;
      return world.tries > 2
        ? fail('staff.wrong-pin', { left: world.tries })
        : fail('staff.wait', { seconds: 30 });
    },
    'desk.close': () => null,
    'desk.lock': () => changeDesk({ unlockedBy: null }),
    'desk.firstStaff': ({ name }) =>
      changeDesk({ staff: [{ name, role: 'owner' }], unlockedBy: { name, role: 'owner' } }),
    'unsaved.get': () => ok(null),
    'unsaved.keep': () => ok(null),
    'overview.get': () => ok(overview()),
    ...rest,
    ...visits(world, scene, tell),
    ...files(scene, tell),
    ...lists(world, scene, tell),
    ...changes(world, scene, tell),
    ...audit(world, scene, tell),
    ...today(world, scene),
    'settings.get': () => ok(world.settings),
    'settings.save': (change) => {
      world.settings = { ...world.settings, ...change };
      changeDesk({ language: change.language, theme: change.theme });
      queueMicrotask(() => tell('listener.changed', listener()));
      return ok(world.settings);
    },
    'secret.place': (channel) => ok(world.places[channel]),
    'secret.set': ({ channel, inMemory }) => {
      if (!inMemory && !world.keychain) return fail('secret.no-keychain');
      world.places[channel] = inMemory ? 'memory' : 'keychain';
      return ok(world.places[channel]);
    },
    'staff.add': ({ name, role }) =>
      world.desk.staff.some((member) => member.name === name)
        ? fail('staff.exists', { name })
        : changeDesk({ staff: [...world.desk.staff, { name, role }] }),
    'staff.setPin': () => changeDesk({}),
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
            setTimeout(
              async () => done(structuredClone(await answer(input))),
              name === 'desk.state' ? 5 : slow,
            ),
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
