/** AppID, AppSecret and callback address, with where to find them. The secret is asked for only if none is kept yet. */
import { useState } from 'react';
import type { SecretPlace } from '../../../contract/desk.ts';
import type { PlainFailure } from '../../../contract/failure.ts';
import type { Settings } from '../../../contract/settings.ts';
import { useAsked, useBridge, useDoing } from '../desk.ts';
import { Field, showProblem } from '../parts/field.tsx';
import { appIdProblem, redirectProblem } from '../problems.ts';
import { CallbackDomain } from '../settings/callback-domain.tsx';
import { changeOf, savable } from '../settings/draft.ts';
import { SecretFields } from '../settings/secret-fields.tsx';
import { useSecret } from '../settings/use-secret.ts';
import { useWords } from '../words/words.ts';
import { StepForm } from './step-form.tsx';
import type { Typed } from './typed.ts';
import { WhereToFind } from './where-to-find.tsx';

interface WechatStepProps {
  readonly typed: Typed;
  readonly onType: (part: Partial<Typed>) => void;
  readonly settings: Settings;
  readonly onSaved: (settings: Settings) => void;
  readonly onBack: () => void;
  readonly onNext: () => void;
}

const kept = (place: SecretPlace | null) => place === 'keychain' || place === 'memory';

export function WechatStep({ typed, onType, settings, onSaved, onBack, onNext }: WechatStepProps) {
  const words = useWords();
  const bridge = useBridge();
  const overview = useAsked('keychain', (ask) => ask.ask['overview.get']());
  const place = useAsked('secret', (ask) => ask.ask['secret.place']('website'));
  const entry = useSecret('website', overview.value?.keychain.available === false);
  const [doing, run] = useDoing();
  const [insist, setInsist] = useState(false);
  const [failure, setFailure] = useState<PlainFailure | null>(null);

  const appId = typed.appId ?? settings.website?.appId ?? '';
  const redirectUri = typed.redirectUri ?? settings.website?.redirectUri ?? '';
  /** A kept secret may stay: an empty field then means "as it is". */
  const keepsSecret = kept(place.value) && entry.secret === '';

  const save = async () => {
    setInsist(true);
    const change = savable({ ...changeOf(settings), website: { appId, redirectUri } });
    const secretReady = keepsSecret || (!entry.problem && (!entry.offerMemory || entry.inMemory));
    if (!change || !secretReady) return showProblem();
    setFailure(null);
    const answer = await run(() => bridge.ask['settings.save'](change));
    if (!answer.ok) return setFailure(answer.failure);
    onSaved(answer.value);
    if (keepsSecret) return onNext();
    const now = await entry.keep();
    if (!now) return;
    place.put(now);
    onNext();
  };

  return (
    <StepForm
      title={words.setup.wechat}
      lead={words.setup.wechatLead}
      busy={doing || entry.keeping}
      failure={failure}
      onNext={save}
      onBack={onBack}
      onLater={onNext}
    >
      <WhereToFind />
      <Field
        label={words.settings.appId}
        hint={words.settings.appIdHint}
        value={appId}
        onChange={(text) => onType({ appId: text })}
        problem={appIdProblem(appId, words.problem)}
        insist={insist}
        code
      />
      {kept(place.value) && place.value && <p>{words.settings.secretNow(words.secretPlace[place.value])}</p>}
      <SecretFields entry={entry} insist={insist && !keepsSecret} />
      <Field
        label={words.settings.redirectUri}
        hint={words.settings.redirectUriHint}
        value={redirectUri}
        onChange={(text) => onType({ redirectUri: text })}
        problem={redirectProblem(redirectUri, words.problem)}
        insist={insist}
        inputMode="url"
        code
      />
      <CallbackDomain address={redirectUri} />
    </StepForm>
  );
}
