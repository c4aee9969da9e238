/** Kiosks and types are few: each is folded once. */
import { fold } from '../../../contract/query/text.ts';

/** Whether a value is the one that is wanted, which is folded already. */
export function known(wanted: string): (value: string) => boolean {
  const answers = new Map<string, boolean>();
  return (value) => {
    const before = answers.get(value);
    if (before !== undefined) return before;
    const same = fold(value) === wanted;
    answers.set(value, same);
    return same;
  };
}
