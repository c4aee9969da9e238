import Database from 'better-sqlite3';
import { openListing } from '../../main/store/find/listing.ts';
export async function main() {
  const d = new Database('/tmp/seedcp/people.sqlite'); d.pragma('journal_mode=wal'); d.pragma('synchronous=normal');
  d.exec("delete from listing"); d.exec("insert into found_by(found_by) values('delete-all')"); d.exec("delete from listed_under; update listing_walk set at=9007199254740991,id='',done=0");
  const l = openListing(d);
  let n = 0, slices = 0, worst = 0; const t = performance.now(); const u = process.cpuUsage();
  const c = d.prepare('select count(*) from listing').pluck();
  while (performance.now() - t < 15000) { const end = performance.now() + 12; const s = performance.now(); d.transaction(() => l.goOn(() => performance.now() >= end)).immediate(); worst = Math.max(worst, performance.now() - s); slices++; if ((d.prepare('select done from listing_walk').pluck().get()) === 1) break; }
  n = c.get() as number; const x = process.cpuUsage(u);
  console.log('backfill', n, 'in', slices, 'slices', ((x.user + x.system) / n).toFixed(0), 'us cpu each; worst slice', worst.toFixed(0), 'ms; wall', ((performance.now() - t) / n * 1000).toFixed(0));
  const ids = d.prepare('select person_id from listing order by random() limit 2000').pluck().all() as string[];
  const u2 = process.cpuUsage(); worst = 0;
  for (const id of ids) { const s = performance.now(); d.transaction(() => l.list(id)).immediate(); worst = Math.max(worst, performance.now() - s); }
  const y = process.cpuUsage(u2); console.log('one by one', ((y.user + y.system) / ids.length).toFixed(0), 'us cpu each; worst', worst.toFixed(1));
  return 0;
}
