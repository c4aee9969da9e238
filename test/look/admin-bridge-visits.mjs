/** The part of the scripted bridge about who is in the house, and about leaving it. Runs inside the page. */
export function visits(world, scene, tell) {
  const ok = (value) => ({ ok: true, value });
  const fail = (code) => ({ ok: false, failure: { code, detail: {} } });
  const told = () => queueMicrotask(() => tell('onsite.changed', { count: world.onsite.length }));
  const evacuation = () => ok({ ...world.evacuation, people: world.evacuation.since ? world.onsite : [] });
  const change = (onsite) => {
    world.onsite = onsite;
    told();
    return null;
  };
  return {
    'onsite.list': () =>
      scene.onsiteFails ? fail('store.locked') : ok(world.onsite.map((one) => ({ ...one, safe: null }))),
    'onsite.end': (id) => ok(change(world.onsite.filter((one) => one.id !== id))),
    'onsite.add': ({ name, type, answers }) => {
      const guest = {
        ...world.onsite[0],
        id: crypto.randomUUID(),
        kind: 'guest',
        person: null,
        avatar: null,
      };
      return ok(change([{ ...guest, name, type, answers, since: Date.now(), safe: null }, ...world.onsite]));
    },
    'onsite.answer': ({ id, said }) =>
      ok(change(world.onsite.map((one) => (one.id === id ? { ...one, ...said } : one)))),
    'onsite.reopen': () => ok(change(world.onsite)),
    'onsite.entries': () =>
      ok(
        world.onsite.slice(0, scene.noEntries ? 0 : 6).map(({ id, name, since, kiosk }, n) => ({
          ...{ id, name, at: since, kiosk, by: n % 2 ? '陈店长' : '李志强' },
          person: n % 3 ? null : (world.people[n]?.id ?? null),
          ended: n < 2 ? null : { at: since + 2_400_000, by: 'desk' },
        })),
      ),
    'evacuation.get': evacuation,
    'evacuation.start': () => {
      world.evacuation = { since: Date.now(), startedBy: '王芳' };
      told();
      return evacuation();
    },
    'evacuation.mark': ({ id, safe }) => {
      const mark = safe ? { by: '王芳', at: Date.now() } : null;
      change(world.onsite.map((one) => (one.id === id ? { ...one, safe: mark } : one)));
      return evacuation();
    },
    'evacuation.end': () => {
      world.evacuation = { since: null, startedBy: null };
      change(world.onsite.map((one) => ({ ...one, safe: null })));
      return evacuation();
    },
    'evacuation.print': () => ok(scene.noPrinter ? '/data/evacuation-2026-11-21.pdf' : null),
  };
}
