/** What to do, in three pictures a way; what is done already is ticked. */
import type { ReactNode } from 'react';
import type { Way } from '../../../contract/channel.ts';
import { TickIcon } from '../parts/icons.tsx';
import {
  AllowPicture,
  MiniProgramPicture,
  OpenPicture,
  ScanPicture,
  WindowPicture,
} from '../parts/pictures.tsx';
import { useWords } from '../words/words.ts';
import css from './scan-steps.module.css';

const onPhone = [OpenPicture, ScanPicture, AllowPicture] as const;
const pictures: Readonly<Record<Way, readonly (() => ReactNode)[]>> = {
  website: onPhone,
  officialAccount: onPhone,
  miniProgram: [OpenPicture, ScanPicture, MiniProgramPicture],
  browser: [WindowPicture, ScanPicture, AllowPicture],
};

interface ScanStepsProps {
  readonly way: Way;
  readonly scanned: boolean;
}

export function ScanSteps({ way, scanned }: ScanStepsProps) {
  const { steps } = useWords().ways[way];
  return (
    <ol className={css['steps']}>
      {pictures[way].map((Picture, index) => {
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
