/** A code that we draw ourselves, with the quiet zone that scanners want, and what to do with it below. */
import type { Way } from '../../../contract/channel.ts';
import type { WayWords } from '../words/words.ts';
import css from './own-code.module.css';

interface OwnCodeProps {
  readonly picture: string;
  readonly way: Way;
  readonly words: WayWords;
}

export function OwnCode({ picture, way, words }: OwnCodeProps) {
  return (
    <figure className={css['own']}>
      <img className={css['code']} data-round={way === 'miniProgram'} src={picture} alt={words.code} />
      <figcaption className={css['caption']}>{words.caption}</figcaption>
    </figure>
  );
}
