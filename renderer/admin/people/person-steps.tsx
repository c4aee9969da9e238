/** From one person to the next of the list on screen, in its order, without going back to it. */
import { useCallback, useEffect, useEffectEvent, useRef, useState } from 'react';
import { settle, useBridge } from '../desk.ts';
import { useAnnounce } from '../parts/announce.tsx';
import { IconButton } from '../parts/button.tsx';
import { goInstead, personHash } from '../route.ts';
import { counted } from '../time.ts';
import { useLanguage, useWords } from '../words/words.ts';
import css from './person-steps.module.css';
import { isTaken } from './use-list-keys.ts';
import type { OpenPeople } from './use-people-list.ts';

interface PersonStepsProps {
  readonly person: string;
  readonly list: OpenPeople | null;
  readonly onShow: (place: number) => void;
}

export function PersonSteps({ person, list, onShow }: PersonStepsProps) {
  const words = useWords().list;
  const language = useLanguage();
  const announce = useAnnounce();
  const total = list?.total.count ?? 0;
  const { place, walk } = useWalk(person, list?.id);

  const goOn = useEffectEvent(async (from: Stand, by: -1 | 1): Promise<Stand> => {
    if (!list || from.place === null) return from;
    for (let to = from.place + by; to >= 0 && to < total; to += by) {
      const [row] = (await list.reader.between({ first: to, last: to })) ?? [];
      // Whoever is not there any more is stepped over.
      if (row === null) continue;
      if (!row) return from;
      onShow(to);
      goInstead(personHash(row.id));
      return { list: list.id, person: row.id, place: to };
    }
    announce(by < 0 ? words.atStart : words.atEnd);
    return from;
  });
  const step = useEffectEvent((by: -1 | 1) => walk((from) => goOn(from, by)));
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (isTaken(event) || event.ctrlKey || event.metaKey) return;
      const by = event.altKey
        ? { ArrowDown: 1, ArrowUp: -1 }[event.key]
        : { j: 1, k: -1 }[event.key.toLowerCase()];
      if (by !== 1 && by !== -1) return;
      event.preventDefault();
      // Not a letter to search for, while somebody is looked at.
      event.stopPropagation();
      step(by);
    };
    window.addEventListener('keydown', press, true);
    return () => window.removeEventListener('keydown', press, true);
  }, []);
  const [press, setPress] = useState<{ readonly by: -1 | 1 } | null>(null);
  useEffect(() => {
    if (press) step(press.by);
  }, [press]);

  if (place === null) return null;
  return (
    <div className={css['steps']}>
      <IconButton
        icon="up"
        label={words.previous}
        disabled={place === 0}
        onClick={() => setPress({ by: -1 })}
      />
      <IconButton
        icon="down"
        label={words.next}
        disabled={place >= total - 1}
        onClick={() => setPress({ by: 1 })}
      />
      <small>{words.place(counted(place + 1, language), counted(total, language))}</small>
    </div>
  );
}

interface Stand {
  readonly list: string;
  readonly person: string;
  /** Null where they are not in the list. */
  readonly place: number | null;
}

const nowhere: Stand = { list: '', person: '', place: null };

/**
 * Where the person stands in the list; null while that is not known. Each step begins where the one before led, and the
 * first one waits until it is known where: keys come faster than answers.
 */
function useWalk(person: string, list: string | undefined) {
  const bridge = useBridge();
  const [stand, setStand] = useState(nowhere);
  const steps = useRef(Promise.resolve(nowhere));
  const walk = useCallback((step: (from: Stand) => Promise<Stand>) => {
    steps.current = steps.current.then(step);
    void steps.current.then(setStand);
  }, []);
  useEffect(() => {
    if (list === undefined) return;
    walk(async (from) => {
      // Stepped to, or passed on the way.
      const isKnown = from.list === list && from.person === person;
      if (isKnown || window.location.hash !== personHash(person)) return from;
      const answer = await settle(bridge.ask['people.place']({ list, person }));
      return answer.ok ? { list, person, place: answer.value } : from;
    });
  }, [bridge, list, person, walk]);
  return { place: stand.place, walk };
}
