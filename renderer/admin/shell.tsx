/** The unlocked console: navigation at the side, one page beside it, what staff should know above it. */
import { useState } from 'react';
import type { DeskState, Overview as OverviewFacts } from '../../contract/desk.ts';
import type { SettingsChange } from '../../contract/settings.ts';
import type { StaffMember } from '../../contract/staff.ts';
import { Banner } from './banner.tsx';
import { useAsked, useBridge, useDoing, useNews } from './desk.ts';
import { DoctorPage } from './doctor/doctor.tsx';
import { useDoctor } from './doctor/use-doctor.ts';
import { EvacuationPage } from './evacuation/evacuation.tsx';
import { EvacuationBanner } from './evacuation/evacuation-banner.tsx';
import { StartEvacuation } from './evacuation/start-evacuation.tsx';
import { useEvacuation } from './evacuation/use-evacuation.ts';
import { Nav } from './nav.tsx';
import { OnSitePage } from './onsite/onsite.tsx';
import { healthOf } from './overview/health.ts';
import { Overview } from './overview/overview.tsx';
import { useEvery } from './overview/use-every.ts';
import { Dialog } from './parts/dialog.tsx';
import { Trouble } from './parts/trouble.tsx';
import { People } from './people/people.tsx';
import { type Page, useRoute } from './route.ts';
import { Settings } from './settings/settings.tsx';
import css from './shell.module.css';
import { useWords } from './words.ts';

interface ShellProps {
  readonly desk: DeskState;
  readonly who: StaffMember;
  readonly onState: (state: DeskState) => void;
  readonly onResume: () => void;
}

export function Shell({ desk, who, onState, onResume }: ShellProps) {
  const bridge = useBridge();
  const route = useRoute();
  /** Kept here so that looking at another page loses neither a search nor unsaved settings. */
  const [search, setSearch] = useState('');
  const [draft, setDraft] = useState<SettingsChange | null>(null);
  const [leaving, setLeaving] = useState(false);
  const [, run] = useDoing();

  const overview = useAsked('overview', (ask) => ask.ask['overview.get']());
  useEvery(15_000, overview.again);
  useNews('people.changed', overview.again);
  useNews('desk.changed', overview.again);
  useNews('listener.changed', overview.again);
  const doctor = useDoctor();
  const evacuation = useEvacuation();
  const leavingHouse = evacuation.value?.since != null ? evacuation.value : null;
  /** How many are to be led out, while staff are asked whether. */
  const [alarm, setAlarm] = useState<number | null>(null);

  const admin = who.role === 'admin';
  const page = pageOf(route.page, admin);

  const lock = async () => {
    const answer = await run(() => bridge.ask['desk.lock']());
    if (answer.ok) onState(answer.value);
  };

  if (leavingHouse && route.page === 'evacuation')
    return <EvacuationPage evacuation={evacuation} value={leavingHouse} who={who.name} />;
  return (
    <div className={css['shell']}>
      <Nav
        page={page}
        who={who}
        demo={desk.demo !== null}
        unsaved={draft !== null}
        health={overview.value ? healthOf(overview.value) : null}
        onLock={desk.staff.length > 0 ? lock : null}
        onClose={() => void bridge.ask['desk.close']()}
      />
      <div className={css['main']}>
        {leavingHouse && <EvacuationBanner evacuation={leavingHouse} />}
        <Banners
          demo={desk.demo !== null}
          admin={admin}
          overview={overview.value}
          onLeaveDemo={() => setLeaving(true)}
          onResume={onResume}
        />
        <main className={css['page']}>
          {page === 'people' && (
            <People
              person={route.page === 'people' ? route.person : null}
              search={search}
              onSearch={setSearch}
              demo={desk.demo !== null}
              mayChange={admin}
            />
          )}
          {page === 'onsite' && <OnSitePage onEvacuate={leavingHouse ? null : setAlarm} />}
          {page === 'settings' && (
            <Settings desk={desk} who={who} draft={draft} onDraft={setDraft} onState={onState} />
          )}
          {page === 'doctor' && <DoctorPage doctor={doctor} overview={overview.value} />}
          {page === 'overview' && <Overview overview={overview} />}
        </main>
      </div>
      {alarm !== null && (
        <StartEvacuation count={alarm} onClose={() => setAlarm(null)} onEvacuation={evacuation.put} />
      )}
      {leaving && <LeaveDemo onClose={() => setLeaving(false)} />}
    </div>
  );
}

interface BannersProps {
  readonly demo: boolean;
  readonly admin: boolean;
  readonly overview: OverviewFacts | null;
  readonly onLeaveDemo: () => void;
  readonly onResume: () => void;
}

function Banners({ demo, admin, overview, onLeaveDemo, onResume }: BannersProps) {
  const words = useWords();
  if (demo)
    return (
      <Banner text={words.demo.banner} action={words.demo.leave} onAction={admin ? onLeaveDemo : null} />
    );
  if (!admin || !overview || !isUnfinished(overview)) return null;
  return <Banner text={words.setup.resume} action={words.setup.resumeGo} onAction={onResume} />;
}

/** The evacuation stands over everything while there is one, and is nowhere while there is none. */
function pageOf(page: Page, admin: boolean): Exclude<Page, 'evacuation'> {
  if (page === 'evacuation') return 'onsite';
  return !admin && (page === 'settings' || page === 'doctor') ? 'people' : page;
}

/** The first-run set-up can end it: it knows the website app, other channels are at home in the settings. */
function isUnfinished({ closed, appSecrets }: OverviewFacts): boolean {
  if (closed?.code === 'setup.incomplete') return true;
  const lacking = appSecrets.filter(({ place }) => place === 'nowhere');
  return closed?.code === 'secret.missing' && lacking.every(({ channel }) => channel === 'website');
}

function LeaveDemo({ onClose }: { readonly onClose: () => void }) {
  const words = useWords();
  const bridge = useBridge();
  const [doing, run] = useDoing();
  const [answer, setAnswer] = useState<Awaited<ReturnType<(typeof bridge.ask)['setup.leaveDemo']>> | null>(
    null,
  );
  const leave = async () => {
    setAnswer(await run(() => bridge.ask['setup.leaveDemo']()));
  };
  return (
    <Dialog
      title={words.demo.leaveTitle}
      yes={words.demo.leaveYes}
      busy={doing || answer?.ok === true}
      onYes={leave}
      onClose={onClose}
    >
      <p>{words.demo.leaveText}</p>
      {answer && !answer.ok && <Trouble failure={answer.failure} />}
    </Dialog>
  );
}
