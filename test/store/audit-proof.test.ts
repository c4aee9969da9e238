/** The audit log shows that it was tampered with, and where. */
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { fc, tries } from '../properties.ts';
import { key, named, openLog, tamper, wang, zhao } from './audit-log.ts';

const long = () => {
  const log = openLog();
  log.write(...Array.from({ length: 20 }, (_, at) => named(at === 0 ? null : `王 ${at}`, `王 ${at + 1}`)));
  return log;
};

test('a log nobody touched is whole, before the first entry and after many', () => {
  expect(openLog().prove()).toMatchObject({ whole: true, entries: 0 });
  expect(long().prove()).toMatchObject({ whole: true, entries: 20 });
});

test('entries can neither be edited nor removed, nor left out', () => {
  const { database } = long();
  for (const sql of [
    "update audit set who = '' where number = 3",
    'delete from audit where number = 3',
    "update audit_values set value = '' where number = 3",
    'insert into audit select 25, at, who, role, kiosk, action, person_id, about, changes, receipt, sealed_by, hash from audit where number = 1',
  ]) {
    expect(() => database.exec(sql)).toThrow(/audit log/);
  }
});

const texts = ['who', 'role', 'kiosk', 'action', 'about', 'changes', 'receipt', 'hash', 'person_id'];

test('whatever is changed in whichever entry, that entry is found', () => {
  const otherwise = fc.oneof(
    fc.record({ column: fc.constantFrom(...texts), text: fc.string({ unit: 'binary' }) }),
    fc.record({ column: fc.constant('at'), text: fc.integer({ min: 2_000_000 }) }),
    fc.record({ column: fc.constant('sealed_by'), text: fc.constant('hash') }),
  );
  fc.assert(
    fc.property(otherwise, fc.integer({ min: 1, max: 20 }), ({ column, text }, number) => {
      const log = long();
      tamper(log);
      log.database.exec('drop trigger audit_is_not_edited');
      const became = log.database.prepare(`update audit set ${column} = ? where number = ?`);
      became.run(text, number);
      expect(log.prove()).toEqual({ whole: false, entries: 20, brokenAt: number, why: 'changed' });
      log.database.close();
    }),
    tries(40),
  );
});

test('a value that was changed, taken away or added is found', () => {
  const changes = [
    ["update audit_values set value = value || 'x' where number = 7 and place = 1", 'changed'],
    ['update audit_values set salt = zeroblob(16) where number = 7 and place = 0', 'changed'],
    ['delete from audit_values where number = 7 and place = 0', 'missing'],
    ["insert into audit_values values (7, 2, zeroblob(16), 'x')", 'changed'],
  ] as const;
  for (const [sql, why] of changes) {
    const log = long();
    tamper(log, sql);
    expect(log.prove()).toEqual({ whole: false, entries: 20, brokenAt: 7, why });
  }
});

test('entries that are missing, doubled, pushed in or swapped are found at the first of them', () => {
  const renumber = 'update audit set number = -number where number';
  const acts: readonly (readonly [readonly string[], number, string])[] = [
    [['delete from audit where number = 1'], 1, 'missing'],
    [['delete from audit where number between 5 and 9'], 5, 'missing'],
    [
      ['delete from audit where number = 12', 'update audit set number = 12 where number = 13'],
      12,
      'changed',
    ],
    [
      [
        `${renumber} >= 4`,
        'update audit set number = 1 - number where number < 0',
        `insert into audit select 4, at, who, role, kiosk, action, person_id, about, changes, receipt, sealed_by, hash
         from audit where number = 3`,
      ],
      4,
      'changed',
    ],
    [[`${renumber} in (8, 9)`, 'update audit set number = 17 + number where number < 0'], 8, 'changed'],
  ];
  for (const [sql, brokenAt, why] of acts) {
    const log = long();
    log.database.pragma('ignore_check_constraints = on');
    tamper(log, ...sql);
    expect(log.prove()).toMatchObject({ whole: false, brokenAt, why });
  }
});

test('an end that was cut off is found, now and after the app was started again and went on', () => {
  const log = long();
  tamper(log, 'delete from audit_values where number > 15', 'delete from audit where number > 15');
  const cutOff = { whole: false, brokenAt: 16, why: 'cut-off' };
  expect(log.prove()).toMatchObject(cutOff);
  log.database.close();
  const next = openLog(log.folder);
  expect(next.notes).toContain('audit-cut-off');
  next.write(named(null, '王'));
  expect(next.prove()).toMatchObject({ ...cutOff, entries: 17 });
});

test('an end that was cut off together with its anchor, or with a forged one, is found', () => {
  for (const forge of [
    (file: string) => rmSync(file),
    (file: string) => writeFileSync(file, readFileSync(file, 'utf8').replace('"number":20', '"number":15')),
    (file: string) => writeFileSync(file, '{'),
  ]) {
    const log = long();
    tamper(log, 'delete from audit_values where number > 15', 'delete from audit where number > 15');
    forge(join(log.folder, 'audit-anchor.json'));
    expect(log.prove()).toMatchObject({ whole: false, brokenAt: 16, why: 'cut-off' });
  }
});

test('a log made anew without the key is not taken for the one that was', () => {
  const log = long();
  log.database.close();
  const forged = openLog(undefined, null);
  forged.write(named(null, '李'));
  const proof = openLog(forged.folder, key).prove();
  expect(proof).toMatchObject({ whole: false, why: 'no-key', brokenAt: 1 });
});

test('an anchor made without a key does not hide that the end of a signed log is gone', () => {
  const log = long();
  tamper(log, 'delete from audit_values where number > 15', 'delete from audit where number > 15');
  rmSync(join(log.folder, 'audit-anchor.json'));
  const { hash } = log.database
    .prepare<[], { hash: string }>('select hash from audit where number = 15')
    .get() ?? {
    hash: '',
  };
  const other = openLog(undefined, null);
  other.write(named(null, '李'));
  const anchor = JSON.parse(readFileSync(join(other.folder, 'audit-anchor.json'), 'utf8'));
  writeFileSync(join(log.folder, 'audit-anchor.json'), JSON.stringify({ ...anchor, number: 15, hash }));
  expect(log.prove()).toMatchObject({ whole: false, why: 'cut-off' });
});

test('without a keychain the log says openly that nobody vouches for it', () => {
  const log = openLog(undefined, null);
  log.write(named(null, '王'), named('王', '老王'));
  expect(log.prove()).toEqual({ whole: false, entries: 2, brokenAt: 1, why: 'no-key' });
});

test('entries of a time without keychain are told, and tampering with them is still found', () => {
  const signed = openLog();
  signed.write(named(null, '王'));
  signed.database.close();
  const unsigned = openLog(signed.folder, null);
  unsigned.write(named('王', '老王'));
  unsigned.database.close();
  const again = openLog(signed.folder);
  again.write(named('老王', '王总'));
  expect(again.prove()).toMatchObject({ whole: false, why: 'no-key', brokenAt: 2 });
  tamper(again, "update audit set who = '老张' where number = 2");
  expect(again.prove()).toMatchObject({ whole: false, why: 'changed', brokenAt: 2 });
});

test('values go with the person they were about, and the log stays whole', () => {
  const log = openLog();
  log.write(named(null, '王'), named(null, '赵', zhao), named('王', '老王'));
  log.purge(wang);
  const left = log.database.prepare('select number, value from audit_values').all();
  expect(left).toEqual([{ number: 2, value: '赵' }]);
  expect(log.prove()).toMatchObject({ whole: true, entries: 4 });
  log.write(named(null, '王', wang));
  tamper(log, 'delete from audit_values where number = 5');
  expect(log.prove()).toMatchObject({ whole: false, brokenAt: 5, why: 'missing' });
});

test('odd characters are kept as they can be, and are no forgery', () => {
  const log = openLog();
  log.write(named('half \ud83d of a pair', 'nul \u0000 and 🦊'), { ...named(null, ''), about: '\udc00' });
  expect(log.prove()).toMatchObject({ whole: true, entries: 2 });
});

test('a database put back with its anchor is whole; without it, what came after is missing', () => {
  const log = long();
  const anchor = readFileSync(join(log.folder, 'audit-anchor.json'));
  const copy = log.database.serialize();
  log.write(named('王 20', '王 21'));
  log.database.close();
  writeFileSync(join(log.folder, 'people.sqlite'), copy);
  expect(openLog(log.folder).prove()).toMatchObject({ whole: false, brokenAt: 21, why: 'cut-off' });
  writeFileSync(join(log.folder, 'people.sqlite'), copy);
  writeFileSync(join(log.folder, 'audit-anchor.json'), anchor);
  expect(openLog(log.folder).prove()).toMatchObject({ whole: true, entries: 20 });
});
