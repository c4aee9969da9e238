/** A few figures side by side, each a bar beside its number; what has rows opens them. A plain table, read as one. */
import { counted } from '../time.ts';
import { useLanguage } from '../words/words.ts';
import css from './bars.module.css';

export interface Bar {
  readonly key: string;
  readonly label: string;
  readonly count: number;
  /** Where its rows are, with what a reader is told of the way; null where there are none to show. */
  readonly opens: { readonly href: string; readonly label: string } | null;
  readonly tone?: 'plain' | 'warn' | 'bad';
}

interface BarsProps {
  readonly caption: string;
  /** Heads of what is counted, and of the numbers. */
  readonly heads: readonly [string, string];
  readonly bars: readonly Bar[];
  /** What all of a bar would be. */
  readonly of: number;
  /** Behind the number, how much of `of` that is. */
  readonly share?: string;
}

export function Bars({ caption, heads, bars, of, share }: BarsProps) {
  const language = useLanguage();
  const percent = new Intl.NumberFormat(language, { style: 'percent', maximumFractionDigits: 0 });
  return (
    <table className={css['bars']}>
      <caption>{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{heads[0]}</th>
          <td />
          <th scope="col">{heads[1]}</th>
          {share && <th scope="col">{share}</th>}
        </tr>
      </thead>
      <tbody>
        {bars.map(({ key, label, count, opens, tone = 'plain' }) => (
          <tr key={key} data-opens={opens !== null || undefined}>
            <th scope="row">
              {opens ? (
                <a href={opens.href} aria-label={opens.label}>
                  <bdi title={label}>{label}</bdi>
                </a>
              ) : (
                <bdi title={label}>{label}</bdi>
              )}
            </th>
            <td className={css['track']}>
              <svg aria-hidden="true" data-tone={tone}>
                <rect className={css['ground']} width="100%" height="100%" rx="4" />
                {count > 0 && (
                  <rect
                    className={css['bar']}
                    width={`${Math.max(1, (100 * count) / of)}%`}
                    height="100%"
                    rx="4"
                  />
                )}
              </svg>
            </td>
            <td className={css['count']}>{counted(count, language)}</td>
            {share && <td className={css['share']}>{of === 0 ? '–' : percent.format(count / of)}</td>}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
