/** Who is signing in, small, with the way out for whoever it is not. */
import type { Visitor } from '../../../contract/session.ts';
import { useBridge } from '../bridge-context.ts';
import { Button } from '../parts/button.tsx';
import { Face } from '../parts/face.tsx';
import { displayName } from '../words/display-name.ts';
import { useWords } from '../words/words.ts';
import css from './who.module.css';

interface WhoProps {
  readonly visitor: Visitor;
  readonly attempt: string;
}

export function Who({ visitor, attempt }: WhoProps) {
  const bridge = useBridge();
  const words = useWords();
  return (
    <div className={css['who']}>
      <Face {...visitor} />
      {/* SECURITY: the name is a stranger's text; isolated, it cannot turn our words around. */}
      <bdi className={css['name']}>{displayName(visitor.name) || words.greeting.nameless}</bdi>
      <Button quiet onPress={() => void bridge.ask['session.notMe'](attempt)}>
        {words.visit.notMe}
      </Button>
    </div>
  );
}
