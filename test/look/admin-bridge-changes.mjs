/** The part of the scripted bridge about what staff change of people. Runs inside the page. */
export function changes(world, scene, tell) {
  const ok = (value) => ({ ok: true, value });
  const fail = (code) => ({ ok: false, failure: { code, detail: {} } });
  const one = (id) => world.people.find((person) => person.id === id);
  const put = (id, part) => {
    world.people = world.people.map((person) =>
      person.id === id ? { ...person, ...part, version: person.version + 1 } : person,
    );
    queueMicrotask(() => tell('people.changed', { person: id }));
  };
  const receipts = scene.changes
    ? [
        ['tag', 3, 24, null],
        ['block', 12, 1, null],
        ['join', 48, 2, null],
        ['name', 95, 1, Date.now() - 60_000 * 90],
        ['erase', 300, 1, null],
        ['import', 1500, 420, null],
        ['import', 4_400, 38, Date.now() - 60_000 * 4_000],
      ].map(([what, minutes, people, undoneAt], n) => ({
        id: `receipt-${n}`,
        at: Date.now() - minutes * 60_000,
        by: n === 4 ? '' : ['陈店长', '李志强'][n % 2],
        what,
        people,
        example: { id: world.people[n].id, name: world.people[n].nickname },
        undoable: undoneAt === null && n !== 4,
        undoneAt,
        undid: what === 'import' && undoneAt ? { removed: 30, restored: 5, kept: 3 } : null,
      }))
    : [];
  const idsOf = ({ take, ids }) => (take === 'these' ? ids : world.people.slice(0, 260).map(({ id }) => id));
  const told = (change, people) => {
    const receipt = {
      id: `receipt-now-${receipts.length}`,
      at: Date.now(),
      by: '陈店长',
      what: change.do,
      people: people.length,
      example: { id: people[0], name: one(people[0])?.nickname ?? '' },
      undoable: true,
      undoneAt: null,
      undid: null,
    };
    receipts.unshift(receipt);
    return ok(receipt);
  };
  const without = (list, id) => list.filter((each) => each.id !== id);
  const noteOf = (id) => world.people.find(({ notes }) => notes.some((note) => note.id === id));
  const done = {
    name: ({ person, name }) => put(person, { displayName: name || null }),
    note: ({ person, text }) =>
      put(person, {
        notes: [
          { id: `note-${Date.now()}`, text, at: Date.now(), by: '陈店长', editedAt: null, version: 0 },
          ...one(person).notes,
        ],
      }),
    editNote: ({ note, text }) =>
      put(noteOf(note).id, {
        notes: noteOf(note).notes.map((each) => (each.id === note ? { ...each, text } : each)),
      }),
    removeNote: ({ note }) => put(noteOf(note).id, { notes: without(noteOf(note).notes, note) }),
    tag: ({ people, tag, on }) => {
      for (const id of idsOf(people))
        put(id, { tags: on ? [...one(id).tags, tag] : one(id).tags.filter((each) => each !== tag) });
    },
    vip: ({ people, on }) => {
      for (const id of idsOf(people)) put(id, { vip: on });
    },
    block: ({ people, on, why }) => {
      for (const id of idsOf(people)) put(id, { blocked: on ? { at: Date.now(), by: '陈店长', why } : null });
    },
    erase: ({ people }) => {
      for (const id of idsOf(people)) put(id, { erasedFrom: Date.now() + 7 * 86_400_000 });
    },
    join: ({ person, other }) => {
      const [a, b] = [one(person), one(other)];
      world.parted = { a, b };
      world.people = world.people.filter((row) => row !== b);
      put(a.id, {
        visits: a.visits + b.visits,
        identities: [...a.identities, ...b.identities],
        suggestions: [],
        joins: [{ id: 'join-now', at: Date.now(), by: 'staff', nickname: b.nickname }, ...a.joins],
      });
    },
    part: () => {
      const { a, b } = world.parted ?? {};
      if (a) world.people = [b, ...world.people.map((row) => (row.id === a.id ? a : row))];
    },
  };
  const personOf = (change) => {
    if (change.note) return [noteOf(change.note).id];
    if (change.people) return idsOf(change.people);
    return [change.person ?? world.parted?.a.id ?? world.people[0].id];
  };
  let staged = null;
  const row = (person) => ({
    ...person,
    phone: person.phones[0]?.masked ?? null,
    blocked: person.blocked !== null,
    lastKiosk: '一楼大堂',
  });
  return {
    'change.make': (change) => {
      if (scene.stale) return fail('change.stale');
      const people = personOf(change);
      done[change.do](change);
      return told(change, people);
    },
    'change.stage': (change) => {
      if (scene.staging) return new Promise(() => undefined);
      staged = change;
      if (change.do === 'undo') return ok({ id: 'stage', change, ...scene.undo.stage });
      const people = change.do === 'join' ? [change.person, change.other] : personOf(change);
      return ok({
        id: 'stage',
        change,
        people: people.length,
        unchanged: people.length > 3 ? 2 : 0,
        sample: people.slice(0, 20).map((id) => row(one(id) ?? world.people[0])),
        warnings: (scene.warnings ?? []).map((what, n) => ({ what, count: n + 1 })),
        undo: null,
      });
    },
    'change.confirm': () => {
      if (scene.lapsed) return fail('stage.lapsed');
      if (scene.progress) {
        setTimeout(() => tell('change.progress', { done: 3_200, of: 10_000 }), 30);
        return new Promise(() => undefined);
      }
      if (staged.do === 'undo') {
        const receipt = receipts.find(({ id }) => id === staged.receipt) ?? { id: staged.receipt };
        Object.assign(receipt, { undoable: false, undoneAt: Date.now(), undid: scene.undo.undid });
        return ok(receipt);
      }
      const people = staged.do === 'join' ? [staged.person, staged.other] : personOf(staged);
      done[staged.do](staged);
      return told(staged, people);
    },
    'change.undo': (id) => {
      const receipt = receipts.find((each) => each.id === id);
      if (scene.notUndoable) return fail('change.not-undoable');
      if (receipt.what === 'join') done.part();
      Object.assign(receipt, { undoable: false, undoneAt: Date.now() });
      queueMicrotask(() => tell('people.changed', { person: receipt.example.id }));
      return ok(receipt);
    },
    'change.recent': () => ok(receipts),
    'person.turnedAway': () =>
      ok(
        scene.turnedAway
          ? [
              {
                person: world.people[4].id,
                name: world.people[4].nickname,
                avatar: null,
                why: '上周在前台大声吵闹，经理已经谈过，来了请先找保安。',
                at: Date.now() - 40_000,
              },
            ]
          : [],
      ),
    'person.seenTo': () => ok([]),
    'duplicates.list': () => {
      if (scene.duplicatesAnswer === 'never') return new Promise(() => undefined);
      if (scene.duplicatesAnswer === 'failure') return fail('store.damaged');
      return ok(scene.pairs ?? []);
    },
    'duplicates.dismiss': () => ok(null),
    'duplicates.restore': () => ok(null),
    'search.suggest': () => ok(['供应商', '面试', '老客户', '媒体', '施工', '长期合作单位']),
  };
}

/** What is known of the people of a scene, so that every section of a person has something to show. */
export function known(people) {
  return people.map((person, n) => {
    if (n % 3 !== 0) return person;
    const [first] = person.identities;
    const at = person.lastVisitAt;
    const change = (field, was, became, days) => ({
      at: at - days * 86_400_000,
      identity: first.id,
      field,
      was,
      became,
    });
    return {
      ...person,
      displayName: n % 6 === 0 ? '陈建国（装修）' : null,
      tags: n % 2 ? ['供应商'] : ['老客户', '供应商', '长期合作单位'],
      vip: n % 4 === 0,
      blocked:
        n % 9 === 3 ? { at: at - 86_400_000, by: '陈店长', why: '在前台大声吵闹，来了请先找保安。' } : null,
      notes: [
        {
          id: `note-${n}-1`,
          text: '来之前先打电话，停车位要提前登记。',
          at: at - 3_600_000,
          by: '李志强',
          editedAt: null,
          version: 0,
        },
        {
          id: `note-${n}-2`,
          text: '喜欢坐靠窗的会议室。\n带了样品的话，请他先放在前台。',
          at: at - 9 * 86_400_000,
          by: '陈店长',
          editedAt: at - 86_400_000,
          version: 1,
        },
      ],
      history: [
        change('nickname', '阳光总在风雨后', '阳光总在风雨后🌈', 2),
        change('avatar', 'face-3.svg', 'face-7.svg', 5),
        change('phone', '+86 138****5678', '+86 139****1122', 30),
        change('unionId', 'oKPWxak0xeBiKq8ILXKOa1JhVnk6', 'oKPWxak0xeBiKq8ILXKOa1JhZZ99', 60),
      ],
      answers: [
        {
          identity: first.id,
          at,
          json: JSON.stringify({
            openid: 'oKlVoGRedo2QJw5ZMIX28gwXIWfM',
            nickname: person.nickname,
            sex: 0,
            language: 'zh_CN',
            city: '',
            headimgurl: 'https://thirdwx.qlogo.cn/mmopen/vi_32/abc/132',
          }),
        },
      ],
    };
  });
}
