/** What the kiosk page shows of itself: the language of the visitor in front of it, the name, the theme, the demo. */
import type { DemoState, KioskLook } from '../contract/kiosk.ts';
import type { Language } from '../contract/language.ts';
import { firstVisits, type Settings } from '../contract/settings.ts';
import { waysOf } from './ways.ts';

export interface Look {
  current(): KioskLook;
  /** For this visitor; the next one finds the kiosk's own language again. */
  speak(language: Language): void;
  forgetVisitor(): void;
  /** Settings or the demo changed: tell the page. */
  changed(): void;
}

export function createLook(
  settings: () => Settings | null,
  lockedDown: boolean,
  demo: () => DemoState | null,
  tell: (look: KioskLook) => void,
): Look {
  let spoken: Language | null = null;
  const current = (): KioskLook => {
    const { language, kioskName, theme, form, sounds, signOut } = settings() ?? {
      language: 'zh-CN',
      kioskName: 'WxLobby',
      theme: 'system',
      ...firstVisits,
    };
    const ways = waysOf(settings(), lockedDown);
    return {
      language: spoken ?? language,
      kioskName,
      theme,
      ways,
      form,
      sounds,
      signOut: signOut.on,
      demo: demo(),
    };
  };
  const changed = () => tell(current());
  return {
    current,
    speak(language) {
      spoken = language;
      changed();
    },
    forgetVisitor() {
      if (spoken === null) return;
      spoken = null;
      changed();
    },
    changed,
  };
}
