/** As whom the visitor comes: one touch, and on it goes. */
import { said, type VisitorType } from '../../../contract/form.ts';
import { useLanguage } from '../words/words.ts';
import css from './type-tiles.module.css';

interface TypeTilesProps {
  readonly types: readonly VisitorType[];
  readonly chosen: string | null;
  readonly onChoose: (id: string) => void;
}

export function TypeTiles({ types, chosen, onChoose }: TypeTilesProps) {
  const language = useLanguage();
  return (
    <div className={css['types']} data-even={types.length % 2 === 0}>
      {types.map(({ id, label }) => (
        <button
          key={id}
          type="button"
          className={css['type']}
          aria-pressed={id === chosen}
          onClick={() => onChoose(id)}
        >
          {said(label, language)}
        </button>
      ))}
    </div>
  );
}
