/** What taking a file would do, or did: figures, the rows that are left out and why, and the way back. */
import type { Receipt } from '../../../contract/change.ts';
import type { ImportReport } from '../../../contract/import.ts';
import { settle, useBridge } from '../desk.ts';
import { Button } from '../parts/button.tsx';
import { Note } from '../parts/note.tsx';
import { useTell } from '../parts/use-tell.ts';
import { counted } from '../time.ts';
import { useLanguage, useWords } from '../words/words.ts';
import css from './files.module.css';

interface ImportReportProps {
  readonly file: string;
  readonly report: ImportReport;
  /** Once it was taken. */
  readonly receipt: Receipt | null;
  readonly onUndo: (receipt: Receipt) => void;
  readonly onBack: (() => void) | null;
}

const figures = ['rows', 'added', 'changed', 'unchanged', 'refused'] as const;

export function ImportReportView({ file, report, receipt, onUndo, onBack }: ImportReportProps) {
  const words = useWords().importing;
  const language = useLanguage();
  const bridge = useBridge();
  const tell = useTell();
  const keep = async () => {
    const answer = await settle(bridge.ask['import.keepRefused'](file));
    if (!answer.ok) tell(answer.failure);
  };
  const more = report.refused - report.problems.length;
  return (
    <>
      <dl className={css['counts']}>
        {figures.map((figure) => (
          <div key={figure}>
            <dt>{words.report[figure]}</dt>
            <dd>{counted(report[figure], language)}</dd>
          </div>
        ))}
      </dl>
      {receipt === null && report.added + report.changed === 0 && (
        <Note tone="plain">{words.nothingToDo}</Note>
      )}
      {receipt && <Done receipt={receipt} onUndo={onUndo} />}
      {report.problems.length > 0 && (
        <>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is reached by keys */}
          <section className={css['scroll']} aria-label={words.problems} tabIndex={0}>
            <table className={css['table']}>
              <tbody>
                {report.problems.map(({ row, column, why }) => (
                  <tr key={`${row} ${why}`}>
                    <td>{words.problemRow(counted(row, language))}</td>
                    <td className={css['cell']}>{column}</td>
                    <td>{words.problem[why]}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </section>
          {more > 0 && <p className={css['quiet']}>{words.moreProblems(counted(more, language))}</p>}
        </>
      )}
      <div className={css['line']}>
        {onBack && (
          <Button kind="quiet" icon="back" onClick={onBack}>
            {words.back}
          </Button>
        )}
        {report.refused > 0 && (
          <Button kind="quiet" icon="intoFile" onClick={() => void keep()}>
            {words.keepRefused}
          </Button>
        )}
      </div>
    </>
  );
}

interface DoneProps {
  readonly receipt: Receipt;
  readonly onUndo: (receipt: Receipt) => void;
}

function Done({ receipt, onUndo }: DoneProps) {
  const words = useWords().importing;
  return (
    <div className={css['line']} role="status">
      <strong>{words.done}</strong>
      {receipt.undoable && <Button onClick={() => onUndo(receipt)}>{words.undo}</Button>}
    </div>
  );
}
