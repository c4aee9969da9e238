/** Builds the kiosk page as the app does and serves it with the app's policy, so that a look is a look at the product. */
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join, normalize } from 'node:path';
import QRCode from 'qrcode';
import { build } from 'vite';

export const root = join(import.meta.dirname, '../..');
const built = join(root, 'out/look/page');

const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "require-trusted-types-for 'script'",
].join('; ');
const types = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css', '.png': 'image/png' };

const face = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 132 132"><rect width="132" height="132" fill="#8fb8d8"/>
<circle cx="66" cy="52" r="26" fill="#f4d9c3"/><path d="M14 132c4-34 26-46 52-46s48 12 52 46z" fill="#33566e"/></svg>`;

export async function servePage() {
  await build({
    configFile: false,
    root: join(root, 'renderer'),
    logLevel: 'warn',
    publicDir: false,
    build: {
      outDir: built,
      emptyOutDir: true,
      target: 'chrome130',
      modulePreload: { polyfill: false },
      assetsInlineLimit: 0,
      rolldownOptions: { input: join(root, 'renderer/kiosk.html') },
    },
  });
  const qr = await QRCode.toBuffer('https://open.weixin.qq.com/connect/confirm?uuid=061p2Za447CUkl2X', {
    width: 600,
    margin: 0,
  });
  const server = createServer(async (request, response) => {
    const path = normalize(new URL(request.url ?? '/', 'http://look').pathname);
    if (path === '/favicon.ico') return void response.writeHead(204).end();
    if (path === '/qr.png') return void response.setHeader('content-type', 'image/png').end(qr);
    if (path === '/avatar/face.svg')
      return void response.setHeader('content-type', 'image/svg+xml').end(face);
    try {
      const body = await readFile(join(built, path));
      response.setHeader('content-type', types[extname(path)] ?? 'application/octet-stream');
      response.setHeader('content-security-policy', policy);
      response.end(body);
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    address: `http://127.0.0.1:${server.address().port}/kiosk.html`,
    close: () => new Promise((resolve) => server.close(resolve)),
  };
}
