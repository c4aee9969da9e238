/** What the answers of all origins say together. */
import type { Ailing } from '../../contract/reach.ts';

/** How one origin was found. `noWay`: the question did not even leave. */
export type Asked = 'answered' | 'silent' | 'noWay';

/** All must answer; where none finds a way out, it is the network. */
export function verdictOf(answers: readonly Asked[]): 'well' | Ailing {
  if (answers.every((asked) => asked === 'answered')) return 'well';
  return answers.every((asked) => asked === 'noWay') ? 'network' : 'wechat';
}
