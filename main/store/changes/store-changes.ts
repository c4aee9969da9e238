/** Carries what the main loop asks of changes to the thread that does it. */
import type { Line } from '../line.ts';
import type { ReaderCalls, WriterCalls } from '../thread-words.ts';
import type { ChangeCalls, ChangeLooks } from './calls.ts';

const writes = [
  'change',
  'beginSlices',
  'slice',
  'beginImport',
  'importSlice',
  'endSlices',
  'checkUndo',
  'undo',
  'beginUndo',
  'undoSlice',
  'undoImport',
  'receipt',
  'unfinished',
  'purgeDue',
  'erasedPictures',
  'picturesGone',
  'dismissPair',
  'restorePair',
  'revealPhone',
  'keepGivenName',
] as const satisfies readonly (keyof ChangeCalls)[];
const looks = [
  'preview',
  'undoParts',
  'recent',
  'duplicates',
  'listRows',
] as const satisfies readonly (keyof ChangeLooks)[];

type Asked<C> = {
  readonly [N in keyof C]: C[N] extends (input: infer Input) => infer Output
    ? (...input: Input extends null ? [] : [Input]) => Promise<Awaited<Output>>
    : never;
};

export type StoreChanges = Asked<ChangeCalls & ChangeLooks>;

export function askChanges(writer: Line<WriterCalls>, reader: Line<ReaderCalls>): StoreChanges {
  const asked = [
    ...writes.map((name) => [name, (input: never = null as never) => writer.ask(name, input)] as const),
    ...looks.map((name) => [name, (input: never = null as never) => reader.ask(name, input)] as const),
  ];
  return Object.fromEntries(asked) as unknown as StoreChanges;
}
