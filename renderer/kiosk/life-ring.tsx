/** The QR's life as a line around the card that runs out; drawn by CSS from one number, never by a timer. */
import { useState } from 'react';
import css from './life-ring.module.css';
import { ringOf } from './ring-of.ts';

interface LifeRingProps {
  readonly expiresAt: number;
  readonly life: number;
}

export function LifeRing({ expiresAt, life }: LifeRingProps) {
  const [ring] = useState(() => ringOf(expiresAt, life, Date.now()));
  return (
    <svg className={css['ring']} aria-hidden="true">
      <rect className={css['way']} />
      <rect
        className={css['left']}
        data-clock
        pathLength="100"
        style={{
          animationDuration: `${ring.duration}ms`,
          animationDelay: `${ring.delay}ms`,
          animationTimingFunction: `steps(${ring.steps})`,
        }}
      />
    </svg>
  );
}
