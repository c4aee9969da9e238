/** The part of the scripted bridge about the day's figures and the visits log. Runs inside the page. */
export function today(world, scene) {
  const ok = (value) => ({ ok: true, value });
  const fail = (code) => ({ ok: false, failure: { code, detail: {} } });
  const hour = 3_600_000;
  const midnight = new Date(world.now).setHours(0, 0, 0, 0);
  /** As the night may be when this is looked at, the day is told as if it were half past three in the afternoon. */
  const until = midnight + 15.5 * hour;
  const busy = [0, 0, 0, 0, 0, 0, 0, 1, 4, 11, 17, 9, 3, 6, 13, 5];
  const visits = () =>
    world.people.flatMap((person) =>
      person.recentVisits.map((visit, n) => ({
        ...visit,
        number: person.visits - n,
        enteredBy: null,
        person: { id: person.id, name: person.displayName ?? person.nickname, avatar: person.avatar },
      })),
    );
  /** Between the newest visits, two by hand: a stranger, and somebody who is known. */
  const rows = () => {
    const all = visits().toSorted((one, other) => other.at - one.at);
    const [first, second, third] = all;
    if (!third) return all;
    const entry = {
      channel: null,
      firstVisit: false,
      number: null,
      consent: null,
      enteredBy: '小李',
      type: null,
    };
    const by = (id, at, person) => ({
      ...entry,
      id,
      at,
      kiosk: first.kiosk,
      ended: null,
      answers: {},
      person,
    });
    const stranger = { id: null, name: '送货的孙师傅', avatar: null };
    return [
      first,
      by('entry-1', (first.at + second.at) / 2, stranger),
      second,
      by('entry-2', (second.at + third.at) / 2, third.person),
      ...all.slice(2),
    ];
  };
  const figures = ({ from, to }) => {
    if (scene.noVisits || world.people.length === 0 || (scene.noVisitsThen && from !== midnight)) return none;
    const byHour = busy.flatMap((count, at) =>
      count > 0 && from + at * hour < to ? [{ at: from + at * hour, count: count * (scene.crowd ?? 1) }] : [],
    );
    const arrivals = byHour.reduce((sum, { count }) => sum + count, 0) - (from === midnight ? 0 : 12);
    const part = (share) => Math.round(arrivals * share);
    return {
      arrivals,
      byHand: 2,
      returning: part(0.36),
      returningVisits: part(0.42),
      byHour,
      byChannel: [
        { channel: 'website', count: arrivals - part(0.25) - part(0.08) - 2 },
        { channel: 'miniProgram', count: part(0.25) },
        { channel: 'officialAccount', count: part(0.08) },
        { channel: null, count: 2 },
      ],
      byKiosk: [
        { kiosk: '一楼大堂', count: arrivals - part(0.3) },
        { kiosk: '三楼会议中心东侧前台', count: part(0.3) },
      ],
      funnelBy: [
        by('一楼大堂', 'website', part(0.8), part(0.03), part(0.02)),
        by('三楼会议中心东侧前台', 'website', part(0.33), part(0.02), 0),
        by('一楼大堂', 'miniProgram', part(0.25), part(0.06), part(0.04)),
        by('一楼大堂', 'officialAccount', part(0.08), 0, 0),
      ],
      failures: [
        { kiosk: '三楼会议中心东侧前台', code: 'network.timeout', count: part(0.04) },
        { kiosk: '一楼大堂', code: 'wechat.bad-secret', count: 1 },
        { kiosk: '', code: 'callback.expired-state', count: 1 },
      ],
      funnel: {
        opened: part(1.42),
        scanned: part(1.2),
        confirmed: part(1.08),
        greeted: part(1.02),
        declined: part(0.11),
        failed: part(0.06),
      },
    };
  };
  const by = (kiosk, way, opened, declined, failed) => ({
    ...{ kiosk, way, opened, scanned: opened - 1, confirmed: opened - 1 - declined },
    ...{ greeted: opened - 1 - declined - failed, declined, failed },
  });
  const none = {
    arrivals: 0,
    byHand: 0,
    returning: 0,
    returningVisits: 0,
    byHour: [],
    byChannel: [],
    byKiosk: [],
    funnelBy: [],
    failures: [],
    funnel: { opened: 0, scanned: 0, confirmed: 0, greeted: 0, declined: 0, failed: 0 },
  };
  const open = new Map();
  return {
    'today.get': ({ from, to }) =>
      scene.todayFails ? fail('store.locked') : ok({ ...figures({ from, to }), onSite: world.onsite.length }),
    'visits.list': ({ search, sort }) => {
      if (scene.visitsFail) return fail('store.locked');
      const list = crypto.randomUUID();
      const named = search.split(/\s+/).filter((word) => word !== '' && !word.includes(':'));
      const found = scene.noVisits
        ? []
        : rows().filter(({ person }) => named.every((word) => person.name.includes(word)));
      if (search.startsWith('at:')) for (const [at, row] of found.entries()) row.at = until - at * 7 * 60_000;
      if (!sort.descending) found.reverse();
      open.set(list, found);
      return ok({ list, rows: found.slice(0, 100), total: { count: found.length, exact: true }, notes: [] });
    },
    'visits.rows': ({ list, from, count }) =>
      open.has(list) ? ok(open.get(list).slice(from, from + count)) : fail('list.gone'),
  };
}
