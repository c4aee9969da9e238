/** Phone numbers, covered. One at a time can be seen whole, for a while; main writes down who looked. */
import { useEffect, useRef, useState } from 'react';
import type { PlainFailure } from '../../../contract/failure.ts';
import type { Phone } from '../../../contract/people.ts';
import { settle, useBridge } from '../desk.ts';
import { useMay } from '../may.ts';
import { grouped } from '../names.ts';
import { IconButton } from '../parts/button.tsx';
import { CopyButton } from '../parts/copy-button.tsx';
import { Moment } from '../parts/moment.tsx';
import { Trouble } from '../parts/trouble.tsx';
import { useWords } from '../words/words.ts';
import css from './identities.module.css';
import { RevealDialog } from './reveal-dialog.tsx';

/** How long a whole number stays on screen. */
const seenFor = 20;

interface Whole {
  readonly identity: string;
  readonly number: string;
}

interface PhonesProps {
  readonly phones: readonly Phone[];
  readonly now: number;
}

export function Phones({ phones, now }: PhonesProps) {
  const words = useWords();
  const { whole, failure, show, hide } = useWhole();
  const [asking, setAsking] = useState<string | null>(null);
  const may = useMay('person.phone');
  if (phones.length === 0) return null;
  return (
    <section className={css['section']}>
      <h3>{words.person.phones}</h3>
      <ul className={css['card']}>
        {phones.map((phone) => {
          const number = whole?.identity === phone.identity ? whole.number : null;
          return (
            <li key={phone.identity} className={css['phone']}>
              <div>
                <code>{number === null ? phone.masked : grouped(number)}</code>
                <small role="status">
                  {number === null ? <Moment at={phone.at} now={now} /> : words.person.phoneHides(seenFor)}
                </small>
              </div>
              {may && (
                <IconButton
                  icon={number === null ? 'eye' : 'eyeOff'}
                  label={number === null ? words.person.showPhone : words.person.hidePhone}
                  onClick={() => (number === null ? setAsking(phone.identity) : hide())}
                />
              )}
              {number !== null && <CopyButton text={number} label={words.person.copyPhone} />}
            </li>
          );
        })}
      </ul>
      {asking !== null && (
        <RevealDialog
          onYes={(why) => {
            setAsking(null);
            void show(asking, why);
          }}
          onClose={() => setAsking(null)}
        />
      )}
      {failure && <Trouble failure={failure} />}
    </section>
  );
}

function useWhole() {
  const bridge = useBridge();
  const [whole, setWhole] = useState<Whole | null>(null);
  const [failure, setFailure] = useState<PlainFailure | null>(null);
  /** An answer to an older question is never shown. */
  const turn = useRef(0);
  const hide = () => {
    turn.current += 1;
    setWhole(null);
  };
  const show = async (identity: string, why: string) => {
    hide();
    setFailure(null);
    const mine = turn.current;
    const answer = await settle(bridge.ask['person.phone']({ identity, why }));
    if (mine !== turn.current) return;
    if (answer.ok) setWhole({ identity, number: answer.value });
    else setFailure(answer.failure);
  };
  useEffect(() => {
    if (!whole) return;
    const timer = setTimeout(() => setWhole(null), seenFor * 1000);
    return () => clearTimeout(timer);
  }, [whole]);
  useEffect(
    () => () => {
      turn.current += 1;
    },
    [],
  );
  return { whole, failure, show, hide };
}
