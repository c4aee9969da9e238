/** A person's picture from our own kept copy, or the first character of the name. Decorative: the name is beside it. */
import { useState } from 'react';
import { initialOf, tintOf } from '../names.ts';
import css from './avatar.module.css';

interface AvatarProps {
  readonly id: string;
  readonly nickname: string;
  readonly file: string | null;
  readonly size?: 'small' | 'row' | 'big' | 'large' | 'portrait';
}

export function Avatar({ id, nickname, file, size = 'row' }: AvatarProps) {
  const [broken, setBroken] = useState<string | null>(null);
  const shown = file !== null && file !== broken;
  return (
    <span className={`${css['avatar']} ${css[size]} ${css[`tint${tintOf(id, 5)}`]}`} aria-hidden="true">
      {shown ? (
        <img
          src={`/avatar/${encodeURIComponent(file)}`}
          alt=""
          loading="lazy"
          decoding="async"
          draggable={false}
          onError={() => setBroken(file)}
        />
      ) : (
        initialOf(nickname) || <NoFace />
      )}
    </span>
  );
}

function NoFace() {
  return (
    <svg viewBox="0 0 24 24" className={css['noFace']} aria-hidden="true">
      <path d="M12 12a4 4 0 1 0 0-8 4 4 0 0 0 0 8Zm0 2c-4.4 0-8 2.4-8 6h16c0-3.6-3.6-6-8-6Z" />
    </svg>
  );
}
