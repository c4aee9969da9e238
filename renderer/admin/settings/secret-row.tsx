/** Where the AppSecret is kept, and the way to replace it. It is never shown: main does not hand it out. */
import { useState } from 'react';
import { createPortal } from 'react-dom';
import type { Channel } from '../../../contract/channel.ts';
import { useAsked } from '../desk.ts';
import { Button } from '../parts/button.tsx';
import { Icon } from '../parts/icon.tsx';
import { Trouble } from '../parts/trouble.tsx';
import { useWords } from '../words/words.ts';
import { SecretDialog } from './secret-dialog.tsx';
import css from './secret-row.module.css';

export function SecretRow({ channel }: { readonly channel: Channel }) {
  const words = useWords();
  const place = useAsked(`secret ${channel}`, (bridge) => bridge.ask['secret.place'](channel));
  const [open, setOpen] = useState(false);
  const unset = place.value === 'nowhere';
  const act = unset ? words.settings.secretSet : words.common.change;
  const name = words.wechat.secretOf(words.channel[channel]);
  const title = unset ? words.settings.secretFirst(name) : words.settings.secretTitle(name);
  return (
    <div>
      <p className={css['label']}>{words.settings.secret}</p>
      <div className={css['row']} data-place={place.value ?? undefined}>
        <Icon name="key" size={18} />
        <span>{place.value ? words.secretPlace[place.value] : words.common.loading}</span>
        <Button onClick={() => setOpen(true)} title={title}>
          {act}
        </Button>
      </div>
      {place.failure && <Trouble failure={place.failure} again={place.again} />}
      {/* Its heading would stand between those of the page, which go on one level further down. */}
      {open &&
        createPortal(
          <SecretDialog channel={channel} first={unset} onClose={() => setOpen(false)} onPlace={place.put} />,
          document.body,
        )}
    </div>
  );
}
