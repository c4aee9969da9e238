/** What the kiosk page shows of itself: the language of the visitor in front of it, the name, the theme, the demo. */
import { shownAppearance, shownTheme } from '../../contract/appearance-now.ts';
import type { DeskState } from '../../contract/desk.ts';
import type { VisitForm } from '../../contract/form.ts';
import type { DemoState, KioskLook } from '../../contract/kiosk.ts';
import type { Language } from '../../contract/language.ts';
import { type Reach, reached } from '../../contract/reach.ts';
import { isNobodys, type KioskSession } from '../../contract/session.ts';
import { firstVisits, type Settings } from '../../contract/settings.ts';
import { newSettings } from '../settings/settings.ts';
import { waysOf } from '../wechat/ways.ts';

export interface Look {
  current(): KioskLook;
  /** What the console has in common with the kiosk. */
  forDesk(): Pick<DeskState, 'language' | 'theme' | 'reach' | 'filesBy'>;
  /** The visitor chose; the next one finds the kiosk's own language again. */
  speak(language: Language): void;
  /** What this visitor chose by touch, or null. */
  chosen(): Language | null;
  /** Somebody we know is here: their language, unless they chose another one this time. */
  recognise(language: Language | null): void;
  /** What the kiosk shows now: with the first screen the visitor is forgotten. */
  follow(session: KioskSession): void;
  reached(reach: Reach): void;
  /** Settings or the demo changed: tell the page. */
  changed(): void;
  /** A minute has passed: tell the page if it looks another way now. */
  minute(): void;
}

/** Somebody chose a language on the first screen and went away. */
const forgottenAfter = 60_000;

export function createLook(
  settings: () => Settings | null,
  lockedDown: boolean,
  demo: () => DemoState | null,
  tell: (look: KioskLook) => void,
): Look {
  let chosen: Language | null = null;
  let known: Language | null = null;
  let reach = reached;
  let between = true;
  /** The questions in front of a visitor: what staff change meanwhile is for the next one. */
  let asked: VisitForm | null = null;
  let timer: NodeJS.Timeout | undefined;
  const current = (): KioskLook => {
    const { language, kioskName, theme, appearance, form, sounds, signOut } = settings() ?? {
      language: 'zh-CN',
      kioskName: 'WxLobby',
      theme: 'system',
      ...firstVisits,
    };
    const ways = waysOf(settings(), lockedDown);
    return {
      language: chosen ?? known ?? language,
      kioskName,
      theme: shownTheme(theme, appearance.darkHours, Date.now()),
      appearance: shownAppearance(appearance, Date.now()),
      ways,
      form: asked ?? form,
      sounds,
      signOut,
      reach,
      demo: demo(),
    };
  };
  const dressOf = () => {
    const { theme, appearance } = current();
    return JSON.stringify([theme, appearance]);
  };
  let dress = dressOf();
  const changed = () => {
    dress = dressOf();
    tell(current());
  };
  const forgetVisitor = () => {
    if (chosen === null && known === null) return;
    chosen = null;
    known = null;
    changed();
  };
  const forgetSoon = () => {
    clearTimeout(timer);
    timer = setTimeout(() => between && forgetVisitor(), forgottenAfter).unref();
  };
  return {
    current,
    forDesk() {
      const { language, theme, appearance } = settings() ?? newSettings();
      const filesBy = lockedDown ? 'stick' : 'dialog';
      return { language, theme: shownTheme(theme, appearance.darkHours, Date.now()), reach, filesBy };
    },
    speak(language) {
      chosen = language;
      forgetSoon();
      changed();
    },
    chosen: () => chosen,
    recognise(language) {
      if (language === null || language === current().language) return;
      known = language;
      if (chosen === null) changed();
    },
    follow(session) {
      const [before, now] = [asked, settings()?.form];
      asked = session.step === 'asking' ? (before ?? now ?? null) : null;
      if (asked === null && before !== null && before !== now) changed();
      const wasBetween = between;
      between = isNobodys(session);
      if (session.step === 'attract') forgetVisitor();
      // Whoever was told that it is closed still stands there.
      else if (between && !wasBetween) forgetSoon();
    },
    reached(next) {
      reach = next;
      changed();
    },
    changed,
    minute: () => dressOf() !== dress && changed(),
  };
}
