/** Stands above every page while an evacuation is on. */
import type { Evacuation } from '../../../contract/onsite.ts';
import { Icon } from '../parts/icon.tsx';
import { pageHash } from '../route.ts';
import { useWords } from '../words/words.ts';
import css from './evacuation-banner.module.css';
import { progressOf } from './roll.ts';

export function EvacuationBanner({ evacuation }: { readonly evacuation: Evacuation }) {
  const words = useWords();
  const { safe, of } = progressOf(evacuation.people);
  return (
    <div role="status">
      <a className={css['banner']} href={pageHash('evacuation')}>
        <Icon name="warn" size={22} />
        <strong>{words.evacuation.running(safe, of)}</strong>
        <span>
          {words.evacuation.open}
          <Icon name="next" size={18} />
        </span>
      </a>
    </div>
  );
}
