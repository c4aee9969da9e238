/** Lists that were printed into files hold names, and go when those have to be gone who were erased. */
import { mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { dropOldPrints } from '../../../main/changes/old-prints.ts';

const day = 24 * 60 * 60;

test('a printed list is gone after the days in which an erasure can be undone; nothing else is', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'wxlobby-prints-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const now = Date.now() / 1_000;
  const files = {
    'evacuation-2026-11-01T10-00-00-000Z.pdf': 8,
    'evacuation-2026-11-09T10-00-00-000Z.pdf': 6,
    'settings.json': 99,
  };
  for (const [name, days] of Object.entries(files)) {
    writeFileSync(join(folder, name), 'x');
    utimesSync(join(folder, name), now - days * day, now - days * day);
  }
  await dropOldPrints(folder, now * 1_000);
  expect(readdirSync(folder).toSorted()).toEqual([
    'evacuation-2026-11-09T10-00-00-000Z.pdf',
    'settings.json',
  ]);
});
