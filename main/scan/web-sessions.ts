/**
 * In-memory web sessions for WeChat's page: an attempt gets one that is new or wiped clean, and nothing of one visitor
 * is there for the next. Electron never frees a partition (0.85 MB of the main process each, measured on 33.2.1), so
 * they are used again; one that could not be wiped is not.
 */
import { type Session, session } from 'electron';

export interface WebSessions {
  take(): Session;
  /** When the page that used it is gone. Wiped before anybody can take it again. */
  giveBack(used: Session): void;
  /** Waits for what is being wiped; what comes back later is left to the end of the process. */
  close(): Promise<void>;
}

/** As many as there are while one is in use and one is being wiped. */
const usual = 2;

async function wipe(used: Session): Promise<void> {
  const { webRequest } = used;
  webRequest.onBeforeRequest(null);
  webRequest.onHeadersReceived(null);
  webRequest.onCompleted(null);
  webRequest.onErrorOccurred(null);
  await used.closeAllConnections();
  await Promise.all([
    used.clearData(),
    used.clearAuthCache(),
    used.clearHostResolverCache(),
    used.clearCache(),
    used.clearCodeCaches({}),
  ]);
}

/** @param prepare denies permissions and downloads; called once for each session there is. */
export function createWebSessions(prepare: (made: Session) => void): WebSessions {
  const clean: Session[] = [];
  const wiping = new Set<Promise<void>>();
  let made = 0;
  let ended = false;
  const make = () => {
    // No `persist:` in front, so it is never on a disk.
    const fresh = session.fromPartition(`wechat-${made++}`, { cache: false });
    prepare(fresh);
    return fresh;
  };
  return {
    take: () => clean.pop() ?? make(),
    giveBack(used) {
      if (ended) return;
      // One for the next visitor, who may be there before the wipe is done.
      if (made < usual) clean.push(make());
      const done: Promise<void> = wipe(used)
        .then(
          () => void clean.push(used),
          () => undefined,
        )
        .finally(() => wiping.delete(done));
      wiping.add(done);
    },
    // An exit in the middle of a wipe is a crash: "Cannot create a handle without a HandleScope", Electron 33.2.1.
    async close() {
      ended = true;
      await Promise.all(wiping);
    },
  };
}
