/** The figures one looks for first: who is here, how many came, how many of them had been here before. */
import type { ReactNode } from 'react';
import type { Today } from '../../../contract/today.ts';
import { pageHash, visitsHash } from '../route.ts';
import { counted } from '../time.ts';
import { useLanguage, useWords } from '../words/words.ts';
import { compared } from './compare.ts';
import { type Day, stepped } from './day.ts';
import { rowsOf } from './rows-of.ts';
import css from './tiles.module.css';

interface TilesProps {
  readonly day: Day;
  readonly isToday: boolean;
  readonly figures: Today;
  /** Arrivals a week before. */
  readonly before: number;
}

export function Tiles({ day, isToday, figures, before }: TilesProps) {
  const words = useWords();
  const said = words.today;
  const language = useLanguage();
  const { arrivals, returning, returningVisits } = figures;
  const beside = compared(arrivals, before, { when: stepped(day, -7).from, soFar: isToday }, said);
  const rate = new Intl.NumberFormat(language, { style: 'percent', maximumFractionDigits: 0 });
  const [people, visits] = [counted(returning, language), counted(returningVisits, language)];
  return (
    <dl className={css['tiles']}>
      {isToday && (
        <Tile
          name={said.onSite}
          figure={counted(figures.onSite, language)}
          opens={{ href: pageHash('onsite'), label: words.onsite.count(counted(figures.onSite, language)) }}
        >
          {said.onSiteText}
        </Tile>
      )}
      <Tile
        name={said.arrivals}
        figure={counted(arrivals, language)}
        opens={
          arrivals === 0
            ? null
            : { href: visitsHash(rowsOf.day(day)), label: said.arrivalsOpen(counted(arrivals, language)) }
        }
      >
        <span data-way={beside.way}>
          <span aria-hidden="true">{{ more: '▲ ', fewer: '▼ ', same: '' }[beside.way]}</span>
          {beside.text}
        </span>
        {figures.byHand > 0 && (
          <a className={css['also']} href={visitsHash(rowsOf.channel(day, null))}>
            {said.byHand(counted(figures.byHand, language))}
          </a>
        )}
      </Tile>
      <Tile
        name={said.returning}
        figure={arrivals === 0 ? '–' : rate.format(returningVisits / arrivals)}
        opens={
          returningVisits === 0
            ? null
            : { href: visitsHash(rowsOf.returning(day)), label: said.returningOpen(visits) }
        }
      >
        {arrivals > 0 && (returning === 0 ? said.returningNone : said.returningText(people, visits))}
      </Tile>
    </dl>
  );
}

interface TileProps {
  readonly name: string;
  readonly figure: string;
  readonly opens: { readonly href: string; readonly label: string } | null;
  readonly children: ReactNode;
}

function Tile({ name, figure, opens, children }: TileProps) {
  return (
    <div className={css['tile']} data-opens={opens !== null || undefined}>
      <dt>{name}</dt>
      <dd className={css['figure']}>
        {opens ? (
          <a href={opens.href} aria-label={opens.label}>
            {figure}
          </a>
        ) : (
          figure
        )}
      </dd>
      <dd className={css['note']}>{children}</dd>
    </div>
  );
}
