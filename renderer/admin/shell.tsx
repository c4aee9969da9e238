/** The unlocked console: navigation at the side, one page beside it, what staff should know above it. */
import { useState } from 'react';
import type { DeskState, Overview as OverviewFacts } from '../../contract/desk.ts';
import type { Role, UnlockedBy } from '../../contract/staff.ts';
import { AuditPage } from './audit/audit.tsx';
import { Banner } from './banner.tsx';
import { RecentPage } from './changes/recent.tsx';
import { TurnedAwayAlerts } from './changes/turned-away.tsx';
import { type Asked, useAsked, useBridge, useDoing, useNews } from './desk.ts';
import { DoctorPage } from './doctor/doctor.tsx';
import { useDoctor } from './doctor/use-doctor.ts';
import { DuplicatesPage } from './duplicates/duplicates.tsx';
import { EvacuationPage } from './evacuation/evacuation.tsx';
import { EvacuationBanner } from './evacuation/evacuation-banner.tsx';
import { StartEvacuation } from './evacuation/start-evacuation.tsx';
import { useEvacuation } from './evacuation/use-evacuation.ts';
import { JobsPanel } from './files/jobs-panel.tsx';
import { mayOpen, Nav } from './nav.tsx';
import { OnSitePage } from './onsite/onsite.tsx';
import { healthOf } from './overview/health.ts';
import { Overview } from './overview/overview.tsx';
import { useEvery } from './overview/use-every.ts';
import { CommandDesk } from './palette/command-desk.tsx';
import { Dialog } from './parts/dialog.tsx';
import { Trouble } from './parts/trouble.tsx';
import { People } from './people/people.tsx';
import { type Page, type Route, useRoute } from './route.ts';
import { Settings } from './settings/settings.tsx';
import css from './shell.module.css';
import { TodayPage } from './today/today.tsx';
import { useUnsaved } from './unsaved.tsx';
import { useLookDesk } from './views/use-look.ts';
import { plainVisitsLook } from './visits-log/look.ts';
import { VisitsPage } from './visits-log/visits.tsx';
import { useWords } from './words/words.ts';

interface ShellProps {
  readonly desk: DeskState;
  readonly who: UnlockedBy;
  readonly onState: (state: DeskState) => void;
  readonly onResume: () => void;
}

export function Shell({ desk, who, onState, onResume }: ShellProps) {
  const bridge = useBridge();
  const route = useRoute();
  /** Kept here so that looking at another page does not lose a search. */
  const looking = useLookDesk(who.name);
  const [visitsLook, setVisitsLook] = useState(plainVisitsLook);
  const [draft, setDraft] = useUnsaved('settings');
  const [leaving, setLeaving] = useState(false);

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

  const admin = who.role === 'owner';
  const page = pageOf(route.page, who.role);
  const person = 'person' in route ? route.person : null;

  const lock = useLock(desk, onState);

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
        hasPin={desk.staff.length > 0}
        onState={onState}
        onLock={lock}
        onClose={() => void bridge.ask['desk.close']()}
      />
      <div className={css['main']}>
        {leavingHouse && <EvacuationBanner evacuation={leavingHouse} />}
        <TurnedAwayAlerts />
        <Banners
          demo={desk.demo !== null}
          admin={admin}
          overview={overview.value}
          onLeaveDemo={() => setLeaving(true)}
          onResume={onResume}
        />
        <main className={css['page']}>
          {page === 'visits' && (
            <VisitsPage
              search={route.page === 'visits' ? route.search : null}
              look={visitsLook}
              onLook={setVisitsLook}
            />
          )}
          {page === 'people' && (
            <People
              person={person}
              desk={looking}
              demo={desk.demo !== null}
              who={who.name}
              mayChangeShared={mayChangeShared(who)}
            />
          )}
          {page === 'onsite' && <OnSitePage onEvacuate={leavingHouse ? null : setAlarm} reach={desk.reach} />}
          {page === 'settings' && (
            <Settings desk={desk} who={who} draft={draft} onDraft={setDraft} onState={onState} />
          )}
          {page === 'doctor' && <DoctorPage doctor={doctor} overview={overview.value} />}
          <OtherPages route={route} page={page} desk={desk} overview={overview} />
        </main>
      </div>
      {alarm !== null && (
        <StartEvacuation count={alarm} onClose={() => setAlarm(null)} onEvacuation={evacuation.put} />
      )}
      <JobsPanel />
      <CommandDesk who={who} looking={looking} onLock={lock} />
      {leaving && <LeaveDemo onClose={() => setLeaving(false)} />}
    </div>
  );
}

interface OtherPagesProps {
  readonly route: Route;
  readonly page: Page;
  readonly desk: DeskState;
  readonly overview: Asked<OverviewFacts>;
}

/** Those that need nothing kept for them here. */
function OtherPages({ route, page, desk, overview }: OtherPagesProps) {
  if (page === 'today') {
    const day = route.page === 'today' ? route.day : null;
    const facts = overview.value;
    const isIll = facts !== null && healthOf(facts).level === 'bad';
    return <TodayPage day={day} isIll={isIll} isFirst={facts?.store.people === 0} />;
  }
  if (page === 'duplicates') return <DuplicatesPage />;
  if (page === 'recent') return <RecentPage />;
  if (page === 'overview') return <Overview overview={overview} />;
  const person = 'person' in route ? route.person : null;
  if (page === 'audit') return <AuditPage person={person} staff={desk.staff.map(({ name }) => name)} />;
  return null;
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

/** Null where nobody could come in again: there are no staff yet. */
function useLock(desk: DeskState, onState: (state: DeskState) => void): (() => void) | null {
  const bridge = useBridge();
  const [, run] = useDoing();
  if (desk.staff.length === 0) return null;
  return async () => {
    const answer = await run(() => bridge.ask['desk.lock']());
    if (answer.ok) onState(answer.value);
  };
}

/** What one shared, whoever looks after people may put right. */
const mayChangeShared = ({ role }: UnlockedBy) => role === 'owner' || role === 'manager';

/** The evacuation stands over everything while there is one, and is nowhere while there is none. */
function pageOf(page: Page, role: Role): Exclude<Page, 'evacuation'> {
  if (page === 'evacuation') return 'onsite';
  return mayOpen(role, page) ? page : 'people';
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
