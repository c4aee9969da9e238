/** The first-run set-up: account, kiosk, WeChat, done. What was typed stays until it is finished. */
import { useState } from 'react';
import type { DeskState } from '../../../contract/desk.ts';
import type { Language } from '../../../contract/language.ts';
import { useAsked } from '../desk.ts';
import { Skeleton } from '../parts/skeleton.tsx';
import { Trouble } from '../parts/trouble.tsx';
import { useWords } from '../words/words.ts';
import { AccountDone, AccountStep } from './account-step.tsx';
import { DoneStep } from './done-step.tsx';
import { KioskStep } from './kiosk-step.tsx';
import { SetupFrame, type SetupStep } from './setup-frame.tsx';
import { type Typed, untyped } from './typed.ts';
import { WechatStep } from './wechat-step.tsx';

interface SetupProps {
  readonly desk: DeskState;
  readonly onState: (state: DeskState) => void;
  readonly onSpeak: (language: Language) => void;
  readonly onDone: () => void;
}

export function Setup({ desk, onState, onSpeak, onDone }: SetupProps) {
  const words = useWords();
  const who = desk.unlockedBy;
  const [step, setStep] = useState<SetupStep>(who ? 'kiosk' : 'account');
  const [typed, setTyped] = useState<Typed>(untyped);
  const type = (part: Partial<Typed>) => setTyped((before) => ({ ...before, ...part }));
  const settings = useAsked(`settings ${who?.name ?? ''}`, async (bridge) =>
    who ? bridge.ask['settings.get']() : { ok: false, failure: { code: 'ipc.locked', detail: {} } },
  );
  const speak = (language: Language) => {
    type({ language });
    onSpeak(language);
  };

  return (
    <SetupFrame step={step} onSpeak={speak}>
      {step === 'account' && who && <AccountDone name={who.name} onNext={() => setStep('kiosk')} />}
      {step === 'account' && !who && (
        <AccountStep
          typed={typed}
          onType={type}
          title={words.setup.account}
          lead={words.setup.accountLead}
          onState={(state) => {
            onState(state);
            type({ pin: '', pinAgain: '' });
            setStep('kiosk');
          }}
        />
      )}
      {step !== 'account' && !settings.value && settings.failure && (
        <Trouble failure={settings.failure} again={settings.again} />
      )}
      {step !== 'account' && !settings.value && !settings.failure && <Skeleton rows={4} />}
      {step === 'kiosk' && settings.value && (
        <KioskStep
          typed={typed}
          onType={type}
          onSpeak={speak}
          settings={settings.value}
          onSaved={settings.put}
          onBack={() => setStep('account')}
          onNext={() => setStep('wechat')}
        />
      )}
      {step === 'wechat' && settings.value && (
        <WechatStep
          typed={typed}
          onType={type}
          settings={settings.value}
          onSaved={settings.put}
          onBack={() => setStep('kiosk')}
          onNext={() => setStep('done')}
        />
      )}
      {step === 'done' && <DoneStep onBack={() => setStep('wechat')} onDone={onDone} />}
    </SetupFrame>
  );
}
