/** Counts what became of the rows of a file, and writes down those that were refused, with the reason. */
import type { ImportProblem, ImportReport } from '../../../contract/import.ts';
import type { SheetWords } from '../../../contract/words/sheet.ts';
import type { SheetWriter } from '../sheets/cells.ts';
import { writeCsv } from '../sheets/csv-write.ts';
import type { PartFile } from '../sheets/part-file.ts';
import type { ReadRow } from '../sheets/rows.ts';
import type { RowOutcome } from './words.ts';

export interface KeptReport {
  count(read: ReadRow, outcome: RowOutcome): void;
  refuse(read: ReadRow, column: string | null, why: ImportProblem): void;
  now(rows: number): ImportReport;
  /** From here on the refused rows can be kept. */
  end(): void;
  drop(): void;
}

const mostShown = 50;

export function openImportReport(file: PartFile, words: SheetWords, titles: readonly string[]): KeptReport {
  const counts = { added: 0, changed: 0, unchanged: 0, refused: 0 };
  const problems: ImportReport['problems'][number][] = [];
  const columns = [words.row, words.reason, ...titles].map(
    (title) => ({ title, kind: 'text', width: 20 }) as const,
  );
  const writer: SheetWriter = writeCsv(file, columns);

  function refuse({ row, cells }: ReadRow, column: string | null, why: ImportProblem): void {
    counts.refused += 1;
    if (problems.length < mostShown) problems.push({ row, column, why });
    const reason = column === null ? words.problem[why] : `${column}: ${words.problem[why]}`;
    writer.rows([[String(row), reason, ...titles.map((_, place) => cells[place] ?? '')]]);
  }

  return {
    refuse,
    count(read, outcome) {
      if (outcome.did === 'refused') refuse(read, null, outcome.why);
      else counts[outcome.did] += 1;
    },
    now: (rows) => ({ rows, ...counts, problems: [...problems] }),
    end() {
      if (counts.refused > 0) file.commit();
    },
    drop: () => file.drop(),
  };
}
