/** The measure of all things: the smallest Electron app with one window and one view that shows WeChat's QR page. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const main = `
const { join } = require('node:path');
const { app, BrowserWindow, WebContentsView } = require('electron');
app.whenReady().then(() => {
  const window = new BrowserWindow({ width: 1280, height: 800 });
  window.loadFile(join(__dirname, 'index.html'));
  const view = new WebContentsView();
  window.contentView.addChildView(view);
  view.setBounds({ x: 440, y: 200, width: 400, height: 400 });
  view.webContents.loadURL(process.env.WXLOBBY_BENCH_QR);
});
app.on('window-all-closed', () => app.quit());
`;

/** Writes it below this folder; its own data lies beside it. */
export function writeEmptyApp(folder: string): { readonly app: string; readonly userData: string } {
  const app = join(folder, 'app');
  mkdirSync(app, { recursive: true });
  writeFileSync(
    join(app, 'package.json'),
    JSON.stringify({ name: 'empty', version: '1.0.0', main: 'main.js' }),
  );
  writeFileSync(join(app, 'main.js'), main);
  writeFileSync(join(app, 'index.html'), '<!doctype html><title>Empty</title><h1>Empty</h1>');
  return { app, userData: join(folder, 'data') };
}
