/** Writes lists to files, a slice of time after the other, so that whoever asks can say how far it is, and stop it. */
import type { Database } from 'better-sqlite3';
import type { AuditRow } from '../../../contract/audit.ts';
import { Failure } from '../../../contract/failure.ts';
import type { PersonListRow } from '../../../contract/people-list.ts';
import { openAuditList } from '../audit/audit-list.ts';
import { openListRows } from '../changes/list-rows.ts';
import { openPersonRows } from '../lists/person-rows.ts';
import { openVisitRows } from '../lists/visit-rows.ts';
import { type SheetWriter, timeText } from '../sheets/cells.ts';
import { openPart, type PartFile } from '../sheets/part-file.ts';
import { writeSheet } from '../sheets/write-sheet.ts';
import { personFile } from './person-file.ts';
import { stayingTable } from './staying-table.ts';
import { auditLines, auditTable, peopleTable, type Table, visitsTable } from './tables.ts';
import type { ExportTask, FileStep } from './words.ts';

export interface ExportCalls {
  exportBegin(task: ExportTask): null;
  exportMore(job: string): FileStep;
  /** Leaves no part of a file; dropping what is finished is fine. */
  exportDrop(job: string): null;
}

/** How long one step works: progress is told between two of them. */
const stepMs = 100;
const chunk = 2_000;

interface Job {
  readonly file: PartFile;
  readonly of: number;
  done: number;
  /** Writes some more, and says how many rows that was; null at the end. */
  readonly more: () => number | null;
}

export function openExporting(
  database: Database,
  pictures: string,
  now: () => number = () => performance.now(),
) {
  const people = openPersonRows(database);
  const visits = openVisitRows(database);
  const audit = openAuditList(database);
  const listRows = openListRows(database);
  const phones = database.prepare<[string], { id: string; phone: string }>(
    'select person_id as id, phone from json_each(?) as wanted cross join listing on listing.num = wanted.value',
  );
  const jobs = new Map<string, Job>();

  /** Goes through the numbers, writing what `read` gives for some of them. */
  function through<Row>(
    nums: Int32Array | Float64Array,
    table: Table<Row>,
    writer: SheetWriter,
    read: (nums: readonly number[]) => readonly (Row | null)[],
  ): () => number | null {
    let at = 0;
    return () => {
      if (at >= nums.length) {
        writer.end();
        return null;
      }
      const some = [...nums.subarray(at, at + chunk)];
      at += some.length;
      writer.rows(read(some).flatMap((row) => (row === null ? [] : [table.cells(row)])));
      return some.length;
    };
  }

  function work({ as, words, rows }: ExportTask, file: PartFile): () => number | null {
    const sheet = <Row>(table: Table<Row>, name: string) => writeSheet(file, as, table.columns, name);
    if (rows.what === 'people') {
      const whole = new Map<string, string>();
      const phone = (row: PersonListRow) => (rows.whole ? whole.get(row.id) || null : row.phone);
      const table = peopleTable(rows.columns, words, phone);
      return through(rows.nums, table, sheet(table, words.people), (nums) => {
        if (rows.whole) {
          whole.clear();
          for (const { id, phone: number } of phones.all(JSON.stringify(nums))) whole.set(id, number);
        }
        return people.rows(nums);
      });
    }
    if (rows.what === 'visits') {
      const table = visitsTable(rows.columns, words, timeText);
      return through(rows.nums, table, sheet(table, words.visits), visits.rows);
    }
    if (rows.what === 'audit') {
      const table = auditTable(words);
      return through(rows.nums, table, sheet(table, words.audit), (nums) =>
        nums.flatMap((number) => linesOf(audit.entryOf(number))),
      );
    }
    if (rows.what === 'staying') {
      const { staying } = rows;
      const table = stayingTable(words);
      return through(Int32Array.from(staying.keys()), table, sheet(table, words.staying), (places) =>
        places.map((place) => {
          const one = staying[place];
          const [row] = one ? listRows([one.person]) : [];
          return one && row ? { ...one, row } : null;
        }),
      );
    }
    const text = personFile(database, pictures, rows.person, Date.now());
    return once(() => file.write(Buffer.from(text)));
  }

  function drop(id: string): void {
    jobs.get(id)?.file.drop();
    jobs.delete(id);
  }

  const calls: ExportCalls = {
    exportBegin(task) {
      const file = openPart(task.target);
      try {
        const of = sizeOf(task.rows);
        jobs.set(task.job, { file, of, done: 0, more: work(task, file) });
      } catch (thrown) {
        file.drop();
        throw thrown;
      }
      return null;
    },
    exportMore(id) {
      const job = jobs.get(id);
      if (job === undefined) throw new Failure('job.cancelled');
      const end = now() + stepMs;
      try {
        do {
          const wrote = job.more();
          if (wrote === null) {
            job.file.commit();
            jobs.delete(id);
            return { done: job.done, of: job.of, finished: true };
          }
          job.done += wrote;
        } while (now() < end);
      } catch (thrown) {
        drop(id);
        throw thrown;
      }
      return { done: job.done, of: job.of, finished: false };
    },
    exportDrop(id) {
      drop(id);
      return null;
    },
  };
  return {
    calls,
    close() {
      for (const id of [...jobs.keys()]) drop(id);
    },
  };
}

function sizeOf(rows: ExportTask['rows']): number {
  if (rows.what === 'staying') return rows.staying.length;
  return rows.what === 'person' ? 1 : rows.nums.length;
}

const linesOf = (entry: AuditRow | null) => (entry === null ? [] : auditLines(entry));

function once(work: () => void): () => number | null {
  let done = false;
  return () => {
    if (done) return null;
    done = true;
    work();
    return 1;
  };
}
