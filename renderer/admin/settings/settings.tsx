/** The settings page. Nothing is changed before "save", except the AppSecret and staff, which have their own dialogs. */
import { useLayoutEffect, useRef, useState } from 'react';
import type { DeskState } from '../../../contract/desk.ts';
import type { PlainFailure } from '../../../contract/failure.ts';
import type { SettingsChange, Settings as SettingsFile } from '../../../contract/settings.ts';
import type { UnlockedBy } from '../../../contract/staff.ts';
import { useAsked, useBridge, useDoing } from '../desk.ts';
import { ExitApp } from '../exit-app.tsx';
import { showProblem } from '../parts/field.tsx';
import { PageFrame } from '../parts/page-frame.tsx';
import { Skeleton } from '../parts/skeleton.tsx';
import { useToast } from '../parts/toast.tsx';
import { Trouble } from '../parts/trouble.tsx';
import { useWords, wordsOf } from '../words/words.ts';
import { AppearanceGroup } from './appearance/appearance-group.tsx';
import { DeviceSection } from './device/device-section.tsx';
import { changeOf, problemsOf, sameChange, savable } from './draft.ts';
import { KioskSection } from './kiosk-section.tsx';
import { ListenerSection } from './listener-section.tsx';
import { MiniProgramSection } from './mini-program-section.tsx';
import { MoreSection } from './more-section.tsx';
import { OfficialAccountSection } from './official-account-section.tsx';
import { SaveBar } from './save-bar.tsx';
import { Group } from './section.tsx';
import { StaffSection } from './staff-section.tsx';
import { VisitsGroup } from './visits/visits-group.tsx';
import { WebsiteSection } from './website-section.tsx';

interface SettingsProps {
  readonly desk: DeskState;
  readonly who: UnlockedBy;
  readonly draft: SettingsChange | null;
  readonly onDraft: (draft: SettingsChange | null) => void;
  readonly onState: (state: DeskState) => void;
}

export function Settings({ desk, who, draft, onDraft, onState }: SettingsProps) {
  const words = useWords();
  const settings = useAsked('settings', (bridge) => bridge.ask['settings.get']());
  return (
    <>
      {!settings.value && (
        <PageFrame title={words.settings.title}>
          {settings.failure ? (
            <Trouble failure={settings.failure} again={settings.again} />
          ) : (
            <Skeleton rows={6} />
          )}
        </PageFrame>
      )}
      {settings.value && (
        <Editor
          desk={desk}
          who={who}
          settings={settings.value}
          draft={draft}
          onDraft={onDraft}
          onSaved={settings.put}
          onState={onState}
        />
      )}
    </>
  );
}

const ids = {
  kiosk: 'kiosk',
  appearance: 'appearance',
  visits: 'visits',
  wechat: 'wechat',
  listener: 'listener',
  device: 'device',
  staff: 'staff',
} as const;

interface EditorProps extends SettingsProps {
  readonly settings: SettingsFile;
  readonly onSaved: (settings: SettingsFile) => void;
}

function Editor({ desk, who, settings, draft, onDraft, onSaved, onState }: EditorProps) {
  const words = useWords();
  const bridge = useBridge();
  const say = useToast();
  const [saving, run] = useDoing();
  const [insist, setInsist] = useState(false);
  const [failure, setFailure] = useState<PlainFailure | null>(null);

  const typed = useRef(draft);
  useLayoutEffect(() => {
    typed.current = draft;
  });
  const kept = changeOf(settings);
  const shown = draft ?? kept;
  const edit = (part: Partial<SettingsChange>) => {
    const next = { ...shown, ...part };
    onDraft(sameChange(next, kept) ? null : next);
  };
  const undo = () => {
    onDraft(null);
    setFailure(null);
    setInsist(false);
  };
  const save = async () => {
    setInsist(true);
    const change = savable(shown);
    if (!change) return showProblem();
    setFailure(null);
    const answer = await run(() => bridge.ask['settings.save'](change));
    if (!answer.ok) return setFailure(answer.failure);
    onSaved(answer.value);
    // What was typed meanwhile is still to be saved.
    if (typed.current === draft) onDraft(null);
    setInsist(false);
    say(wordsOf[answer.value.language].settings.saved);
  };
  const problems = problemsOf(shown, words.problem);
  const part = { draft: shown, problems, insist, onEdit: edit };
  const changed = !sameChange({ ...kept, listener: shown.listener }, kept);

  return (
    <PageFrame
      title={words.settings.title}
      parts={[
        { id: ids.kiosk, label: words.settings.kiosk },
        { id: ids.appearance, label: words.appearance.title },
        { id: ids.visits, label: words.form.title },
        { id: ids.wechat, label: words.wechat.title },
        { id: ids.listener, label: words.listener.title },
        { id: ids.device, label: words.device.title },
        { id: ids.staff, label: words.settings.staff },
      ]}
      foot={
        draft && (
          <SaveBar
            saving={saving}
            fix={insist && savable(shown) === null}
            failure={failure}
            onUndo={undo}
            onSave={save}
          />
        )
      }
    >
      <KioskSection id={ids.kiosk} draft={shown} problem={problems.kioskName} insist={insist} onEdit={edit} />
      <AppearanceGroup id={ids.appearance} draft={shown} onEdit={edit} />
      <VisitsGroup id={ids.visits} draft={shown} kept={kept} insist={insist} onEdit={edit} />
      <Group id={ids.wechat} title={words.wechat.title} text={words.wechat.text}>
        <WebsiteSection {...part} />
        <OfficialAccountSection {...part} />
        <MiniProgramSection {...part} />
        <MoreSection draft={shown} keeps={kept.refreshProfiles} onEdit={edit} />
      </Group>
      <ListenerSection {...part} id={ids.listener} kept={kept.listener} changed={changed} />
      <DeviceSection id={ids.device} draft={shown} onEdit={edit} />
      <StaffSection id={ids.staff} desk={desk} who={who} onState={onState} />
      <ExitApp />
    </PageFrame>
  );
}
