/**
 * The part of the scripted bridge about long lists, their search and their views. Runs inside the page. A scene with
 * `million` has a million people, each made when looked at.
 */
export function lists(world, scene) {
  // Two of one name, further down than others who have it in theirs; and as many more as the scene says.
  if (scene.namesakes !== undefined)
    for (const [at, rest] of ['东', '（三楼）', '国', '', 'er', '平', '', ' Lily'].entries())
      world.people[at * 3 + 1].nickname = `王伟${rest}`;
  const ok = (value) => ({ ok: true, value });
  const fail = (code) => ({ ok: false, failure: { code, detail: {} } });
  const tags = ['vip', '供应商', '面试', '老客户', '媒体', '施工'];
  const asRow = (person, at) => {
    const { unionId, identities, recentVisits, phones, joins, suggestions, ...row } = person;
    return {
      ...row,
      displayName: at % 29 === 3 ? '装修公司周经理' : null,
      phone: phones[0]?.masked ?? (at % 3 === 0 ? '+86 138****5678' : null),
      tags: at % 5 === 0 ? [tags[at % 6], ...(at % 20 === 0 ? ['老客户', '媒体', '长期合作单位'] : [])] : [],
      vip: at % 17 === 2,
      blocked: at % 41 === 9,
      lastKiosk: at % 3 === 1 ? '三楼会议中心东侧前台' : '一楼大堂',
    };
  };
  const hex = (n, length) => n.toString(16).padStart(length, '0');
  const made = (at) => {
    const seed = world.people[(at * 7919) % world.people.length];
    return asRow(
      {
        ...seed,
        id: `01935000-0000-7000-8000-${hex(at, 12)}`,
        nickname: `${seed.nickname.slice(0, 8)}${at + 1}`,
        lastVisitAt: world.now - at * 97_000,
        phones: [],
      },
      at,
    );
  };
  const isRecent = (row) => row.lastVisitAt > world.now - 7 * 86_400_000;
  const states = {
    vip: (row) => row.vip,
    blocked: (row) => row.blocked,
    noname: (row) => row.nickname.trim() === '',
  };
  const fields = {
    tag: (row, value) => row.tags.includes(value),
    channel: (row, value) => row.channels.includes(value),
    is: (row, value) => states[value]?.(row) ?? false,
    has: (row, value) => ({ phone: row.phone, tag: row.tags[0], name: row.nickname })[value],
    first: isRecent,
    last: isRecent,
    visits: (row, value) => row.visits >= Number.parseInt(value, 10),
  };
  const holds = (row, token) => {
    if (token.startsWith('-')) return !holds(row, token.slice(1));
    const [field, value] = token.split(':');
    if (fields[field]) return fields[field](row, value);
    return `${row.displayName ?? ''} ${row.nickname}`.toLowerCase().includes(token.toLowerCase());
  };
  const keyOf = {
    name: (row) => row.displayName ?? row.nickname,
    channels: (row) => row.channels.join(),
    phone: (row) => row.phone ?? '',
    tags: (row) => row.tags.join(),
    status: (row) => Number(row.vip) + 2 * Number(row.blocked),
    visits: (row) => row.visits,
    lastVisit: (row) => row.lastVisitAt,
    firstVisit: (row) => row.firstVisitAt,
    lastKiosk: (row) => row.lastKiosk ?? '',
  };
  const open = new Map();
  const found = ({ search, sort }) => {
    if (scene.million && search === '') {
      const count = 1_000_000;
      const at = (place) => (sort.descending ? place : count - 1 - place);
      return { count, rowAt: (place) => made(at(place)) };
    }
    const tokens = search
      .replace(/[()]/g, '')
      .split(/\s+/)
      .filter((one) => one !== '' && one !== 'OR');
    const key = keyOf[sort.by];
    const rows = world.people.map(asRow).filter((row) => tokens.every((token) => holds(row, token)));
    rows.sort((one, other) => (key(one) < key(other) ? -1 : key(one) > key(other) ? 1 : 0));
    if (sort.descending) rows.reverse();
    return { count: rows.length, rowAt: (place) => rows[place] };
  };
  const between = ({ count, rowAt }, from, many) =>
    Array.from({ length: Math.max(0, Math.min(many, count - from)) }, (_, at) => rowAt(from + at));
  const notesOf = (search) => (search.includes('foo:') ? [{ what: 'unknown-field', text: 'foo:1' }] : []);
  return {
    'people.list': (query) => {
      if (scene.peopleFail) return fail('store.locked');
      const list = crypto.randomUUID();
      const result = found(query);
      open.set(list, result);
      const exact = !scene.million;
      const count = exact ? result.count : result.count;
      return ok({
        list,
        rows: between(result, 0, 100),
        total: { count, exact },
        notes: notesOf(query.search),
      });
    },
    'people.rows': async ({ list, from, count }) => {
      if (!open.has(list)) return fail('list.gone');
      window.askedRows = (window.askedRows ?? 0) + 1;
      if (scene.slowRows) await new Promise((done) => setTimeout(done, scene.slowRows));
      return ok(between(open.get(list), from, count));
    },
    'people.called': (search) => {
      const name = (row) => row.displayName ?? row.nickname;
      const rows = world.people.map(asRow).filter((row) => search !== '' && name(row) === search.trim());
      return ok({ rows: rows.slice(0, 3), count: rows.length + (scene.namesakes ?? 0) });
    },
    'people.place': ({ list, person }) => {
      if (!open.has(list)) return fail('list.gone');
      const result = open.get(list);
      if (result.count > 10_000) return ok(Number.parseInt(person.slice(-12), 16));
      const place = between(result, 0, result.count).findIndex(({ id }) => id === person);
      return ok(place < 0 ? null : place);
    },
    'list.total': async (list) => {
      if (scene.slowTotal) await new Promise((done) => setTimeout(done, scene.slowTotal));
      return ok({ count: open.get(list)?.count ?? 0, exact: true });
    },
    'list.close': (list) => ok(void open.delete(list) ?? null),
    'search.suggest': ({ field, start }) => {
      const known = { tag: tags, kiosk: ['一楼大堂', '三楼会议中心东侧前台'], type: ['guest', 'candidate'] };
      return ok(known[field].filter((one) => one.startsWith(start)));
    },
    'views.list': () => ok(world.views),
    'views.save': (view) => {
      const rest = world.views.filter(({ id }) => id !== view.id);
      world.views = [...rest, { ...view, by: world.desk.unlockedBy.name }];
      return ok(world.views);
    },
    'views.remove': (id) => {
      world.views = world.views.filter((view) => view.id !== id);
      return ok(world.views);
    },
    'change.recent': () => ok([]),
    'person.turnedAway': () => ok([]),
    'views.last': () => ok(scene.look ?? null),
    'views.keepLast': () => ok(null),
  };
}
