/** What was done, in the words of the toast that offers to undo it. Pure. */
import type { Change, Receipt } from '../../../contract/change.ts';
import type { ChangesWords } from '../words/words.ts';

export function doneWords(words: ChangesWords['change'], change: Change, people: string): string {
  const { done } = words;
  switch (change.do) {
    case 'name':
      return change.name === '' ? done.nameGone : done.name(change.name);
    case 'tag':
      return change.on ? done.tag(change.tag, people) : done.untag(change.tag, people);
    case 'vip':
      return change.on ? done.vip(people) : done.notVip(people);
    case 'block':
      return change.on ? done.block(people) : done.unblock(people);
    case 'erase':
      return done.erase(people);
    case 'undo':
      return words.undone;
    default:
      return done[change.do];
  }
}

/** Nothing happened: it was so before. */
export const didNothing = ({ people, undoable }: Receipt): boolean => people === 0 && !undoable;
