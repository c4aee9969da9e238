/** The mini program's half of a scan: WeChat makes a code that opens it with our ticket as its `scene`. */
import { asFailure } from '../../contract/failure.ts';
import type { Picture, Pictures } from './pictures.ts';
import type { OneWay } from './scan.ts';
import type { Tickets } from './tickets.ts';

export interface MiniProgramScanDeps {
  /** Throws a Failure while phones could not reach us. */
  readonly phoneOrigin: () => string;
  /** Asks WeChat for the code of this scene. */
  readonly codePicture: (scene: string) => Promise<Picture>;
  readonly tickets: Tickets;
  readonly pictures: Pictures;
}

export function createMiniProgramScan(deps: MiniProgramScanDeps): OneWay {
  const { phoneOrigin, codePicture, tickets, pictures } = deps;
  let owner: string | null = null;
  return {
    open(attempt, _language, events) {
      phoneOrigin();
      owner = attempt;
      codePicture(tickets.issue(attempt, 'miniProgram')).then(
        (picture) => owner === attempt && events.shown(pictures.keep(attempt, picture)),
        (thrown: unknown) => owner === attempt && events.failed(asFailure(thrown).plain()),
      );
    },
    close() {
      if (owner) tickets.drop(owner);
      owner = null;
    },
  };
}
