/** People who may be one, for scenes about duplicates: as many pairs as asked for, each alike in what speaks for it. */
const kinds = [
  [0, 3, ['phone', 'avatar'], 0.97],
  [5, 9, ['phone'], 0.9],
  [12, 17, ['avatar'], 0.7],
  [20, 22, ['name'], 0.4],
  [30, 31, ['note'], 0.3],
];

export function pairsOf(people, count) {
  const rowAt = (place) => {
    const { phones, blocked, ...person } = people[place % people.length];
    return {
      ...person,
      phone: phones[0]?.masked ?? null,
      blocked: blocked !== null,
      lastKiosk: ['一楼大堂', '二楼前台'][place % 2],
    };
  };
  return Array.from({ length: count }, (_, n) => {
    const [a, b, because, certainty] = kinds[n % kinds.length];
    const turn = 32 * Math.floor(n / kinds.length);
    const [one, two] = [rowAt(a + turn), rowAt(b + turn)];
    if (because.includes('phone')) one.phone ??= '+86 138****5678';
    const alike = {
      phone: { phone: one.phone },
      avatar: { avatar: one.avatar },
      name: { nickname: one.nickname, displayName: null },
    };
    return {
      one,
      other: Object.assign({}, two, ...because.map((why) => alike[why])),
      because,
      certainty,
    };
  });
}
