/** The visitor's picture, or the first letter of the name. As large as its place's letters. */
import { useState } from 'react';
import { initialOf } from '../words/display-name.ts';
import css from './face.module.css';
import { PersonIcon } from './icons.tsx';

interface FaceProps {
  readonly name: string;
  readonly avatar: string | null;
}

export function Face({ name, avatar }: FaceProps) {
  const [broken, setBroken] = useState<string | null>(null);
  return avatar && avatar !== broken ? (
    <img className={css['face']} src={avatar} alt="" onError={() => setBroken(avatar)} />
  ) : (
    <span className={css['face']} aria-hidden="true">
      <span className={css['initial']}>{initialOf(name) ?? <PersonIcon />}</span>
    </span>
  );
}
