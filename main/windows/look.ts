/** What the kiosk page shows of itself: the language of the visitor in front of it, the name, the theme, the demo. */
import { shownAppearance, shownTheme } from '../../contract/appearance-now.ts';
import type { DeskState } from '../../contract/desk.ts';
import type { DemoState, KioskLook } from '../../contract/kiosk.ts';
import type { Language } from '../../contract/language.ts';
import { type Reach, reached } from '../../contract/reach.ts';
import type { KioskStep } from '../../contract/session.ts';
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
  /** The kiosk is at this step: with the first screen the visitor is forgotten. */
  follow(step: KioskStep): void;
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
      form,
      sounds,
      signOut: signOut.on,
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
  return {
    current,
    forDesk() {
      const { language, theme, appearance } = settings() ?? newSettings();
      const filesBy = lockedDown ? 'stick' : 'dialog';
      return { language, theme: shownTheme(theme, appearance.darkHours, Date.now()), reach, filesBy };
    },
    speak(language) {
      chosen = language;
      clearTimeout(timer);
      timer = setTimeout(() => between && forgetVisitor(), forgottenAfter).unref();
      changed();
    },
    chosen: () => chosen,
    recognise(language) {
      if (language === null || language === current().language) return;
      known = language;
      if (chosen === null) changed();
    },
    follow(step) {
      between = step === 'attract' || step === 'closed' || step === 'resting';
      if (step === 'attract') forgetVisitor();
    },
    reached(next) {
      reach = next;
      changed();
    },
    changed,
    minute: () => dressOf() !== dress && changed(),
  };
}
