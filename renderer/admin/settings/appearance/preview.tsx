/**
 * The kiosk's own screens, small, as they will be once this is saved. They run in a frame without a bridge, so that
 * they have a screen of their own to be laid out on; nothing in it can be pressed.
 */
import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { shownAppearance, shownTheme } from '../../../../contract/appearance-now.ts';
import type { KioskLook } from '../../../../contract/kiosk.ts';
import { type Language, languages } from '../../../../contract/language.ts';
import { reached } from '../../../../contract/reach.ts';
import type { KioskSession } from '../../../../contract/session.ts';
import type { SettingsChange } from '../../../../contract/settings.ts';
import { stageAddress, stageOrigin } from '../../../../contract/stage.ts';
import { languageNames, useWords } from '../../words/words.ts';
import css from './preview.module.css';
import { ready, type Told } from './stage/told.ts';
import { Switcher } from './switcher.tsx';

const screens = {
  attract: { step: 'attract' },
  greeting: {
    step: 'greeting',
    attempt: 'preview',
    way: 'website',
    left: false,
    here: false,
    asked: false,
    atDesk: false,
    visitor: { name: '林晓雯', avatar: null },
    firstVisit: false,
    visits: 3,
  },
} as const satisfies Record<string, KioskSession>;
type Screen = keyof typeof screens;

const screenNames = ['attract', 'greeting'] as const satisfies readonly Screen[];
const shapes = ['landscape', 'portrait'] as const;
const lights = ['light', 'dark'] as const;

interface PreviewProps {
  readonly draft: SettingsChange;
  /** The place of the occasion that is being edited: shown whatever day it is. */
  readonly occasion: number | null;
}

/** What the kiosk would be told now, and of the occasion that is being edited. */
function appearanceOf({ appearance }: SettingsChange, occasion: number | null): KioskLook['appearance'] {
  const one = occasion === null ? undefined : appearance.occasions[occasion];
  const always = one && { ...one, days: null, hours: null };
  return shownAppearance(always ? { ...appearance, occasions: [always] } : appearance, Date.now());
}

export function Preview({ draft, occasion }: PreviewProps) {
  const said = useWords().appearance;
  const [screen, setScreen] = useState<Screen>('attract');
  const [shape, setShape] = useState<(typeof shapes)[number]>('landscape');
  const [light, setLight] = useState<(typeof lights)[number] | null>(null);
  const [language, setLanguage] = useState<Language | null>(null);
  const now = shownTheme(draft.theme, draft.appearance.darkHours, Date.now());
  const theme = light ?? (now === 'system' ? systemLight() : now);
  const spoken = language ?? draft.language;

  const look: KioskLook = {
    language: spoken,
    kioskName: draft.kioskName,
    theme,
    appearance: appearanceOf(draft, occasion),
    ways: ['website'],
    form: draft.form,
    sounds: false,
    signOut: draft.signOut,
    reach: reached,
    demo: null,
  };
  return (
    <aside className={css['preview']} aria-label={said.preview}>
      <h3>{said.preview}</h3>
      <div className={css['switches']}>
        <Switcher
          label={said.screen}
          value={screen}
          options={screenNames}
          words={said.screens}
          onChange={setScreen}
        />
        <Switcher label={said.shape} value={shape} options={shapes} words={said.shapes} onChange={setShape} />
        <Switcher label={said.light} value={theme} options={lights} words={said.lights} onChange={setLight} />
        <Switcher
          label={said.language}
          value={spoken}
          options={languages}
          words={languageNames}
          onChange={setLanguage}
        />
      </div>
      <Stage told={{ look, session: screens[screen] }} shape={shape} name={said.preview} />
    </aside>
  );
}

const systemLight = () => (window.matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light');

interface StageProps {
  readonly told: Told['preview'];
  readonly shape: (typeof shapes)[number];
  readonly name: string;
}

function Stage({ told, shape, name }: StageProps) {
  const frame = useRef<HTMLIFrameElement>(null);
  const tell = useEffectEvent(() => {
    const message: Told = { preview: told };
    frame.current?.contentWindow?.postMessage(message, stageOrigin);
  });
  useEffect(() => {
    const hear = ({ data, origin, source }: MessageEvent) => {
      if (data === ready && origin === stageOrigin && source === frame.current?.contentWindow) tell();
    };
    window.addEventListener('message', hear);
    return () => window.removeEventListener('message', hear);
  }, []);
  const words = JSON.stringify(told);
  // biome-ignore lint/correctness/useExhaustiveDependencies: told again when it says something else
  useEffect(() => tell(), [words]);
  return (
    <div className={css['stage']} data-shape={shape} inert>
      <iframe
        ref={frame}
        src={stageAddress}
        // SECURITY: its own origin is not the console's, so that scripts may keep it and still reach nothing here.
        sandbox="allow-scripts allow-same-origin"
        allow=""
        referrerPolicy="no-referrer"
        title={name}
        tabIndex={-1}
      />
    </div>
  );
}
