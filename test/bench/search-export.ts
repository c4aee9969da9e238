/** The part of `search` that reads a whole list as an export does. The file that is written is measured with it. */
import { monitorEventLoopDelay } from 'node:perf_hooks';
import type { Store } from '../../main/store/open-store.ts';
import type { Figures } from './bench.ts';
import { rounded } from './numbers.ts';

const megabyte = 1024 * 1024;

export async function measureExport(store: Store): Promise<Figures> {
  const { list } = await store.lists.people({ search: '', sort: { by: 'lastVisit', descending: true } });
  await store.lists.total(list);
  const before = process.memoryUsage().rss;
  const loop = monitorEventLoopDelay({ resolution: 5 });
  loop.enable();
  const since = performance.now();
  let rows = 0;
  let most = before;
  for await (const chunk of store.lists.readPeople({ list, ids: [], except: [] })) {
    rows += chunk.length;
    most = Math.max(most, process.memoryUsage.rss());
  }
  const seconds = (performance.now() - since) / 1_000;
  loop.disable();
  await store.lists.close(list);
  return {
    exportRowsPerSecond: Math.round(rows / seconds),
    exportExtraMb: rounded((most - before) / megabyte, 1),
    loopDelayP99Ms: rounded(loop.percentile(99) / 1e6 - 5, 1),
  };
}
