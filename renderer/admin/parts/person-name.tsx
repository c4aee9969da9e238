/** A nickname on screen: isolated, on one line, or the words for "none" when nothing of it can be seen. */
import { seenName } from '../names.ts';
import { useWords } from '../words/words.ts';
import css from './person-name.module.css';

export function PersonName({ nickname }: { readonly nickname: string }) {
  const words = useWords();
  const name = seenName(nickname);
  if (name === null) return <span className={css['none']}>{words.people.noName}</span>;
  return (
    <bdi className={css['name']} title={name}>
      {name}
    </bdi>
  );
}
