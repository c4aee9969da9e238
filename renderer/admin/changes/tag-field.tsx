/** A tag to type, or one that is in use already to press. */
import { useEffect, useState } from 'react';
import * as v from 'valibot';
import { Tag } from '../../../contract/change.ts';
import { settle, useBridge } from '../desk.ts';
import { Button } from '../parts/button.tsx';
import { Field } from '../parts/field.tsx';
import { useWords } from '../words/words.ts';
import css from './tag-field.module.css';

interface TagFieldProps {
  readonly value: string;
  readonly onChange: (tag: string) => void;
  readonly insist: boolean;
  /** Those the person has already. */
  readonly without: readonly string[];
  readonly onPick?: (tag: string) => void;
}

/** How many tags in use are shown at once. */
const offered = 8;

export const isTag = (text: string): boolean => v.is(Tag, text.trim());

export function TagField({ value, onChange, insist, without, onPick }: TagFieldProps) {
  const words = useWords().tags;
  const known = useKnownTags(value).filter((tag) => !without.includes(tag));
  return (
    <div className={css['tag']}>
      <Field
        label={words.label}
        value={value}
        onChange={onChange}
        maxLength={24}
        problem={isTag(value) ? null : words.problem}
        hint={words.hint}
        insist={insist}
      />
      {known.length > 0 && (
        // biome-ignore lint/a11y/useSemanticElements: a fieldset would be read as questions
        <div className={css['known']} role="group" aria-label={words.known}>
          {known.slice(0, offered).map((tag) => (
            <Button key={tag} onClick={() => (onPick ?? onChange)(tag)}>
              <bdi>{tag}</bdi>
            </Button>
          ))}
        </div>
      )}
    </div>
  );
}

/** Tags in use that begin like this, most used first. */
function useKnownTags(start: string): readonly string[] {
  const bridge = useBridge();
  const [known, setKnown] = useState<readonly string[]>([]);
  useEffect(() => {
    let wanted = true;
    void settle(bridge.ask['search.suggest']({ field: 'tag', start: start.trim() })).then((answer) => {
      if (wanted && answer.ok) setKnown(answer.value);
    });
    return () => {
      wanted = false;
    };
  }, [bridge, start]);
  return known;
}
