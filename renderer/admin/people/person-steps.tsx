/** From one person to the next of the list on screen, in its order, without going back to it. */
import { useEffect, useEffectEvent, useState } from 'react';
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
  const place = usePlace(person, list);
  const total = list?.total.count ?? 0;

  const step = useEffectEvent(async (by: -1 | 1) => {
    if (!list || place === null) return;
    for (let to = place + by; to >= 0 && to < total; to += by) {
      const [row] = (await list.reader.between({ first: to, last: to })) ?? [];
      // Whoever is not there any more is stepped over.
      if (row === null) continue;
      if (!row) return;
      onShow(to);
      goInstead(personHash(row.id));
      return;
    }
    announce(by < 0 ? words.atStart : words.atEnd);
  });
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
      void step(by);
    };
    window.addEventListener('keydown', press, true);
    return () => window.removeEventListener('keydown', press, true);
  }, []);
  const [press, setPress] = useState<{ readonly by: -1 | 1 } | null>(null);
  useEffect(() => {
    if (press) void step(press.by);
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

/** Where the person stands in the list; null while that is not known, or where they are not in it. */
function usePlace(person: string, list: OpenPeople | null): number | null {
  const bridge = useBridge();
  const [found, setFound] = useState<{ readonly list: string; readonly place: number | null } | null>(null);
  const id = list?.id;
  useEffect(() => {
    if (id === undefined) return;
    let wanted = true;
    void settle(bridge.ask['people.place']({ list: id, person })).then((answer) => {
      if (wanted && answer.ok) setFound({ list: id, place: answer.value });
    });
    return () => {
      wanted = false;
    };
  }, [bridge, id, person]);
  return found ? found.place : null;
}
