import type { VisitForm } from '../../../contract/form.ts';
import type { OnSite } from '../../../contract/onsite.ts';
import { useBridge, useDoing } from '../desk.ts';
import { useMay } from '../may.ts';
import { Avatar } from '../parts/avatar.tsx';
import { Button } from '../parts/button.tsx';
import { Chip } from '../parts/chip.tsx';
import { Moment } from '../parts/moment.tsx';
import { PersonName } from '../parts/person-name.tsx';
import { useToast } from '../parts/toast.tsx';
import { useTell } from '../parts/use-tell.ts';
import { personHash } from '../route.ts';
import { useLanguage, useWords } from '../words/words.ts';
import { spoken, typeOf } from './answers.ts';
import { Facts } from './facts.tsx';
import css from './onsite-row.module.css';
import { StillToAsk } from './still-to-ask.tsx';
import { useTakeBack } from './use-take-back.ts';

interface OnSiteRowProps {
  readonly one: OnSite;
  readonly form: VisitForm;
  readonly now: number;
  readonly onChanged: () => void;
}

export function OnSiteRow({ one, form, now, onChanged }: OnSiteRowProps) {
  const words = useWords();
  const bridge = useBridge();
  const say = useToast();
  const tell = useTell();
  const may = useMay('onsite.end');
  const [ending, run] = useDoing();
  const name = spoken(one.name, words.people.noName);
  const type = typeOf(one, form, useLanguage());
  const takeBack = useTakeBack(onChanged);
  const end = async () => {
    const answer = await run(() => bridge.ask['onsite.end'](one.id));
    if (!answer.ok) return tell(answer.failure);
    say(words.onsite.ended(name), { action: takeBack([one.id]) });
    onChanged();
  };
  return (
    <li className={css['row']}>
      <Avatar id={one.person ?? one.id} nickname={one.name} file={one.avatar} size="big" />
      <div className={css['who']}>
        <div className={css['name']}>
          {one.person ? (
            <a href={personHash(one.person)} aria-label={words.onsite.person(name)}>
              <PersonName nickname={one.name} />
            </a>
          ) : (
            <PersonName nickname={one.name} />
          )}
          {type !== null && <Chip>{type}</Chip>}
          {one.kind === 'guest' && <Chip tone="warn">{words.onsite.guest}</Chip>}
        </div>
        <Facts of={one} form={form} />
        <StillToAsk one={one} form={form} onAnswered={onChanged} />
      </div>
      <div className={css['when']}>
        <Moment at={one.since} now={now} />
        <bdi title={one.kiosk}>{one.kiosk}</bdi>
      </div>
      {may && (
        <Button icon="leave" busy={ending} onClick={end} aria-label={words.onsite.endOf(name)}>
          {words.onsite.end}
        </Button>
      )}
    </li>
  );
}
