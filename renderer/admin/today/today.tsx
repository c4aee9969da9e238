/** The day at a glance, live: who is here, who came, when and how; each figure opens the rows it was counted from. */
import { Announcer } from '../parts/announce.tsx';
import { Empty } from '../parts/empty.tsx';
import { Icon } from '../parts/icon.tsx';
import { useNow } from '../parts/moment.tsx';
import { Skeleton } from '../parts/skeleton.tsx';
import { Trouble } from '../parts/trouble.tsx';
import { dayHash, goInstead, pageHash } from '../route.ts';
import { useLanguage, useWords } from '../words/words.ts';
import { type Day, dayAt, dayCalled } from './day.ts';
import { DayPicker } from './day-picker.tsx';
import { Figures, Funnel } from './figures.tsx';
import { Latest } from './latest.tsx';
import { Tiles } from './tiles.tsx';
import css from './today.module.css';
import { type DaySeen, useDay } from './use-today.ts';
import { dayTitle, zoneName } from './zone.ts';

interface TodayPageProps {
  /** As the address says it; null for the day it is. */
  readonly day: string | null;
  /** Something is wrong with this kiosk. */
  readonly isIll: boolean;
  /** Nobody has ever signed in. */
  readonly isFirst: boolean;
}

const tick = 30_000;

export function TodayPage({ day: called, isIll, isFirst }: TodayPageProps) {
  const words = useWords().today;
  const language = useLanguage();
  const now = useNow(tick);
  const today = dayAt(now);
  const asked = called === null ? null : dayCalled(called);
  const day = asked && asked.from <= today.from ? asked : today;
  const isToday = day.key === today.key;
  const seen = useDay(day);
  const title = isToday ? words.today : day.key === dayAt(now, -1).key ? words.yesterday : null;
  const goTo = ({ key }: Day) => goInstead(key === today.key ? pageHash('today') : dayHash(key));
  return (
    <Announcer>
      <div className={css['page']}>
        <header className={css['head']}>
          <h1>{title ?? dayTitle(day.from, language)}</h1>
          <p>
            {title && <span>{dayTitle(day.from, language)}</span>}
            <small>{words.zone(zoneName(day.from, language))}</small>
          </p>
          <DayPicker day={day} today={today} onDay={goTo} />
        </header>
        {isIll && (
          <a className={css['ill']} href={pageHash('overview')}>
            <Icon name="bad" />
            <strong>{words.ill}</strong>
            <span>{words.illOpen}</span>
          </a>
        )}
        {seen.failure && (
          <div>
            <Trouble failure={seen.failure} again={seen.again} />
            {seen.value && <p className={css['quiet']}>{words.stale}</p>}
          </div>
        )}
        {!seen.value && !seen.failure && <Skeleton rows={8} />}
        {seen.value && (
          <DayView key={day.key} day={day} isToday={isToday} isFirst={isFirst} seen={seen.value} />
        )}
      </div>
    </Announcer>
  );
}

interface DayViewProps {
  readonly day: Day;
  readonly isToday: boolean;
  readonly isFirst: boolean;
  readonly seen: DaySeen;
}

function DayView({ day, isToday, isFirst, seen: { figures, before, latest } }: DayViewProps) {
  const isEmpty = figures.arrivals === 0;
  return (
    <div className={css['columns']}>
      <div className={css['column']}>
        <Tiles day={day} isToday={isToday} figures={figures} before={before} />
        {isEmpty ? (
          <NobodyCame isToday={isToday} isFirst={isFirst} />
        ) : (
          <Figures day={day} figures={figures} />
        )}
        {(!isEmpty || figures.funnel.opened > 0) && (
          <Funnel funnel={figures.funnel} by={figures.funnelBy} failures={figures.failures} />
        )}
      </div>
      {!isEmpty && <Latest day={day} rows={latest} />}
    </div>
  );
}

function NobodyCame({ isToday, isFirst }: { readonly isToday: boolean; readonly isFirst: boolean }) {
  const words = useWords().today;
  if (isFirst) return <Empty picture="nobody" title={words.firstDay} text={words.firstDayText} />;
  return isToday ? (
    <Empty picture="nobody" title={words.nobody} text={words.nobodyText} />
  ) : (
    <Empty picture="noMatch" title={words.nobodyThen} text={words.nobodyThenText} />
  );
}
