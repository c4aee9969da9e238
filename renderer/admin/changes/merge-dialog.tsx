/** Two people side by side: which name and picture stays, what speaks against it, then they are one. */
import { useState } from 'react';
import type { Change, KeptFields } from '../../../contract/change.ts';
import type { PersonDetail } from '../../../contract/people.ts';
import { useAsked } from '../desk.ts';
import { Dialog } from '../parts/dialog.tsx';
import { Skeleton } from '../parts/skeleton.tsx';
import { Trouble } from '../parts/trouble.tsx';
import { go, personHash } from '../route.ts';
import { useWords } from '../words/words.ts';
import css from './changes.module.css';
import { MergeFields } from './merge-fields.tsx';
import { MergeSide } from './merge-side.tsx';
import { StageView } from './stage-view.tsx';
import { useChanges } from './use-changes.ts';
import { useStage } from './use-stage.ts';

interface MergeDialogProps {
  readonly person: string;
  readonly other: string;
  /** Shows the one person they have become. */
  readonly opens: boolean;
  /** `gone` is the one of both who has no row any more. */
  readonly onDone: (gone: string | null) => void;
  readonly onClose: () => void;
}

/** What one would choose oneself: whoever has something keeps it, and of two the one known longer. */
function firstChoice(one: PersonDetail, two: PersonDetail): KeptFields {
  const longer = one.firstVisitAt <= two.firstVisitAt ? 'person' : 'other';
  const side = (mine: unknown, theirs: unknown) => {
    if (mine && theirs) return longer;
    return theirs ? 'other' : 'person';
  };
  return {
    name: side(one.nickname, two.nickname),
    avatar: side(one.avatar, two.avatar),
    displayName: side(one.displayName, two.displayName),
  };
}

export function MergeDialog({ person, other, opens, onDone, onClose }: MergeDialogProps) {
  const words = useWords();
  const one = useAsked(person, (bridge) => bridge.ask['people.one'](person));
  const two = useAsked(other, (bridge) => bridge.ask['people.one'](other));
  const [chosen, setChosen] = useState<Partial<KeptFields>>({});
  const both = one.value && two.value ? ([one.value, two.value] as const) : null;
  const keep = both && { ...firstChoice(...both), ...chosen };
  const change: Change | null = keep && { do: 'join', person, other, keep };
  const staging = useStage(change);
  const { told } = useChanges(() => onDone(null));
  const failure = one.failure ?? two.failure ?? staging.failure;

  const merge = async () => {
    const receipt = await staging.confirm();
    if (receipt === null || staging.stage === null) return;
    told(staging.stage.change, receipt);
    onClose();
    // Known as the one who is left over by whoever looks next.
    onDone(receipt.example?.id === person ? other : person);
    if (opens && receipt.example) go(personHash(receipt.example.id));
  };
  return (
    <Dialog
      title={words.merge.title}
      yes={words.merge.yes}
      busy={staging.doing || (staging.stage === null && failure === null)}
      onYes={() => void (staging.stage ? merge() : staging.again())}
      onClose={onClose}
    >
      {both && keep ? (
        <>
          <div className={css['pair']}>
            <MergeSide person={both[0]} />
            <MergeSide person={both[1]} />
          </div>
          <MergeFields one={both[0]} two={both[1]} keep={keep} onKeep={setChosen} />
        </>
      ) : (
        !failure && <Skeleton rows={3} />
      )}
      <p>{words.merge.text}</p>
      {staging.stage && <StageView stage={staging.stage} sample={false} />}
      {failure && <Trouble failure={failure} />}
    </Dialog>
  );
}
