import { useState } from 'react';
import type { Channel } from '../../../contract/channel.ts';
import type { SecretPlace } from '../../../contract/desk.ts';
import { useAsked } from '../desk.ts';
import { Dialog } from '../parts/dialog.tsx';
import { showProblem } from '../parts/field.tsx';
import { useToast } from '../parts/toast.tsx';
import { useWords } from '../words/words.ts';
import { SecretFields } from './secret-fields.tsx';
import { useSecret } from './use-secret.ts';

interface SecretDialogProps {
  readonly channel: Channel;
  readonly first: boolean;
  readonly onClose: () => void;
  readonly onPlace: (place: SecretPlace) => void;
}

export function SecretDialog({ channel, first, onClose, onPlace }: SecretDialogProps) {
  const words = useWords();
  const say = useToast();
  const name = words.wechat.secretOf(words.channel[channel]);
  const overview = useAsked('keychain', (bridge) => bridge.ask['overview.get']());
  const entry = useSecret(channel, overview.value?.keychain.available === false);
  const [insist, setInsist] = useState(false);
  const keep = async () => {
    setInsist(true);
    if (entry.problem || (entry.offerMemory && !entry.inMemory)) return showProblem();
    const place = await entry.keep();
    if (!place) return;
    onPlace(place);
    say(words.settings.secretSaved);
    onClose();
  };
  return (
    <Dialog
      title={first ? words.settings.secretFirst(name) : words.settings.secretTitle(name)}
      yes={words.settings.save}
      busy={entry.keeping}
      onYes={keep}
      onClose={onClose}
    >
      <p>{words.settings.secretText}</p>
      <SecretFields entry={entry} insist={insist} />
    </Dialog>
  );
}
