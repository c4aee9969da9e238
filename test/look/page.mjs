/** Builds the kiosk page as the app does and serves it with the app's policy, so that a look is a look at the product. */
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join, normalize } from 'node:path';
import QRCode from 'qrcode';
import { build } from 'vite';
import { busyPhoto, logos } from './dresses.mjs';

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

/** A drawing of about what WeChat's round code looks like: 48 rays of dots around a middle, and three corners. */
const ray = (at) => {
  const angle = (at * Math.PI) / 24;
  const dots = [52, 60, 68, 76, 84, 92].filter((radius) => (at * 7 + radius * 5) % 3 > 0);
  return dots.map((radius) => {
    const [x, y] = [Math.cos(angle) * radius, Math.sin(angle) * radius];
    return `<circle cx="${(100 + x).toFixed(1)}" cy="${(100 + y).toFixed(1)}" r="2.6"/>`;
  });
};
const corner = (x, y) =>
  `<circle cx="${x}" cy="${y}" r="13" fill="#fff"/><circle cx="${x}" cy="${y}" r="10" fill="none" stroke="#000" stroke-width="3.5"/><circle cx="${x}" cy="${y}" r="5"/>`;
const miniCode = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 200 200"><rect width="200" height="200" fill="#fff"/>
${Array.from({ length: 48 }, (_, at) => ray(at).join('')).join('')}<circle cx="100" cy="100" r="42" fill="#dfe9e4"/>
${corner(40, 40)}${corner(160, 40)}${corner(40, 160)}</svg>`;

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
  const start = await QRCode.toString('https://lobby.example.com/s/3fJq0aWk2yPz7uTb', {
    type: 'svg',
    margin: 0,
  });
  const drawings = {
    '/avatar/face.svg': face,
    '/code/qr.svg': start,
    '/code/mini.svg': miniCode,
    '/picture/busy': busyPhoto,
    ...logos,
  };
  const server = createServer(async (request, response) => {
    const path = normalize(new URL(request.url ?? '/', 'http://look').pathname);
    if (path === '/favicon.ico') return void response.writeHead(204).end();
    if (path === '/qr.png') return void response.setHeader('content-type', 'image/png').end(qr);
    const drawing = drawings[path];
    if (drawing) return void response.setHeader('content-type', 'image/svg+xml').end(drawing);
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
