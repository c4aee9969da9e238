/** A text that may be longer than its box: it scrolls by finger and by arrow keys, and says so while there is more. */
import { useLayoutEffect, useRef, useState } from 'react';
import css from './long-text.module.css';

interface LongTextProps {
  readonly text: string;
  readonly label: string;
  readonly more: string;
}

export function LongText({ text, label, more }: LongTextProps) {
  const box = useRef<HTMLDivElement>(null);
  const [below, setBelow] = useState(false);
  useLayoutEffect(() => {
    const element = box.current;
    if (!element) return;
    const look = () =>
      setBelow(element.scrollTop + element.clientHeight < element.scrollHeight - element.clientHeight / 20);
    look();
    const watch = new ResizeObserver(look);
    watch.observe(element);
    element.addEventListener('scroll', look, { passive: true });
    return () => {
      watch.disconnect();
      element.removeEventListener('scroll', look);
    };
  }, []);
  return (
    <div className={css['frame']} data-below={below}>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: the arrow keys scroll what has the focus */}
      <section ref={box} className={css['text']} tabIndex={0} aria-label={label}>
        {text
          .split(/\n+/)
          .filter((line) => line.trim() !== '')
          .map((line, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: lines have no other name and never change places
            <p key={at}>{line}</p>
          ))}
      </section>
      <p className={css['more']} aria-hidden="true">
        {more}
      </p>
    </div>
  );
}
