/** What WeChat answered, as it came, folded away: for whoever has to find out what went wrong. */
import type { PersonDetail } from '../../../contract/people.ts';
import { Chip } from '../parts/chip.tsx';
import { CopyButton } from '../parts/copy-button.tsx';
import { Moment } from '../parts/moment.tsx';
import { useWords } from '../words/words.ts';
import css from './answers.module.css';

interface AnswersProps {
  readonly person: PersonDetail;
  readonly now: number;
}

export function Answers({ person, now }: AnswersProps) {
  const words = useWords();
  if (person.answers.length === 0) return null;
  return (
    <section className={css['section']}>
      <h3>{words.answers.title}</h3>
      {person.answers.map(({ identity, at, json }) => {
        const channel = person.identities.find(({ id }) => id === identity)?.channel;
        const text = pretty(json);
        return (
          <details key={identity} className={css['answer']}>
            <summary>
              {channel && <Chip>{words.channel[channel]}</Chip>}
              <Moment at={at} now={now} />
            </summary>
            <p>{words.answers.text}</p>
            <div className={css['raw']}>
              <pre>{text}</pre>
              <CopyButton text={text} label={words.answers.copy} />
            </div>
          </details>
        );
      })}
    </section>
  );
}

function pretty(json: string): string {
  try {
    return JSON.stringify(JSON.parse(json), null, 2);
  } catch {
    return json;
  }
}
