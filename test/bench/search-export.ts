/** The part of `search` that writes a whole list to a file, as staff do: how fast, how much memory, who waits for it. */
import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { peopleColumns } from '../../contract/people-list.ts';
import { sheetWords } from '../../contract/words/sheet.ts';
import type { Store } from '../../main/store/open-store.ts';
import type { BenchRun, Figures } from './bench.ts';
import { rounded } from './numbers.ts';

const megabyte = 1024 * 1024;

async function writeOne(store: Store, list: string, as: 'csv' | 'xlsx') {
  const folder = mkdtempSync(join(tmpdir(), 'wxlobby-export-'));
  const target = join(folder, `people.${as}`);
  const since = performance.now();
  let [rows, most] = [0, 0];
  try {
    const task = {
      job: randomUUID(),
      target,
      as,
      words: sheetWords['zh-CN'],
      rows: await store.files.rowsOf({
        what: 'people',
        list,
        ids: [],
        except: [],
        columns: [...peopleColumns],
        as,
        language: 'zh-CN',
        wholePhones: null,
      }),
    };
    for await (const step of store.files.export(task, new AbortController().signal)) {
      rows = step.done;
      most = Math.max(most, process.memoryUsage.rss());
    }
    const seconds = (performance.now() - since) / 1_000;
    return { rowsPerSecond: Math.round(rows / seconds), most, megabytes: statSync(target).size / megabyte };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

export async function measureExport(store: Store, say: BenchRun['say']): Promise<Figures> {
  const { list } = await store.lists.people({ search: '', sort: { by: 'lastVisit', descending: true } });
  await store.lists.total(list);
  const before = process.memoryUsage.rss();
  const loop = monitorEventLoopDelay({ resolution: 5 });
  loop.enable();
  const csv = await writeOne(store, list, 'csv');
  loop.disable();
  const xlsx = await writeOne(store, list, 'xlsx');
  await store.lists.close(list);
  say(
    `XLSX: ${xlsx.rowsPerSecond} rows/s, ${rounded(xlsx.megabytes, 0)} MB; CSV ${rounded(csv.megabytes, 0)} MB`,
  );
  return {
    exportRowsPerSecond: csv.rowsPerSecond,
    exportExtraMb: rounded((csv.most - before) / megabyte, 1),
    loopDelayP99Ms: rounded(loop.percentile(99) / 1e6 - 5, 1),
  };
}
