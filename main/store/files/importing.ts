/** Reads people from files: what a file looks like, what taking it would do, and the rows of it, a step at a time. */
import { createHash, type Hash } from 'node:crypto';
import { statSync } from 'node:fs';
import { basename } from 'node:path';
import type { Database } from 'better-sqlite3';
import { Failure } from '../../../contract/failure.ts';
import { type ImportFile, importLimits } from '../../../contract/import.ts';
import { openCells } from '../changes/cells.ts';
import { openImportRows } from '../changes/import-rows.ts';
import { openPlans } from '../changes/plan.ts';
import { openGroups } from '../people/groups.ts';
import { readSheet } from '../sheets/read-sheet.ts';
import type { ReadRow, RowReader } from '../sheets/rows.ts';
import { type KeptReport, openImportReport } from './import-report.ts';
import { fits, guessColumns, isRefused, readRow } from './read-row.ts';
import type { RefusedFiles } from './refused-files.ts';
import type { ImportRow, ImportStep, ImportTask, RowOutcome } from './words.ts';

export interface ImportCalls {
  importRead(asked: { file: string; path: string }): Promise<ImportFile>;
  importBegin(task: ImportTask): Promise<null>;
  /** `outcomes`: what became of the rows given out last, in their order. */
  importMore(asked: { job: string; outcomes: readonly RowOutcome[] }): Promise<ImportStep>;
  importDrop(job: string): null;
  /** Of no file that was read anything is known any more; none may be under way. */
  importForget(nothing: null): null;
  /** Of the last time it was tried or taken; false when none was refused. */
  importKeepRefused(asked: { file: string; target: string }): boolean;
}

const stepMs = 80;
const givenAtOnce = 250;
const sampleRows = 10;
/** A file that is only tried changes nothing, in nobody's name. */
const nobody = { who: '', at: 0 };

interface Known {
  readonly path: string;
  readonly size: number;
  readonly at: number;
  /** Of what was in it when it was tried last; null before that. */
  digest: string | null;
}

interface Job {
  readonly task: ImportTask;
  readonly reader: RowReader;
  readonly report: KeptReport;
  readonly keys: Set<string>;
  readonly titles: readonly string[];
  readonly known: Known;
  readonly digest: Hash;
  /** Read, and not yet looked at. */
  waiting: readonly ReadRow[];
  /** Given out, and not yet said what became of them. */
  given: readonly { readonly read: ReadRow; readonly row: ImportRow }[];
  rows: number;
}

export function openImporting(database: Database, refusedFiles: RefusedFiles) {
  const groups = openGroups(database);
  const cells = openCells(database, groups);
  const { planRow } = openImportRows(database, cells, openPlans(database, groups, cells));
  const files = new Map<string, Known>();
  const jobs = new Map<string, Job>();

  async function opened(
    path: string,
  ): Promise<{ reader: RowReader; titles: readonly string[]; first: readonly ReadRow[] }> {
    const reader = await readSheet(path);
    try {
      const [head, ...first] = (await reader.next()) ?? [];
      if (head === undefined || head.cells.length > importLimits.columns)
        throw new Failure('file.bad-columns', { columns: head?.cells.length ?? 0 });
      if (first.length > 4 && first.every(({ bad }) => bad !== null)) throw new Failure('file.bad-encoding');
      return { reader, titles: head.cells.map((title) => short(title.trim())), first };
    } catch (thrown) {
      reader.close();
      throw thrown;
    }
  }

  function drop(id: string): void {
    const job = jobs.get(id);
    jobs.delete(id);
    job?.reader.close();
    job?.report.drop();
  }

  function lookAt(job: Job, read: ReadRow): ImportRow | null {
    const { plan } = job.task;
    job.rows += 1;
    job.digest.update(JSON.stringify(read.cells));
    if (job.rows > importLimits.rows) throw new Failure('file.too-large', { rows: importLimits.rows });
    const row = readRow(read, plan, job.titles);
    if (isRefused(row)) {
      job.report.refuse(read, row.column, row.why);
      return null;
    }
    if (job.keys.has(row.key.value)) {
      job.report.refuse(read, job.titles[plan.columns.indexOf(plan.key)] ?? null, 'key-twice');
      return null;
    }
    job.keys.add(row.key.value);
    return row;
  }

  /** Some of the rows that come next; empty at the end of the file. */
  async function nextRows(job: Job, most: number): Promise<readonly ReadRow[]> {
    if (job.waiting.length === 0) job.waiting = (await job.reader.next()) ?? [];
    const some = job.waiting.slice(0, most);
    job.waiting = job.waiting.slice(most);
    return some;
  }

  function settle(job: Job, outcomes: readonly RowOutcome[]): void {
    for (const [place, { read }] of job.given.entries()) {
      const outcome = outcomes[place];
      if (outcome === undefined) throw new Failure('internal', { was: 'no-outcome' });
      job.report.count(read, outcome);
    }
    job.given = [];
  }

  /** Looks at some rows, and gives those that are to be taken. */
  function look(job: Job, some: readonly ReadRow[]): Job['given'] {
    return some.flatMap((read) => {
      const row = lookAt(job, read);
      if (row === null) return [];
      if (job.task.take) return [{ read, row }];
      job.report.count(read, planRow(row, job.task.plan, nobody));
      return [];
    });
  }

  /** SECURITY: a file can be put in the place of the one that was tried, of the same size and time. */
  function compare({ task, known, titles, digest }: Job): void {
    const found = digest.update(JSON.stringify(titles)).digest('hex');
    if (!task.take) known.digest = found;
    else if (known.digest !== null && known.digest !== found)
      throw new Failure('file.unreadable', { was: 'changed' });
  }

  /** True at the end of the file. */
  async function work(job: Job): Promise<boolean> {
    const end = performance.now() + stepMs;
    do {
      const some = await nextRows(job, 50);
      if (some.length === 0) return job.given.length === 0;
      job.given = [...job.given, ...look(job, some)];
    } while (performance.now() < end && job.given.length < givenAtOnce);
    return false;
  }

  const calls: ImportCalls = {
    async importRead({ file, path }) {
      const { reader, titles, first } = await opened(path);
      reader.close();
      const { size, mtimeMs } = statSync(path);
      files.clear();
      files.set(file, { path, size, at: mtimeMs, digest: null });
      refusedFiles.clear();
      const guess = guessColumns(titles);
      return {
        file,
        name: basename(path),
        encoding: reader.encoding,
        columns: titles.map((title, place) => ({ title, guess: guess[place] ?? 'skip' })),
        sample: first
          .slice(0, sampleRows)
          .map(({ cells: own }) => titles.map((_, place) => short(own[place] ?? ''))),
      };
    },
    async importBegin(task) {
      const { file } = task.plan;
      const known = files.get(file);
      if (known === undefined) throw new Failure('file.unreadable', { was: 'forgotten' });
      const { reader, titles, first } = await opened(known.path);
      const now = statSync(known.path);
      const report = openImportReport(refusedFiles.open(file), task.words, titles);
      const digest = createHash('sha256');
      const none = { keys: new Set<string>(), given: [], rows: 0 };
      const job: Job = { task, reader, report, titles, known, digest, waiting: first, ...none };
      jobs.set(task.job, job);
      if (!fits(task.plan, titles) || now.size !== known.size || now.mtimeMs !== known.at) {
        drop(task.job);
        throw new Failure('file.bad-columns');
      }
      return null;
    },
    async importMore({ job: id, outcomes }) {
      const job = jobs.get(id);
      if (job === undefined) throw new Failure('job.cancelled');
      try {
        settle(job, outcomes);
        const finished = await work(job);
        const rows = job.given.map(({ row }) => row);
        const part = job.reader.part();
        const of = part > 0.001 ? Math.max(job.rows, Math.round(job.rows / part)) : null;
        const step = { done: job.rows, of, finished, rows, report: job.report.now(job.rows) };
        if (finished) {
          compare(job);
          job.report.end();
          drop(id);
        }
        return step;
      } catch (thrown) {
        drop(id);
        throw thrown;
      }
    },
    importDrop(id) {
      drop(id);
      return null;
    },
    importForget() {
      files.clear();
      refusedFiles.clear();
      return null;
    },
    importKeepRefused: ({ file, target }) => refusedFiles.copy(file, target),
  };
  return {
    calls,
    close() {
      for (const id of [...jobs.keys()]) drop(id);
      refusedFiles.clear();
    },
  };
}

const longestShown = 200;
const short = (text: string): string =>
  text.length > longestShown ? `${text.slice(0, longestShown)}…` : text;
