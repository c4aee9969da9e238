/** The attached screens as they stand on the desk, drawn small; the list beside it says the same in words. */
import type { AttachedDisplay } from '../../../../contract/device.ts';
import css from './display-picker.module.css';

interface DisplaySketchProps {
  readonly screens: readonly AttachedDisplay[];
  readonly chosen: number | null;
}

export function DisplaySketch({ screens, chosen }: DisplaySketchProps) {
  const left = Math.min(...screens.map(({ area }) => area.x));
  const top = Math.min(...screens.map(({ area }) => area.y));
  const width = Math.max(...screens.map(({ area }) => area.x + area.width)) - left;
  const height = Math.max(...screens.map(({ area }) => area.y + area.height)) - top;
  const gap = Math.max(width, height) / 80;
  const kiosk = screens.find(({ number }) => number === chosen) ?? screens.find(({ isMain }) => isMain);
  return (
    <svg
      className={css['sketch']}
      viewBox={`${left} ${top} ${width} ${height}`}
      preserveAspectRatio="xMinYMid"
      aria-hidden="true"
    >
      {screens.map(({ number, area }) => (
        <g key={number} className={number === kiosk?.number ? css['kiosk'] : css['black']}>
          <rect
            x={area.x + gap}
            y={area.y + gap}
            width={area.width - 2 * gap}
            height={area.height - 2 * gap}
            rx={2 * gap}
          />
          <text
            x={area.x + area.width / 2}
            y={area.y + area.height / 2}
            fontSize={Math.min(area.width, area.height) / 2.5}
          >
            {number}
          </text>
        </g>
      ))}
    </svg>
  );
}
