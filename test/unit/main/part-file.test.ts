import { mkdtempSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openPart } from '../../../main/store/sheets/part-file.ts';

test.skipIf(process.platform === 'win32')(
  'A link laid where the file grows is replaced, not written through',
  () => {
    const folder = mkdtempSync(join(tmpdir(), 'wxlobby-'));
    const elsewhere = join(folder, 'elsewhere');
    writeFileSync(elsewhere, 'theirs');
    symlinkSync(elsewhere, join(folder, 'list.csv.part'));
    const part = openPart(join(folder, 'list.csv'));
    part.write(new TextEncoder().encode('ours'));
    part.commit();
    expect(readFileSync(elsewhere, 'utf8')).toBe('theirs');
    expect(readFileSync(join(folder, 'list.csv'), 'utf8')).toBe('ours');
  },
);
