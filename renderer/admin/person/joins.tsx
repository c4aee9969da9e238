/** With whom this person was joined, by whom, and the way back. */
import { useState } from 'react';
import type { Join } from '../../../contract/people.ts';
import { useChanges } from '../changes/use-changes.ts';
import { seenName } from '../names.ts';
import { Button } from '../parts/button.tsx';
import { Dialog } from '../parts/dialog.tsx';
import { Moment } from '../parts/moment.tsx';
import { useWords } from '../words/words.ts';
import css from './joins.module.css';

interface JoinsProps {
  readonly joins: readonly Join[];
  readonly now: number;
  readonly mayChange: boolean;
  readonly onParted: () => void;
}

export function Joins({ joins, now, mayChange, onParted }: JoinsProps) {
  const words = useWords();
  const [parting, setParting] = useState<Join | null>(null);
  if (joins.length === 0) return null;
  return (
    <section className={css['section']}>
      <h3>{words.person.joins}</h3>
      <ul className={css['list']}>
        {joins.map((join) => {
          const name = seenName(join.nickname);
          return (
            <li key={join.id} className={css['row']}>
              <div className={css['text']}>
                <bdi>{name === null ? words.person.joinedWithNobody : words.person.joinedWith(name)}</bdi>
                <small>
                  {words.person.joinedBy[join.by]} · <Moment at={join.at} now={now} />
                </small>
              </div>
              {mayChange && (
                <Button kind="quiet" icon="split" onClick={() => setParting(join)}>
                  {words.person.part}
                </Button>
              )}
            </li>
          );
        })}
      </ul>
      {parting && <PartDialog join={parting} onParted={onParted} onClose={() => setParting(null)} />}
    </section>
  );
}

interface PartDialogProps {
  readonly join: Join;
  readonly onParted: () => void;
  readonly onClose: () => void;
}

function PartDialog({ join, onParted, onClose }: PartDialogProps) {
  const words = useWords();
  const { make } = useChanges(onParted);
  const [doing, setDoing] = useState(false);
  const part = async () => {
    setDoing(true);
    if (await make({ do: 'part', join: join.id })) onClose();
    else setDoing(false);
  };
  return (
    <Dialog
      title={words.person.partTitle}
      yes={words.person.part}
      busy={doing}
      onYes={() => void part()}
      onClose={onClose}
    >
      <p>
        <bdi>{words.person.partText(seenName(join.nickname) ?? words.people.noName)}</bdi>
      </p>
      {join.by === 'unionId' && <p>{words.person.partUnionId}</p>}
    </Dialog>
  );
}
