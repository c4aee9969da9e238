/** The screen between visitors: all of it is one button. */

import css from './attract.module.css';
import { AttractMotion } from './attract-motion.tsx';
import { useBridge } from './bridge-context.ts';
import { useFirstFocus } from './first-focus.ts';
import { TouchIcon } from './icons.tsx';
import { useWords } from './words.ts';

export function Attract() {
  const bridge = useBridge();
  const { attract } = useWords();
  const start = useFirstFocus<HTMLButtonElement>();
  return (
    <button
      ref={start}
      type="button"
      className={css['start']}
      onClick={() => void bridge.ask['session.start']()}
    >
      <span className={css['words']}>
        <span className={css['title']}>{attract.title}</span>
        <span className={css['how']}>{attract.how}</span>
        <span className={css['cue']}>
          <TouchIcon />
          {attract.start}
        </span>
      </span>
      <AttractMotion />
    </button>
  );
}
