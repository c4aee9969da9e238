/** Stands over the list while people are marked: how many, and what may be done about them. */

import type { Selection } from '../../../contract/list.ts';
import type { PeopleColumn } from '../../../contract/people-list.ts';
import { SelectionActions } from '../changes/selection-actions.tsx';
import { ExportButton } from '../files/export-button.tsx';
import { Button } from '../parts/button.tsx';
import { counted } from '../time.ts';
import { useLanguage, useWords } from '../words/words.ts';
import css from './selection-bar.module.css';
import type { Marks } from './use-marks.ts';
import type { OpenPeople } from './use-people-list.ts';

interface SelectionBarProps {
  readonly marks: Marks;
  readonly list: OpenPeople;
  readonly columns: readonly PeopleColumn[];
}

export function SelectionBar({ marks, list, columns }: SelectionBarProps) {
  const { selection: words, column: titles } = useWords();
  const language = useLanguage();
  const { selection, count, marked } = marks;
  if (!selection) return null;
  const many = counted(count, language);
  const left = counted(marked.ids.size, language);
  const total = counted(list.total.count, language);
  const said = () => {
    if (marked.take === 'these') return words.count(many);
    return marked.ids.size === 0 ? words.countAll(many) : words.countAllBut(many, left);
  };
  return (
    <section className={css['bar']} aria-label={words.label}>
      <strong>{said()}</strong>
      {marked.take === 'these' && count < list.total.count && (
        <Button kind="quiet" onClick={marks.onAll}>
          {words.takeAll(total)}
        </Button>
      )}
      <div className={css['actions']}>
        <ExportButton
          subject={{ what: 'people', ...partOf(selection, list.id), columns }}
          rows={count}
          titles={columns.map((column) => titles[column])}
        />
        <SelectionActions selection={selection} count={count} onDone={marks.clear} />
      </div>
      <Button kind="quiet" icon="cross" onClick={marks.clear}>
        {words.clear}
      </Button>
    </section>
  );
}

/** As an export says it. */
const partOf = (selection: Selection, list: string) =>
  selection.take === 'these'
    ? { list, ids: selection.ids, except: [] }
    : { list: selection.list, ids: [], except: selection.except };
