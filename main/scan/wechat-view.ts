/**
 * WeChat's own page, laid over the kiosk in a view of its own: in-memory session with nothing in it, sandbox, no
 * preload, no permissions, no dialogs. What the page does is read from its traffic; the page itself is not touched.
 */
import { type BrowserWindow, type WebContents, WebContentsView } from 'electron';
import type { Frame } from '../../contract/kiosk.ts';
import { createPageReader, type PageEvents, type PageReader } from './page-reader.ts';
import { watchTraffic } from './traffic.ts';
import type { WebSessions } from './web-sessions.ts';

export interface WeChatViewOptions {
  readonly window: BrowserWindow;
  readonly sessions: WebSessions;
  readonly url: string;
  readonly openOrigin: string;
  readonly isCallback: (address: string) => boolean;
  /** Gets the contents before they load anything: holds navigations and catches the redirect. */
  readonly guard: (contents: WebContents) => void;
  readonly events: PageEvents;
}

export interface WeChatView {
  place(frame: Frame): void;
  close(): void;
}

/** WeChat asks for at least 220 px for its compact page; wider frames magnify it, so that the QR fills the card. */
const nominalWidth = 240;
const zoomOf = ({ width }: { readonly width: number }) => Math.max(0.25, Math.min(5, width / nominalWidth));

const aborted = -3;

function followContents(contents: WebContents, reader: PageReader, draw: () => void): void {
  contents.on('did-fail-load', (_event, code, _text, _url, isMainFrame) => {
    if (isMainFrame && code !== aborted) reader.fail('page.unreachable');
  });
  contents.on('render-process-gone', () => reader.fail('page.crashed'));
  // A page may close itself, and takes its contents with it.
  contents.on('destroyed', () => reader.fail('page.crashed'));
  contents.on('dom-ready', () => {
    draw();
    reader.ready();
  });
  // SECURITY: an <input type=file> would open the system's file dialog over the kiosk. Before the first load the
  // call hangs, hence here.
  contents.once('did-finish-load', () => {
    if (contents.isDestroyed()) return;
    contents.debugger.attach('1.3');
    contents.debugger
      .sendCommand('Page.setInterceptFileChooserDialog', { enabled: true })
      .catch(() => undefined);
  });
}

export function openWeChatView(options: WeChatViewOptions): WeChatView {
  const { window, sessions, url, openOrigin, isCallback, guard, events } = options;
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

  let wanted: Frame = null;
  let closed = false;
  const draw = () => {
    if (closed || contents.isDestroyed()) return;
    if (wanted) {
      view.setBounds({ ...wanted });
      contents.setZoomFactor(zoomOf(wanted));
    }
    view.setVisible(wanted !== null && reader.showsQr());
  };
  const reader = createPageReader(events, draw);
  watchTraffic(own, openOrigin, isCallback, reader);
  followContents(contents, reader, draw);
  // There is nothing to type in WeChat's page; the kiosk's own keys must go on working after a touch on it.
  contents.on('focus', () => window.webContents.focus());

  view.setBackgroundColor('#ffffff');
  view.setBorderRadius(16);
  view.setVisible(false);
  window.contentView.addChildView(view);
  // A navigation that we stopped rejects here as well; did-fail-load has told us what matters.
  contents.loadURL(url).catch(() => undefined);

  function takeAway(): void {
    if (!window.isDestroyed()) {
      window.contentView.removeChildView(view);
      // A view that is taken away takes the keyboard with it, and staff could not call for the console.
      if (window.isFocused()) window.webContents.focus();
    }
    if (contents.isDestroyed()) sessions.giveBack(own);
    else {
      contents.once('destroyed', () => sessions.giveBack(own));
      contents.close({ waitForBeforeUnload: false });
    }
  }

  return {
    place(frame) {
      wanted = frame;
      draw();
    },
    close() {
      if (closed) return;
      closed = true;
      reader.stop();
      // Whoever closes has more to say to the visitor or to a phone, and this takes milliseconds.
      setImmediate(takeAway);
    },
  };
}
