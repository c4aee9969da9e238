/** An import of 420 people, of whom some have scanned or were changed since, as a scene shows its undo. */
const reasons = [
  [true, 'scanned', []],
  [true, 'changed', ['note', 'tag']],
  [false, 'changed', ['displayName']],
  [true, 'joined', []],
  [false, 'confirmed', ['unionId']],
  [true, 'erased', []],
];

const rowOf = (person) => ({
  ...person,
  phone: person.phones[0]?.masked ?? null,
  blocked: Boolean(person.blocked),
  lastKiosk: '一楼大堂',
});

/** `kind`: some, clean, nothing or meanwhile. */
export function undoOf(kind, people) {
  const nothing = kind === 'nothing';
  const lines = { clean: 0, nothing: 6 }[kind] ?? 130;
  const staying = people.slice(0, Math.min(100, lines)).map((person, n) => {
    const [whole, why, fields] = reasons[n % reasons.length];
    return { person: person.id, whole, why, fields, row: rowOf(person) };
  });
  const undid = { removed: nothing ? 0 : 250, restored: nothing ? 0 : 62, kept: lines };
  const fields = nothing ? {} : { displayName: 40, phone: 12, tag: 62, note: 3 };
  return {
    undid: kind === 'meanwhile' ? { ...undid, removed: 248, kept: lines + 2 } : undid,
    stage: {
      people: nothing ? 6 : 420,
      unchanged: nothing ? 6 : 108,
      sample: nothing ? [] : people.slice(200, 220).map(rowOf),
      warnings: [],
      undo: { ...undid, fields, lines, staying },
    },
  };
}
