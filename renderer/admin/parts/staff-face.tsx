import { initialOf } from '../names.ts';
import css from './staff-face.module.css';

/** Staff have no picture: the first character of the name in a circle (visitors are squares, as in WeChat). */
export function StaffFace({ name }: { readonly name: string }) {
  return (
    <span className={css['face']} aria-hidden="true">
      {initialOf(name)}
    </span>
  );
}
