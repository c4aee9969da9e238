/** The screen between visitors: all of it is one button, but for those who are leaving. */
import type { KioskLook } from '../../../contract/kiosk.ts';
import { useBridge } from '../bridge-context.ts';
import { Button } from '../parts/button.tsx';
import { useFirstFocus } from '../parts/first-focus.ts';
import { TouchIcon } from '../parts/icons.tsx';
import { useLanguage, useWords } from '../words/words.ts';
import css from './attract.module.css';
import { AttractMotion } from './attract-motion.tsx';
import { textRoom } from './text-room.ts';

interface AttractProps {
  readonly look: KioskLook;
  readonly onLeave: () => void;
}

export function Attract({ look: { appearance, form, signOut }, onLeave }: AttractProps) {
  const bridge = useBridge();
  const language = useLanguage();
  const { attract, visit } = useWords();
  const welcome = appearance.welcome[language];
  const title = welcome.title || attract.title;
  const how = welcome.line || (form.fields.length > 0 ? visit.how : attract.how);
  const start = useFirstFocus<HTMLButtonElement>();
  return (
    <section className={css['attract']}>
      <h1 className="unseen">{title}</h1>
      <button
        ref={start}
        type="button"
        className={css['start']}
        onClick={() => void bridge.ask['session.start']()}
      >
        <span className={css['words']}>
          <span className={css['title']} data-room={textRoom(title, 'title')}>
            {title}
          </span>
          <span className={css['how']} data-room={textRoom(how, 'line')}>
            {how}
          </span>
          <span className={css['cue']}>
            <TouchIcon />
            {attract.start}
          </span>
        </span>
        <AttractMotion />
      </button>
      {signOut.on && (
        <div className={css['leave']}>
          <Button onPress={onLeave}>{visit.leave.button}</Button>
        </div>
      )}
    </section>
  );
}
