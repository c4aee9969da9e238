/** The whole console: which of set-up, lock screen and shell is shown follows from what main says about the desk. */
import { useCallback, useState } from 'react';
import type { DeskState } from '../../contract/desk.ts';
import type { Language } from '../../contract/language.ts';
import css from './console.module.css';
import { useAsked, useNews } from './desk.ts';
import { FilesByContext } from './files/files-by.ts';
import { Lock } from './lock/lock.tsx';
import { useLook } from './look.ts';
import { asSet, type LookChoice, LookChoiceContext } from './look-choice.ts';
import { RoleContext } from './may.ts';
import { Toasts } from './parts/toast.tsx';
import { Trouble } from './parts/trouble.tsx';
import { later } from './questions.ts';
import { DemoWelcome } from './setup/demo-welcome.tsx';
import { Setup } from './setup/setup.tsx';
import { Shell } from './shell.tsx';
import { UnsavedDesk } from './unsaved.tsx';
import { LanguageContext } from './words/words.ts';

export function Console() {
  const desk = useAsked('desk', (bridge) => bridge.ask['desk.state'](), later);
  useNews('desk.changed', desk.put);
  /** Chosen in the set-up, before there are settings to keep it in. */
  const [spoken, setSpoken] = useState<Language | null>(null);
  const [own, setOwn] = useState<LookChoice>(asSet);
  const choose = useCallback((choice: Partial<LookChoice>) => setOwn((now) => ({ ...now, ...choice })), []);
  const language = spoken ?? own.language ?? desk.value?.language ?? 'zh-CN';
  useLook(language, own.theme ?? desk.value?.theme ?? 'system');

  return (
    <LanguageContext value={language}>
      <LookChoiceContext value={choose}>
        <Toasts who={desk.value?.unlockedBy?.name ?? null}>
          {desk.value && <Desk state={desk.value} onState={desk.put} onSpeak={setSpoken} />}
          {!desk.value && desk.failure && (
            <main className={css['alone']}>
              <Trouble failure={desk.failure} again={desk.again} />
            </main>
          )}
        </Toasts>
      </LookChoiceContext>
    </LanguageContext>
  );
}

interface DeskProps {
  readonly state: DeskState;
  readonly onState: (state: DeskState) => void;
  readonly onSpeak: (language: Language | null) => void;
}

function Desk({ state, onState, onSpeak }: DeskProps) {
  const [settingUp, setSettingUp] = useState(false);
  const noStaff = state.staff.length === 0;
  const locked = state.unlockedBy === null;
  if (noStaff && locked && !state.demo && !settingUp) setSettingUp(true);

  const finish = () => {
    setSettingUp(false);
    onSpeak(null);
  };
  const asksPin = locked && !noStaff;
  return (
    <>
      {asksPin && <Lock desk={state} onState={onState} />}
      {noStaff && locked && state.demo && <DemoWelcome onState={onState} />}
      {settingUp && (
        // Hidden, not gone, while the console is locked: nothing typed is lost.
        <div className={css['whole']} hidden={asksPin}>
          <Setup desk={state} onState={onState} onSpeak={onSpeak} onDone={finish} />
        </div>
      )}
      {state.unlockedBy && !settingUp && (
        <FilesByContext value={state.filesBy}>
          <RoleContext value={state.unlockedBy.role}>
            <UnsavedDesk key={state.unlockedBy.name}>
              <Shell
                desk={state}
                who={state.unlockedBy}
                onState={onState}
                onResume={() => setSettingUp(true)}
              />
            </UnsavedDesk>
          </RoleContext>
        </FilesByContext>
      )}
    </>
  );
}
