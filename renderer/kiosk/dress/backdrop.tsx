/** The picture that staff chose, behind the screens that have room for one. */
import type { Background } from '../../../contract/appearance.ts';
import type { KioskStep } from '../../../contract/session.ts';
import css from './backdrop.module.css';
import { showsPicture } from './look.ts';

interface BackdropProps {
  readonly background: Background;
  readonly step: KioskStep;
}

export const Backdrop = ({ background, step }: BackdropProps) =>
  background.kind === 'picture' && showsPicture(step) ? (
    <div
      className={css['backdrop']}
      style={{ backgroundImage: `url("/picture/${background.file}")` }}
      aria-hidden="true"
    />
  ) : null;
