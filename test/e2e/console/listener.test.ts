/** Settings → 手机访问: what is said there is what a raw socket finds. */
import { connect, createServer, type Server } from 'node:net';
import { connect as connectTls } from 'node:tls';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { freePort } from '../tools/channels.ts';
import { type Desk, openDesk } from '../tools/console-desk.ts';
import { type Lobby, openLobby } from '../tools/kiosk.ts';

/** Where a kiosk listens unless it is told otherwise. */
const firstPort = 8788;
let lobby: Lobby;
let desk: Desk;
let port: number;
let before: string;
beforeAll(async () => {
  before = await knock(firstPort);
  [lobby, port] = [await openLobby(), await freePort()];
  desk = await openDesk(lobby);
  await desk.go('设置');
  await desk.page.getByRole('button', { name: '手机访问', exact: true }).click();
});
afterAll(() => lobby.close());

const use = '打开手机访问';
const part = () => desk.section(use);
/** The line that says how it stands. */
const standing = () => part().getByRole('status').filter({ hasText: '现在的状态' });

/** `open`, or the code of the error. */
const knock = (at: number) =>
  new Promise<string>((resolve) => {
    const socket = connect(at, '127.0.0.1', () => {
      socket.destroy();
      resolve('open');
    });
    socket.once('error', (error: NodeJS.ErrnoException) => resolve(error.code ?? 'error'));
  });

const squat = (at: number) =>
  new Promise<Server>((resolve, reject) => {
    const server = createServer()
      .once('error', reject)
      .listen(at, '127.0.0.1', () => resolve(server));
  });

const askOverTls = (path: string) =>
  new Promise<{ text: string; names: string }>((resolve, reject) => {
    const ask = `GET ${path} HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\nConnection: close\r\n\r\n`;
    let [text, names] = ['', ''];
    const socket = connectTls({ host: '127.0.0.1', port, rejectUnauthorized: false }, () => {
      names = socket.getPeerCertificate().subjectaltname ?? '';
      socket.write(ask);
    });
    socket.setEncoding('utf8').on('data', (part) => {
      text += part;
    });
    socket.once('end', () => resolve({ text, names }));
    socket.once('error', reject);
  });

test('a new kiosk listens nowhere, and says so', async () => {
  await part().getByText('现在是关闭的：这台电脑不接受任何来自网络的连接。').waitFor();
  expect(await knock(firstPort), 'another program may be there').toBe(before);
});

test('a port that cannot be is refused in place, and 0.0.0.0 with the reason', async () => {
  await desk.onOff(use).click();
  await part().getByLabel('端口').fill('70000');
  await part().getByLabel('这台电脑的地址').fill('0.0.0.0');
  await desk.page.getByRole('button', { name: '保存', exact: true }).click();
  await part().getByText('端口最大是 65535').waitFor();
  await part().getByText('请填写一个具体的地址，不能是 0.0.0.0 或 ::').waitFor();
});

test('switched on it says where it listens, and does', async () => {
  await part().getByLabel('端口').fill(String(port));
  await part().getByLabel('这台电脑的地址').fill('127.0.0.1');
  await part().getByText('这个地址只有这台电脑自己能打开').waitFor();
  await standing().getByText('保存后生效').waitFor();
  expect(await knock(port)).toBe('ECONNREFUSED');
  await desk.save();
  await standing().getByText('正在监听').waitFor();
  expect(await standing().textContent()).toContain(`http://127.0.0.1:${port}`);
  expect(await standing().textContent()).not.toContain('保存后生效');
  expect(await knock(port)).toBe('open');
});

test('a port that another program has is said by its number, and taken as soon as it is free', async () => {
  const other = await freePort();
  const squatter = await squat(other);
  await part().getByLabel('端口').fill(String(other));
  await desk.save();
  const trouble = part().getByRole('alert');
  await trouble.getByText(`端口（${other}）已被其他程序占用`).waitFor();
  await trouble.getByText('关掉占用这个端口的程序').waitFor();
  await standing().getByText('没能打开').waitFor();
  // What was listened at before is closed all the same.
  expect(await knock(port)).toBe('ECONNREFUSED');

  await new Promise((resolve) => squatter.close(resolve));
  await standing().getByText('正在监听').waitFor();
  expect(await trouble.count()).toBe(0);
  expect(await standing().textContent()).toContain(`http://127.0.0.1:${other}`);
  expect(await knock(other)).toBe('open');
  port = other;
});

test('with a certificate of its own it answers over TLS, by the address that stands there', async () => {
  await part().getByLabel('自动生成证书').check();
  await part().getByText('手机第一次打开会看到警告，小程序不接受。').waitFor();
  await desk.save();
  await standing().getByText(`https://127.0.0.1:${port}`).waitFor();
  const { text, names } = await askOverTls(`/check/${'0'.repeat(32)}`);
  expect(text).toMatch(/^HTTP\/1\.1 200 /);
  expect(names).toContain('127.0.0.1');
});

test('the check-up finds that listener by its own certificate, and says that phones will be warned of it', async () => {
  await desk.go('体检');
  await desk.page.getByRole('button', { name: '开始体检' }).click();
  const line = (check: string) =>
    desk
      .section('这台电脑')
      .getByRole('listitem')
      .filter({ has: desk.page.getByText(check, { exact: true }) });
  await desk.page.getByRole('button', { name: '再检查一次' }).waitFor();
  expect(await line('手机访问').getAttribute('data-result')).toBe('good');
  expect(await line('证书').getAttribute('data-result')).toBe('unsure');
  await line('证书').getByText('证书是这台电脑自己签发的').waitFor();
  await desk.go('设置');
});

test('a certificate file that is not there is said to staff, and mended by choosing another way', async () => {
  await part().getByLabel('使用证书文件').check();
  await part().getByLabel('证书文件', { exact: true }).fill('/nowhere/cert.pem');
  await part().getByLabel('私钥文件').fill('/nowhere/key.pem');
  await desk.save();
  await part().getByRole('alert').getByText('找不到 HTTPS 证书或私钥文件').waitFor();
  expect(await knock(port)).toBe('ECONNREFUSED');
  await part().getByLabel('不加密').check();
  await desk.save();
  await standing().getByText(`http://127.0.0.1:${port}`).waitFor();
});

test('switched off nothing listens', async () => {
  await desk.onOff(use).click();
  await desk.save();
  await part().getByText('现在是关闭的').waitFor();
  expect(await knock(port)).toBe('ECONNREFUSED');
});
