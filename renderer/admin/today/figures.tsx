/** The figures of a day as charts; every one of them opens its rows, but for attempts, of which no names are kept. */
import type { ReactNode } from 'react';
import type { Funnel as Attempts, Today } from '../../../contract/today.ts';
import { visitsHash } from '../route.ts';
import { counted } from '../time.ts';
import { useLanguage, useWords } from '../words/words.ts';
import { type Bar, Bars } from './bars.tsx';
import type { Day } from './day.ts';
import { Failures } from './failures.tsx';
import { HourChart } from './hour-chart.tsx';
import { hoursOf } from './hours.ts';
import { Reached } from './reached.tsx';
import { rowsOf } from './rows-of.ts';
import css from './today.module.css';

interface FiguresProps {
  readonly day: Day;
  readonly figures: Today;
}

export function Figures({ day, figures }: FiguresProps) {
  const words = useWords();
  const said = words.today;
  const language = useLanguage();
  const bar = (key: string, label: string, count: number, search: string | null): Bar => ({
    key,
    label,
    count,
    opens:
      search === null ? null : { href: visitsHash(search), label: said.bar(label, counted(count, language)) },
  });
  const channels = figures.byChannel.map(({ channel, count }) =>
    bar(
      channel ?? 'byHand',
      channel === null ? words.onsite.guest : words.channel[channel],
      count,
      rowsOf.channel(day, channel),
    ),
  );
  const kiosks = figures.byKiosk.map(({ kiosk, count }) =>
    bar(kiosk, kiosk || said.noKiosk, count, kiosk === '' ? null : rowsOf.kiosk(day, kiosk)),
  );
  return (
    <>
      <Card title={said.byHour}>
        <HourChart day={day} hours={hoursOf(figures.byHour, day)} />
      </Card>
      <div className={css['pair']}>
        <Card title={said.byChannel}>
          <Bars
            caption={said.byChannel}
            heads={[said.channel, said.count]}
            bars={channels}
            of={figures.arrivals}
          />
        </Card>
        <Card title={said.byKiosk}>
          <Bars caption={said.byKiosk} heads={[said.kiosk, said.count]} bars={kiosks} of={figures.arrivals} />
        </Card>
      </div>
    </>
  );
}

const way = ['opened', 'scanned', 'confirmed', 'greeted'] as const;
const lost = { declined: 'warn', failed: 'bad' } as const;

interface FunnelProps {
  readonly funnel: Attempts;
  readonly by: Today['funnelBy'];
  readonly failures: Today['failures'];
}

export function Funnel({ funnel, by, failures }: FunnelProps) {
  const said = useWords().today;
  const stepBar = (key: keyof typeof funnel, tone: Bar['tone'] = 'plain'): Bar => ({
    key,
    label: said.steps[key],
    count: funnel[key],
    opens: null,
    tone,
  });
  const bars = [
    ...way.map((key) => stepBar(key)),
    stepBar('declined', lost.declined),
    stepBar('failed', lost.failed),
  ];
  return (
    <Card title={said.funnel}>
      {funnel.opened === 0 ? (
        <p className={css['quiet']}>{said.noTries}</p>
      ) : (
        <>
          <Bars
            caption={said.funnel}
            heads={[said.step, said.tries]}
            bars={bars}
            of={funnel.opened}
            share={said.share}
          />
          {/* One of them is the whole. */}
          {by.length > 1 && <Reached by={by} />}
          {failures.length > 0 && <Failures failures={failures} />}
          <p className={css['quiet']}>{said.funnelText}</p>
        </>
      )}
    </Card>
  );
}

function Card({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <section className={css['card']} aria-label={title}>
      <h2>{title}</h2>
      {children}
    </section>
  );
}
