/** Phone, scan, tick: the whole sign-in without words. Layers of HTML move, so that only the compositor works. */
import css from './attract-motion.module.css';

/** Looks like a code and is none: no phone reads it. */
const dots = [
  [0, 9],
  [2, 9],
  [4, 10],
  [1, 11],
  [3, 12],
  [0, 13],
  [5, 12],
  [8, 0],
  [10, 1],
  [9, 3],
  [11, 4],
  [8, 5],
  [12, 6],
  [8, 8],
  [9, 10],
  [11, 9],
  [13, 8],
  [15, 9],
  [17, 8],
  [19, 10],
  [16, 11],
  [8, 12],
  [10, 13],
  [12, 12],
  [14, 13],
  [18, 13],
  [20, 12],
  [9, 15],
  [11, 16],
  [8, 18],
  [10, 19],
  [12, 18],
  [9, 20],
  [14, 16],
  [16, 15],
  [18, 17],
  [20, 16],
  [15, 18],
  [17, 19],
  [19, 20],
  [13, 20],
  [15, 20],
] as const;
const corners = [
  [0, 0],
  [14, 0],
  [0, 14],
] as const;

function Code() {
  return (
    <svg viewBox="0 0 21 21" className={css['code']} aria-hidden="true">
      {corners.map(([x, y]) => (
        <g key={`${x} ${y}`}>
          <rect x={x + 0.5} y={y + 0.5} width="6" height="6" rx="1.4" fill="none" stroke="currentColor" />
          <rect x={x + 2.2} y={y + 2.2} width="2.6" height="2.6" rx="0.7" fill="currentColor" />
        </g>
      ))}
      {dots.map(([x, y]) => (
        <rect
          key={`${x} ${y}`}
          x={x + 0.05}
          y={y + 0.05}
          width="0.9"
          height="0.9"
          rx="0.3"
          fill="currentColor"
        />
      ))}
    </svg>
  );
}

const Finder = () => (
  <svg viewBox="0 0 40 40" className={css['finder']} aria-hidden="true">
    <path d="M4 12V8a4 4 0 0 1 4-4h4M28 4h4a4 4 0 0 1 4 4v4M36 28v4a4 4 0 0 1-4 4h-4M12 36H8a4 4 0 0 1-4-4v-4" />
  </svg>
);

const Tick = () => (
  <svg viewBox="0 0 40 40" className={css['tick']} aria-hidden="true">
    <circle cx="20" cy="20" r="18" />
    <path d="m12.5 20.5 5.200 5.200 10-10.7" />
  </svg>
);

export function AttractMotion() {
  return (
    <span className={css['stage']} aria-hidden="true">
      <span className={css['card']}>
        <Code />
        <span className={css['beam']} />
      </span>
      <span className={css['phone']}>
        <span className={css['screen']}>
          <Finder />
          <Tick />
        </span>
      </span>
    </span>
  );
}
