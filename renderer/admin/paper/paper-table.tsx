/** A grid on paper: a plain table whose heading stands on every sheet. It is there only while it is printed. */
import { useEffect, useEffectEvent, useState } from 'react';
import { flushSync } from 'react-dom';
import type { Column, LaidOut } from '../grid/column.ts';
import type { Range } from '../grid/scroll-space.ts';
import { counted } from '../time.ts';
import { useLanguage, useWords } from '../words/words.ts';
import { joinPaper } from './lay-out.ts';
import css from './paper-table.module.css';

/** Some twenty sheets; whoever wants more wants a file. */
export const mostOnPaper = 500;

interface PaperTableProps<Row, Name extends string> {
  readonly label: string;
  readonly columns: readonly Column<Row, Name>[];
  readonly shown: readonly LaidOut<Name>[];
  readonly rows: number;
  readonly read: (places: Range) => Promise<readonly (Row | null)[] | null>;
  readonly idOf: (row: Row) => string;
}

export function PaperTable<Row, Name extends string>(props: PaperTableProps<Row, Name>) {
  const { label, columns, shown, rows, read, idOf } = props;
  const words = useWords().paper;
  const language = useLanguage();
  const [paper, setPaper] = useState<readonly Row[] | null>(null);
  const layOut = useEffectEvent(async () => {
    const last = Math.min(rows, mostOnPaper) - 1;
    const got = last < 0 ? [] : ((await read({ first: 0, last })) ?? []);
    flushSync(() => setPaper(got.filter((row) => row !== null)));
    return () => setPaper(null);
  });
  useEffect(() => joinPaper(() => layOut()), []);
  if (paper === null) return null;
  const seen = shown.flatMap(({ column, width }) => {
    const known = columns.find(({ name }) => name === column);
    return known ? [{ ...known, wide: width }] : [];
  });
  const all = seen.reduce((sum, { wide }) => sum + wide, 0);
  return (
    <div className={css['paper']} data-paper>
      <table aria-label={label}>
        <colgroup>
          {seen.map(({ name, wide }) => (
            <col key={name} width={`${Math.round((100 * wide) / all)}%`} />
          ))}
        </colgroup>
        <thead>
          <tr>
            {seen.map(({ name, title, align }) => (
              <th key={name} scope="col" data-align={align}>
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {paper.map((row) => (
            <tr key={idOf(row)}>
              {seen.map(({ name, align, cell }) => (
                <td key={name} data-align={align}>
                  {cell(row)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {rows > paper.length && (
        <p>{words.firstOnly(counted(paper.length, language), counted(rows, language))}</p>
      )}
    </div>
  );
}
