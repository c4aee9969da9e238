/** Arrivals hour by hour as standing bars, each a link to its rows; the same as a table for who does not see them. */
import { visitsHash } from '../route.ts';
import { counted } from '../time.ts';
import { useLanguage, useWords } from '../words/words.ts';
import type { Day } from './day.ts';
import css from './hour-chart.module.css';
import { type Hour, scaleTop } from './hours.ts';
import { rowsOf } from './rows-of.ts';

interface HourChartProps {
  readonly day: Day;
  readonly hours: readonly Hour[];
}

/** Logical pixels: above the bars for their numbers, the bars, below them for the hours. */
const [head, plot, foot] = [18, 132, 24];

const clockOf = (hour: number) => `${String(hour % 24).padStart(2, '0')}:00`;

export function HourChart({ day, hours }: HourChartProps) {
  const words = useWords().today;
  const language = useLanguage();
  const top = scaleTop(Math.max(...hours.map(({ count }) => count)));
  const slot = 100 / hours.length;
  const named = (hour: number) => words.hourName(clockOf(hour), clockOf(hour + 1));
  return (
    <figure aria-label={words.byHour}>
      {/* biome-ignore lint/a11y/noSvgWithoutTitle: the figure has the name; a title would hang at the pointer */}
      <svg className={css['chart']} height={head + plot + foot}>
        {[0, 0.5, 1].map((part) => (
          <line
            key={part}
            className={css['line']}
            x1="0"
            x2="100%"
            y1={head + plot * (1 - part)}
            y2={head + plot * (1 - part)}
          />
        ))}
        {hours.map(({ hour, count }, at) => {
          const height = Math.max(2, (plot * count) / top);
          const middle = `${(at + 0.5) * slot}%`;
          return (
            <g key={hour}>
              {count > 0 && (
                <a
                  className={css['opens']}
                  href={visitsHash(rowsOf.hour(day, hour))}
                  aria-label={words.bar(named(hour), counted(count, language))}
                >
                  <rect
                    className={css['column']}
                    x={`${at * slot}%`}
                    width={`${slot}%`}
                    y="0"
                    height={head + plot}
                  />
                  <rect
                    className={css['bar']}
                    x={`${(at + 0.16) * slot}%`}
                    width={`${slot * 0.68}%`}
                    y={head + plot - height}
                    height={height}
                    rx="3"
                  />
                  <text className={css['count']} x={middle} y={head + plot - height - 5}>
                    {counted(count, language)}
                  </text>
                </a>
              )}
              <text className={css['hour']} x={middle} y={head + plot + 17}>
                {hour}
              </text>
            </g>
          );
        })}
      </svg>
      <table className={css['unseen']}>
        <caption>{words.byHour}</caption>
        <thead>
          <tr>
            <th scope="col">{words.hour}</th>
            <th scope="col">{words.count}</th>
          </tr>
        </thead>
        <tbody>
          {hours.map(({ hour, count }) => (
            <tr key={hour}>
              <th scope="row">{named(hour)}</th>
              <td>{counted(count, language)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </figure>
  );
}
