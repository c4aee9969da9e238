/** The logo that staff chose, never larger than its corner; one that would be lost on the ground gets a plate. */
import { useState } from 'react';
import css from './logo.module.css';
import { type LogoTone, logoTone } from './logo-tone.ts';

interface LogoProps {
  readonly file: string;
  readonly onBroken: () => void;
}

const sample = 32;

function toneOf(image: HTMLImageElement): LogoTone {
  const canvas = document.createElement('canvas');
  canvas.width = sample;
  canvas.height = sample;
  const drawing = canvas.getContext('2d', { willReadFrequently: true });
  if (!drawing) return 'either';
  drawing.drawImage(image, 0, 0, sample, sample);
  return logoTone(drawing.getImageData(0, 0, sample, sample).data);
}

export function Logo({ file, onBroken }: LogoProps) {
  const [tone, setTone] = useState<LogoTone>('either');
  return (
    <img
      className={css['logo']}
      src={`/picture/${file}`}
      alt=""
      draggable={false}
      data-tone={tone}
      onLoad={(event) => setTone(toneOf(event.currentTarget))}
      onError={onBroken}
    />
  );
}
