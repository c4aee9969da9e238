/** The licences of what WxLobby is built of, to be read here: a locked-down kiosk opens no files. */
import { useEffect, useId, useRef, useState } from 'react';
import { useAsked } from '../desk.ts';
import { Button } from '../parts/button.tsx';
import dialog from '../parts/dialog.module.css';
import { Trouble } from '../parts/trouble.tsx';
import { useWords } from '../words/words.ts';
import css from './notices.module.css';

export function Notices() {
  const said = useWords().overview;
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button kind="quiet" onClick={() => setOpen(true)}>
        {said.notices}
      </Button>
      {open && <NoticesDialog onClose={() => setOpen(false)} />}
    </>
  );
}

function NoticesDialog({ onClose }: { readonly onClose: () => void }) {
  const words = useWords();
  const titleId = useId();
  const ref = useRef<HTMLDialogElement>(null);
  const notices = useAsked('notices', (bridge) => bridge.ask['device.notices']());
  useEffect(() => {
    ref.current?.showModal();
  }, []);
  return (
    <dialog
      ref={ref}
      className={`${dialog['dialog']} ${css['wide']}`}
      aria-labelledby={titleId}
      onClose={onClose}
    >
      <h2 id={titleId}>{words.overview.notices}</h2>
      <div className={dialog['body']}>
        <p>{words.overview.noticesText}</p>
        {notices.failure && <Trouble failure={notices.failure} again={notices.again} />}
        {/* Not to be written in: what keyboards can reach and scroll. */}
        <textarea
          className={css['text']}
          lang="en"
          aria-labelledby={titleId}
          readOnly
          spellCheck={false}
          value={notices.value ?? ''}
        />
      </div>
      <div className={dialog['actions']}>
        <Button onClick={onClose}>{words.common.close}</Button>
      </div>
    </dialog>
  );
}
