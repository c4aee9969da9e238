/** The screen between visitors: all of it is one button, but for those who are leaving. */
import type { KioskLook } from '../../contract/kiosk.ts';
import css from './attract.module.css';
import { AttractMotion } from './attract-motion.tsx';
import { useBridge } from './bridge-context.ts';
import { Button } from './button.tsx';
import { useFirstFocus } from './first-focus.ts';
import { TouchIcon } from './icons.tsx';
import { useWords } from './words.ts';

interface AttractProps {
  readonly look: KioskLook;
  readonly onLeave: () => void;
}

export function Attract({ look: { form, signOut }, onLeave }: AttractProps) {
  const bridge = useBridge();
  const { attract, visit } = useWords();
  const start = useFirstFocus<HTMLButtonElement>();
  return (
    <section className={css['attract']}>
      <h1 className="unseen">{attract.title}</h1>
      <button
        ref={start}
        type="button"
        className={css['start']}
        onClick={() => void bridge.ask['session.start']()}
      >
        <span className={css['words']}>
          <span className={css['title']}>{attract.title}</span>
          <span className={css['how']}>{form.fields.length > 0 ? visit.how : attract.how}</span>
          <span className={css['cue']}>
            <TouchIcon />
            {attract.start}
          </span>
        </span>
        <AttractMotion />
      </button>
      {signOut && (
        <div className={css['leave']}>
          <Button onPress={onLeave}>{visit.leave.button}</Button>
        </div>
      )}
    </section>
  );
}
