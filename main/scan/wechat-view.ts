/**
 * WeChat's own page, laid over the kiosk in a view of its own: in-memory session with nothing in it, sandbox, no
 * preload, no permissions, no dialogs. What the page does is read from its traffic; the page itself is not touched.
 */
import { type BaseWindow, type WebContents, WebContentsView } from 'electron';
import type { FailureCode } from '../../contract/failure.ts';
import type { Frame } from '../../contract/kiosk.ts';
import { watchTraffic } from './traffic.ts';
import type { WebSessions } from './web-sessions.ts';

export interface WeChatViewEvents {
  shown(): void;
  scanned(): void;
  cancelled(): void;
  /** The page made itself a new QR. */
  renewed(): void;
  failed(code: FailureCode): void;
  /** A line for the log. */
  refused(host: string): void;
}

export interface WeChatViewOptions {
  readonly window: BaseWindow;
  readonly sessions: WebSessions;
  readonly url: string;
  readonly openOrigin: string;
  readonly isCallback: (address: string) => boolean;
  /** Gets the contents before they load anything: holds navigations and catches the redirect. */
  readonly guard: (contents: WebContents) => void;
  readonly events: WeChatViewEvents;
}

export interface WeChatView {
  place(frame: Frame): void;
  close(): void;
}

/** WeChat asks for at least 220 px for its compact page; wider frames magnify it, so that the QR fills the card. */
const nominalWidth = 240;
/** Time from a readable page to its QR; the real page asks for the image at once. */
const qrPatience = 6_000;
/** The page asks again 5 s after each failed poll. */
const failedPollsInARow = 2;
const aborted = -3;

export function openWeChatView({
  window,
  sessions,
  url,
  openOrigin,
  isCallback,
  guard,
  events,
}: WeChatViewOptions): WeChatView {
  const own = sessions.take();
  const view = new WebContentsView({
    webPreferences: {
      session: own,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webSecurity: true,
      disableDialogs: true,
      navigateOnDragDrop: false,
      spellcheck: false,
      // The page goes on asking while our own "confirm on your phone" stands in front of it.
      backgroundThrottling: false,
    },
  });
  const contents = view.webContents;
  guard(contents);

  let shownUuid: string | null = null;
  let wanted: Frame = null;
  let closed = false;
  let failedPolls = 0;
  let patience: NodeJS.Timeout | undefined;

  const fail = (code: FailureCode) => {
    if (!closed) events.failed(code);
  };
  const draw = () => {
    if (closed) return;
    if (contents.isDestroyed()) return;
    const visible = wanted !== null && shownUuid !== null;
    if (wanted) {
      view.setBounds({ ...wanted });
      contents.setZoomFactor(Math.max(0.25, Math.min(5, wanted.width / nominalWidth)));
    }
    view.setVisible(visible);
  };

  let last = 'nothing';
  watchTraffic(own, openOrigin, isCallback, {
    qrShown(uuid) {
      if (closed || uuid === shownUuid) return;
      clearTimeout(patience);
      const first = shownUuid === null;
      shownUuid = uuid;
      last = 'nothing';
      draw();
      if (first) events.shown();
      else events.renewed();
    },
    qrMissing: () => fail('page.no-qr'),
    polled(now) {
      failedPolls = 0;
      if (closed || now === last) return;
      last = now;
      if (now === 'scanned') events.scanned();
      if (now === 'cancelled') events.cancelled();
    },
    pollFailed() {
      if (++failedPolls >= failedPollsInARow) fail('page.unreachable');
    },
    refused: events.refused,
  });

  contents.on('did-fail-load', (_event, code, _text, _url, isMainFrame) => {
    if (isMainFrame && code !== aborted) fail('page.unreachable');
  });
  contents.on('render-process-gone', () => fail('page.crashed'));
  // A page may close itself, and takes its contents with it.
  contents.on('destroyed', () => fail('page.crashed'));
  contents.on('dom-ready', () => {
    draw();
    clearTimeout(patience);
    patience = setTimeout(() => {
      if (shownUuid === null) fail('page.no-qr');
    }, qrPatience);
  });
  // SECURITY: an <input type=file> would open the system's file dialog over the kiosk. Before the first load the
  // call hangs, hence here.
  contents.once('did-finish-load', () => {
    if (closed) return;
    contents.debugger.attach('1.3');
    contents.debugger
      .sendCommand('Page.setInterceptFileChooserDialog', { enabled: true })
      .catch(() => undefined);
  });

  view.setBackgroundColor('#ffffff');
  view.setBorderRadius(16);
  view.setVisible(false);
  window.contentView.addChildView(view);
  // A navigation that we stopped rejects here as well; did-fail-load has told us what matters.
  contents.loadURL(url).catch(() => undefined);

  return {
    place(frame) {
      wanted = frame;
      draw();
    },
    close() {
      if (closed) return;
      closed = true;
      clearTimeout(patience);
      if (!window.isDestroyed()) window.contentView.removeChildView(view);
      if (contents.isDestroyed()) return void sessions.giveBack(own);
      contents.once('destroyed', () => void sessions.giveBack(own));
      contents.close({ waitForBeforeUnload: false });
    },
  };
}
