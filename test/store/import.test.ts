import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { csvText } from '../../main/store/sheets/csv-write.ts';
import { readSheet } from '../../main/store/sheets/read-sheet.ts';
import { fc, tries } from '../properties.ts';
import { imported, planOf, takeIn, tryOut, undoImport } from './files.ts';
import { freshFolder, openLobby } from './lobby.ts';

const phone = { countryCode: '86', number: '13800005678', e164: '+8613800005678' };
const columns = ['displayName', 'phone', 'tags', 'note', 'vip'] as const;

const file = `姓名,手机号,标签,备注,VIP
王小明,138 0000 5678,"供应商, 常客",先打电话,是
李雷,+852 5123 4567,,,
李雷,85251234567x,,,
韩梅梅,+85251234567,,,
无号码,,,,
标签坏,13911112222,a:b,,
`;

async function withWang() {
  const lobby = await openLobby();
  const wang = await lobby.signIn({ nickname: '小明', unionId: 'oUnionWang' });
  await lobby.store.keepPhone(wang.identity, phone, 1);
  return { ...lobby, wang };
}

describe('a file that is tried', () => {
  test('is read with guesses for its columns, and says what taking it would do, and changes nothing', async () => {
    const lobby = await withWang();
    const read = await lobby.store.files.readImport(imported(lobby, file));
    expect(read.columns.map(({ guess }) => guess)).toEqual(columns);
    expect(read.sample[0]).toEqual(['王小明', '138 0000 5678', '供应商, 常客', '先打电话', '是']);
    const report = await tryOut(lobby, planOf(read.file, columns));
    expect(report).toMatchObject({ rows: 6, added: 1, changed: 1, unchanged: 0, refused: 4 });
    expect(report.problems).toEqual([
      { row: 4, column: '手机号', why: 'bad-phone' },
      { row: 5, column: '手机号', why: 'key-twice' },
      { row: 6, column: '手机号', why: 'no-key' },
      { row: 7, column: '标签', why: 'bad-tag' },
    ]);
    expect((await lobby.store.counts(0)).people).toBe(1);
    const kept = join(lobby.folder, 'refused.csv');
    expect(await lobby.store.files.keepRefused(read.file, kept)).toBe(true);
    expect(readFileSync(kept, 'utf8')).toContain('4,手机号: 手机号不对,李雷,85251234567x');
  });

  test('refuses a plan that does not fit it', async () => {
    const lobby = await withWang();
    const { file: id } = await lobby.store.files.readImport(imported(lobby, file));
    for (const plan of [
      planOf(id, ['displayName', 'phone']),
      planOf(id, ['phone', 'phone', 'skip', 'skip', 'skip']),
    ])
      await expect(tryOut(lobby, plan)).rejects.toMatchObject({ code: 'file.bad-columns' });
  });
});

describe('a file that is taken', () => {
  test('changes whom it finds, adds whom it does not, writes each field down, and is undone exactly', async () => {
    const lobby = await withWang();
    const before = await lobby.store.one(lobby.wang.person);
    const { file: id } = await lobby.store.files.readImport(imported(lobby, file));
    const { receipt, report } = await takeIn(lobby, planOf(id, columns));
    expect(report).toMatchObject({ rows: 6, added: 1, changed: 1, refused: 4 });
    expect(receipt).toMatchObject({ what: 'import', people: 2, undoable: true });
    const wang = await lobby.store.one(lobby.wang.person);
    expect(wang).toMatchObject({ displayName: '王小明', tags: ['供应商', '常客'], vip: true });
    expect(wang.notes).toMatchObject([{ text: '先打电话', by: '林前台' }]);
    const sort = { by: 'lastVisit', descending: true } as const;
    const { rows } = await lobby.store.lists.people({ search: '李雷', sort });
    expect(rows).toMatchObject([{ displayName: '李雷', visits: 0, phone: '+852 ****4567' }]);
    expect(lobby.look("select count(*) as count from audit where action = 'import.made'")).toEqual([
      { count: 2 },
    ]);

    const { report: again } = await takeIn(lobby, planOf(id, columns));
    expect(again).toMatchObject({ added: 0, changed: 0, unchanged: 2 });

    const { stage, undone } = await undoImport(lobby, receipt.id);
    expect(stage.undo).toMatchObject({ removed: 1, restored: 1, kept: 0, lines: 0 });
    expect(undone.undid).toEqual({ removed: 1, restored: 1, kept: 0 });
    const { version: _was, ...restored } = await lobby.store.one(lobby.wang.person);
    const { version: _now, ...known } = before;
    expect(restored).toEqual(known);
    expect((await lobby.store.lists.people({ search: '李雷', sort })).rows).toEqual([]);
    expect((await lobby.store.counts(0)).people).toBe(1);
  });

  test('is taken back where it was stopped half-way', async () => {
    const lobby = await withWang();
    const many = Array.from({ length: 900 }, (_, n) => `访客${n},139${String(n).padStart(8, '0')}`);
    const path = imported(lobby, `姓名,手机\n${many.join('\n')}`);
    const { file: id } = await lobby.store.files.readImport(path);
    const stopped = takeIn(lobby, planOf(id, ['displayName', 'phone']), { batches: 2 });
    await expect(stopped).rejects.toMatchObject({ code: 'job.cancelled' });
    expect((await lobby.store.counts(0)).people).toBe(1);
    expect((await lobby.store.changes.recent())[0]).toMatchObject({ what: 'import', undoable: false });
  });

  test('somebody who came from a file is known by the unionId at the first scan', async () => {
    const lobby = await openLobby();
    const { file: id } = await lobby.store.files.readImport(
      imported(lobby, 'unionid,姓名\noUnionNew,陈总\n'),
    );
    const { receipt } = await takeIn(lobby, planOf(id, ['unionId', 'displayName'], { key: 'unionId' }));
    const scanned = await lobby.signIn({ nickname: 'Chen', unionId: 'oUnionNew' });
    expect(scanned.person).toBe(receipt.example?.id);
    expect(await lobby.store.one(scanned.person)).toMatchObject({ displayName: '陈总', visits: 1 });
  });

  test('refuses what is about more than one person', async () => {
    const lobby = await withWang();
    const other = await lobby.signIn({ openId: 'oSecond', unionId: null });
    await lobby.store.keepPhone(other.identity, phone, 1);
    const { file: id } = await lobby.store.files.readImport(imported(lobby, '手机,姓名\n13800005678,谁\n'));
    const report = await tryOut(lobby, planOf(id, ['phone', 'displayName']));
    expect(report.problems).toEqual([{ row: 2, column: null, why: 'many-people' }]);
  });
});

describe('a file that somebody else made', () => {
  const text = '手机,姓名\r\n13800005678,张伟\r\n13911112222,王芳\r\n';
  const gb = Buffer.from(
    'cad6bbfa2cd0d5c3fb0d0a31333830303030353637382cd5c5cebe0d0a31333931313131323232322ccdf5b7bc0d0a',
    'hex',
  );
  test.each([
    ['utf-8', Buffer.from(text)],
    ['utf-8', Buffer.from(`\ufeff${text.replaceAll(',', ';')}`)],
    ['utf-16', Buffer.from(`\ufeff${text.replaceAll(',', '\t')}`, 'utf16le')],
    ['utf-16', Buffer.from(`\ufeff${text}`, 'utf16le').swap16()],
    ['gb18030', gb],
  ])('is read in %s', async (encoding, bytes) => {
    const lobby = await openLobby();
    const read = await lobby.store.files.readImport(imported(lobby, bytes));
    expect(read.encoding).toBe(encoding);
    expect(read.columns.map(({ title }) => title)).toEqual(['手机', '姓名']);
    expect(read.sample[1]).toEqual(['13911112222', '王芳']);
  });

  test('in two encodings is taken but for the rows that are in the other one', async () => {
    const lobby = await openLobby();
    const mixed = Buffer.concat([
      Buffer.from('手机,姓名\n13800005678,张伟\n13700005678,刘洋\n'),
      gb.subarray(35),
    ]);
    const { file: id } = await lobby.store.files.readImport(imported(lobby, mixed));
    const report = await tryOut(lobby, planOf(id, ['phone', 'displayName']));
    expect(report).toMatchObject({ added: 2, refused: 1 });
    expect(report.problems[0]?.why).toBe('bad-encoding');
  });

  test('is refused where it is no table', async () => {
    const lobby = await openLobby();
    const refuses = (bytes: string | Uint8Array, code: string) =>
      expect(lobby.store.files.readImport(imported(lobby, bytes))).rejects.toMatchObject({ code });
    await refuses('', 'file.bad-columns');
    await refuses(Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13, 0, 0, 1, 0, 0, 0]), 'file.unreadable');
    await refuses(Array.from({ length: 100_000 }, (_, n) => `c${n}`).join(','), 'file.bad-columns');
    await refuses(`a,b\n"${'x'.repeat(3_000_000)}`, 'file.bad-columns');
    await refuses('PK\x03\x04 no archive', 'file.unreadable');
    await expect(lobby.store.files.readImport('/nowhere/at-all.csv')).rejects.toMatchObject({
      code: 'file.unreadable',
    });
  });
});

test('what was written as CSV is read as it was, whatever it was', async () => {
  const folder = freshFolder();
  const cell = fc.string({
    unit: fc.constantFrom('a', '王', '"', ',', ';', '\n', '\r\n', "'", '=', ' ', '🙂', '\t'),
  });
  const row = fc.array(cell, { minLength: 3, maxLength: 3 });
  await fc.assert(
    fc.asyncProperty(fc.array(row, { minLength: 1, maxLength: 20 }), async (rows) => {
      const lines = [['x', 'y', 'z'], ...rows].map((cells) => `${cells.map(csvText).join(',')}\r\n`);
      const path = imported({ folder }, `\ufeff${lines.join('')}`);
      const reader = await readSheet(path);
      const read = (await reader.next()) ?? [];
      reader.close();
      const filled = rows.filter((cells) => cells.some((text) => text.trim() !== ''));
      expect(read.slice(1).map(({ cells }) => cells)).toEqual(filled);
    }),
    tries(60),
  );
  expect(existsSync(folder)).toBe(true);
});
