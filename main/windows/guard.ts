/**
 * Hardening that no window may be without: it holds for every WebContents the app ever makes, whoever made it.
 * https://www.electronjs.org/docs/latest/tutorial/security
 */
import { app, type Session, type WebContents } from 'electron';
import { type Keyboard, mayPress } from '../device/keys.ts';

/** Chromium switches that would hand the pages or their traffic to somebody else; reliability.md 0.6 to 0.8. */
const dangerousSwitches = [
  'remote-debugging-port',
  'remote-debugging-pipe',
  'remote-debugging-address',
  'ignore-certificate-errors',
  'host-resolver-rules',
  'host-rules',
  'log-net-log',
  'ssl-key-log-file',
  'disable-web-security',
  'load-extension',
  'allow-file-access-from-files',
  'unsafely-treat-insecure-origin-as-secure',
  'js-flags',
];

/**
 * Chromium opens the first of these stores in our data folder two minutes after every start, and the others in each web
 * session that is wiped, where they keep 0.2 MB for ever.
 */
const forAdvertisers = ['SharedStorageAPI', 'InterestGroupStorage', 'PrivateAggregationApi'];

/** First thing in the process. Development and tests keep the switches: that is how they are driven. */
export function hardenProcess(): void {
  // SECURITY: these make Node or Chromium trust anybody, or write keys to disk; reliability.md 0.7, 0.8.
  for (const name of ['NODE_TLS_REJECT_UNAUTHORIZED', 'NODE_EXTRA_CA_CERTS', 'SSLKEYLOGFILE'])
    delete process.env[name];
  if (app.isPackaged) for (const name of dangerousSwitches) app.commandLine.removeSwitch(name);
  // SECURITY: with a pen or a touch screen, a pinch or a swipe must not leave the page.
  app.commandLine.appendSwitch('disable-pinch');
  app.commandLine.appendSwitch('overscroll-history-navigation', '0');
  const off = app.commandLine.getSwitchValue('disable-features');
  app.commandLine.appendSwitch('disable-features', [...(off ? [off] : []), ...forAdvertisers].join(','));
}

/** @param framed it is a frame inside the page that wants to go there */
type MayGo = (address: string, framed: boolean) => boolean;

/**
 * Denies pop-ups, webviews and every navigation that nobody asked for. A contents that may go somewhere says so by
 * `mayNavigate`, before it loads.
 */
const destinations = new WeakMap<WebContents, MayGo>();

export function mayNavigate(contents: WebContents, allows: MayGo): void {
  destinations.set(contents, allows);
}

/** Which keys a contents may hear; one that nobody spoke for hears none. */
const keyboards = new WeakMap<WebContents, Keyboard>();
let lockedDown = false;

export function mayType(contents: WebContents, keyboard: Keyboard): void {
  keyboards.set(contents, keyboard);
}

/** Before the first window: whether visitors stand in front of this machine. */
export function lockDown(on: boolean): void {
  lockedDown = on;
}

function holdKeys(contents: WebContents): void {
  contents.on('before-input-event', (event, input) => {
    if (lockedDown && !mayPress(input, keyboards.get(contents) ?? 'none')) event.preventDefault();
  });
  const plainSize = () => {
    if (!lockedDown || contents.isDestroyed() || !keyboards.has(contents)) return;
    contents.setZoomFactor(1);
    void contents.setVisualZoomLevelLimits(1, 1).catch(() => undefined);
  };
  contents.on('did-finish-load', plainSize);
  contents.on('zoom-changed', plainSize);
  // SECURITY: whatever opened them, developer tools give the page and its bridge to whoever stands there.
  contents.on('devtools-opened', () => lockedDown && contents.closeDevTools());
}

export function guardAllContents(): void {
  app.on('web-contents-created', (_event, contents) => {
    contents.setWindowOpenHandler(() => ({ action: 'deny' }));
    holdKeys(contents);
    contents.on('will-attach-webview', (event) => event.preventDefault());
    const hold = (details: Electron.Event<{ url: string; isMainFrame: boolean }>) => {
      if (!destinations.get(contents)?.(details.url, !details.isMainFrame)) details.preventDefault();
    };
    contents.on('will-frame-navigate', hold);
    contents.on('will-redirect', hold);
  });
  // SECURITY: a certificate nobody vouches for is refused without a question to the visitor.
  app.on('certificate-error', (event, _contents, _url, _error, _certificate, answer) => {
    event.preventDefault();
    answer(false);
  });
  // SECURITY: the same for a server that asks for a certificate or a password of ours.
  app.on('select-client-certificate', (event, _contents, _url, _list, answer) => {
    event.preventDefault();
    answer();
  });
  app.on('login', (event, _contents, _details, _info, answer) => {
    event.preventDefault();
    answer();
  });
}

export function denyPermissions(session: Session): void {
  session.setPermissionRequestHandler((_contents, _permission, answer) => answer(false));
  session.setPermissionCheckHandler(() => false);
  session.setDevicePermissionHandler(() => false);
  session.on('will-download', (event) => event.preventDefault());
}
