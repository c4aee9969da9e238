/** What undoing an import would do, or did: figures, what is put back, and everybody who stays, with the reason. */
import type { Receipt, Stage } from '../../../contract/change.ts';
import { nameOf } from '../../../contract/people-list.ts';
import { type Staying, stayingFields, type UndoOutlook } from '../../../contract/undo.ts';
import css from '../files/files.module.css';
import { Avatar } from '../parts/avatar.tsx';
import { Note } from '../parts/note.tsx';
import { PersonName } from '../parts/person-name.tsx';
import { personHash } from '../route.ts';
import { counted } from '../time.ts';
import { useLanguage, useWords, type Words } from '../words/words.ts';
import { KeepStaying } from './keep-staying.tsx';
import { PeopleSample } from './people-sample.tsx';
import own from './undo.module.css';

interface UndoOutlookProps {
  readonly stage: Stage;
  readonly undo: UndoOutlook;
  /** Once it was done. */
  readonly done: Receipt | null;
  /** Somebody's page is opened instead. */
  readonly onOpen: () => void;
}

const figures = ['removed', 'restored', 'kept'] as const;
/** With how many more there are, one line. */
const sampleSize = 2;

export function UndoOutlookView({ stage, undo, done, onOpen }: UndoOutlookProps) {
  const words = useWords();
  const mine = words.undoImport;
  const language = useLanguage();
  const counts = done?.undid ?? undo;
  const touched = stage.people - stage.unchanged;
  const more = touched - Math.min(sampleSize, stage.sample.length);
  const fields = stayingFields.flatMap((field) => {
    const count = undo.fields[field];
    return count ? [mine.field(mine.stayField[field], counted(count, language))] : [];
  });
  const left = undo.lines - undo.staying.length;
  return (
    <>
      <dl className={css['counts']}>
        {figures.map((figure) => (
          <div key={figure}>
            <dt>{mine.figure[figure]}</dt>
            <dd>{counted(counts[figure], language)}</dd>
          </div>
        ))}
      </dl>
      {done === null && fields.length > 0 && <p>{mine.fields(fields.join(mine.list))}</p>}
      {done === null && touched > 0 && (
        <PeopleSample
          rows={stage.sample.slice(0, sampleSize)}
          more={more > 0 ? words.stage.more(counted(more, language)) : null}
        />
      )}
      {done && counts.kept > undo.kept && <Note>{mine.meanwhile}</Note>}
      {undo.staying.length > 0 && (
        <>
          <h3 className={own['heading']}>{mine.staying}</h3>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is reached by keys */}
          <section className={`${css['scroll']} ${own['staying']}`} aria-label={mine.staying} tabIndex={0}>
            <table className={css['table']}>
              <thead>
                <tr>
                  <th scope="col">{mine.name}</th>
                  <th scope="col">{mine.stays}</th>
                  <th scope="col">{mine.why}</th>
                </tr>
              </thead>
              <tbody>
                {undo.staying.map((one) => (
                  <tr key={`${one.person} ${one.why} ${one.whole}`}>
                    <td>
                      <a className={own['person']} href={personHash(one.person)} onClick={onOpen}>
                        <Avatar id={one.row.id} nickname={nameOf(one.row)} file={one.row.avatar} />
                        <PersonName nickname={nameOf(one.row)} />
                      </a>
                    </td>
                    <td>{one.whole ? mine.whole : fieldsOf(one, mine)}</td>
                    <td>{whyOf(one, mine)}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </section>
        </>
      )}
      {counts.kept > 0 && (
        <KeepStaying stage={stage.id} more={left > 0 ? mine.more(counted(left, language)) : null} />
      )}
    </>
  );
}

const fieldsOf = ({ fields }: Staying, words: Words['undoImport']) =>
  fields.map((field) => words.stayField[field]).join(words.and);

function whyOf(one: Staying, words: Words['undoImport']): string {
  const why = words.reason[one.why];
  return one.whole && one.fields.length > 0 ? words.changed(why, fieldsOf(one, words)) : why;
}
