/** What a staged change would do: how many, who for instance, and what should give one pause. */
import type { Stage } from '../../../contract/change.ts';
import { Icon } from '../parts/icon.tsx';
import { counted } from '../time.ts';
import { useLanguage, useWords } from '../words/words.ts';
import css from './changes.module.css';
import { PeopleSample } from './people-sample.tsx';

const shown = 6;

export function StageView({ stage, sample = true }: { readonly stage: Stage; readonly sample?: boolean }) {
  const words = useWords().stage;
  const language = useLanguage();
  const more = stage.people - Math.min(shown, stage.sample.length);
  return (
    <div className={css['stage']} role="status">
      {sample && (
        <>
          <p>
            <strong>{words.people(counted(stage.people - stage.unchanged, language))}</strong>
            {stage.unchanged > 0 && <> · {words.unchanged(counted(stage.unchanged, language))}</>}
          </p>
          <PeopleSample
            rows={stage.sample.slice(0, shown)}
            more={more > 0 ? words.more(counted(more, language)) : null}
          />
        </>
      )}
      {stage.warnings.map(({ what, count }) => (
        <p key={what} className={css['warning']}>
          <Icon name="warn" size={18} />
          {words.warning[what](counted(count, language))}
        </p>
      ))}
    </div>
  );
}
