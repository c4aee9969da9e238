/** What may be done with the view on screen: save it, save it as another, name it, share it, delete it. */
import { useState } from 'react';
import { Button } from '../parts/button.tsx';
import { Dialog } from '../parts/dialog.tsx';
import { Field, Tick } from '../parts/field.tsx';
import type { IconName } from '../parts/icon.tsx';
import { Popover } from '../parts/popover.tsx';
import { useWords } from '../words/words.ts';
import type { LookDesk } from './use-look.ts';
import css from './view-bar.module.css';

type Asking = 'new' | 'rename' | 'remove';

interface ViewMenuProps {
  readonly desk: LookDesk;
  readonly mayChange: boolean;
}

export function ViewMenu({ desk, mayChange }: ViewMenuProps) {
  const words = useWords().views;
  const [open, setOpen] = useState(false);
  const [asking, setAsking] = useState<Asking | null>(null);
  const { saved, isChanged } = desk;
  const own = saved && mayChange ? saved : null;
  const item = (icon: IconName, label: string, run: () => void) => (
    <Button
      kind="quiet"
      icon={icon}
      onClick={() => {
        setOpen(false);
        run();
      }}
    >
      {label}
    </Button>
  );
  const keep = (part: { readonly shared: boolean }) =>
    own && void desk.save({ name: own.name, ...part, anew: false });
  return (
    <>
      <Popover label={words.manage} title={words.manage} icon="more" iconOnly open={open} onOpen={setOpen}>
        <div className={css['menu']}>
          {own && isChanged && item('save', words.save, () => keep({ shared: own.shared }))}
          {item('plus', words.saveAs, () => setAsking('new'))}
          {isChanged && item('refresh', words.revert, desk.revert)}
          {own &&
            item('share', own.shared ? words.unshare : words.share, () => keep({ shared: !own.shared }))}
          {own && item('key', words.rename, () => setAsking('rename'))}
          {own && item('trash', words.remove, () => setAsking('remove'))}
        </div>
      </Popover>
      {asking === 'remove' && saved && (
        <Dialog
          title={words.removeTitle(saved.name)}
          yes={words.remove.replace('…', '')}
          danger
          onYes={async () => (await desk.remove()) && setAsking(null)}
          onClose={() => setAsking(null)}
        >
          <p>{saved.shared ? words.removeShared : words.removeText}</p>
        </Dialog>
      )}
      {(asking === 'new' || asking === 'rename') && (
        <NameDialog desk={desk} anew={asking === 'new'} onClose={() => setAsking(null)} />
      )}
    </>
  );
}

interface NameDialogProps {
  readonly desk: LookDesk;
  readonly anew: boolean;
  readonly onClose: () => void;
}

function NameDialog({ desk, anew, onClose }: NameDialogProps) {
  const words = useWords();
  const [name, setName] = useState(anew ? '' : (desk.saved?.name ?? ''));
  const [shared, setShared] = useState(anew ? false : (desk.saved?.shared ?? false));
  const [insist, setInsist] = useState(false);
  const problem = name.trim() === '' ? words.problem.needed : null;
  const save = async () => {
    if (problem) return setInsist(true);
    if (await desk.save({ name: name.trim(), shared, anew })) onClose();
  };
  return (
    <Dialog
      title={anew ? words.views.newTitle : words.views.renameTitle}
      yes={words.views.saveShort}
      onYes={() => void save()}
      onClose={onClose}
    >
      <Field
        label={words.views.nameLabel}
        value={name}
        onChange={setName}
        problem={problem}
        insist={insist}
        maxLength={40}
        autoFocus
      />
      <Tick
        label={words.views.shareTick}
        hint={words.views.shareHint}
        checked={shared}
        onChange={setShared}
      />
    </Dialog>
  );
}
