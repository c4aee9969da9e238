/** What to do, in three pictures; what is done already is ticked. */
import { TickIcon } from './icons.tsx';
import { AllowPicture, OpenPicture, ScanPicture } from './pictures.tsx';
import css from './scan-steps.module.css';
import { useWords } from './words.ts';

const pictures = [OpenPicture, ScanPicture, AllowPicture] as const;

export function ScanSteps({ scanned }: { readonly scanned: boolean }) {
  const { steps } = useWords().scan;
  return (
    <ol className={css['steps']}>
      {pictures.map((Picture, index) => {
        const done = scanned && index < 2;
        return (
          <li key={steps[index]} className={css['step']} data-done={done} data-now={scanned && !done}>
            <span className={css['picture']}>
              <Picture />
            </span>
            <span className={css['number']} aria-hidden="true">
              {done ? <TickIcon /> : index + 1}
            </span>
            <span className={css['words']}>{steps[index]}</span>
          </li>
        );
      })}
    </ol>
  );
}
