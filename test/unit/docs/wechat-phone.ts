/**
 * The part of WeChat that runs docs/mini-program: a `wx` whose requests are real HTTP. The sample is loaded with nothing
 * else in reach, so that using any other global fails.
 */
import { readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { runInNewContext } from 'node:vm';

const sample = resolve(import.meta.dirname, '../../../docs/mini-program');

interface RequestOptions {
  readonly url: string;
  readonly method: string;
  readonly data?: string | ArrayBuffer | Readonly<Record<string, unknown>>;
  readonly header: Readonly<Record<string, string>>;
  success(answer: { readonly statusCode: number; readonly data: unknown }): void;
  fail(error: { readonly errMsg: string }): void;
}

export interface WeChatPhone {
  /** What the mini program keeps on the phone. */
  readonly storage: Map<string, unknown>;
  /** Files by their temporary path. */
  readonly files: Map<string, Uint8Array>;
  /** A module of the sample, by its path in there. */
  load(path: string): unknown;
  /** Opens the page as a scanned code does. */
  openPage(origin: string, query: Readonly<Record<string, string>>): Promise<SamplePage>;
}

export interface SamplePage {
  readonly data: Readonly<Record<string, unknown>>;
  onPhone(event: { readonly detail: { readonly code?: string; readonly errno?: number } }): Promise<void>;
  onProfile(event: { readonly detail: { readonly value: { readonly nickname: string } } }): Promise<void>;
  onAvatar(event: { readonly detail: { readonly avatarUrl: string } }): Promise<void>;
  onSignOut(): Promise<void>;
}

/** By name: a buffer made inside the context is of that context's class. */
const isBuffer = (data: unknown): data is ArrayBuffer =>
  Object.prototype.toString.call(data) === '[object ArrayBuffer]';

const bodyOf = (data: NonNullable<RequestOptions['data']>): string | ArrayBuffer =>
  typeof data === 'string' || isBuffer(data) ? data : JSON.stringify(data);

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
};

async function request({ url, method, data, header, success, fail }: RequestOptions): Promise<void> {
  try {
    const sent = data === undefined ? {} : { body: bodyOf(data) };
    const answer = await fetch(url, { method, headers: header, ...sent });
    const text = await answer.text();
    success({ statusCode: answer.status, data: parsed(text) });
  } catch {
    fail({ errMsg: 'request:fail' });
  }
}

/** `loginCode` is what `wx.login` gives, each time anew. */
export function createWeChatPhone(loginCode: () => string, language = 'zh_CN'): WeChatPhone {
  const storage = new Map<string, unknown>();
  const files = new Map<string, Uint8Array>();
  const wx = {
    request: (options: RequestOptions) => void request(options),
    login: ({ success }: { success(answer: { code: string }): void }) => success({ code: loginCode() }),
    getStorageSync: (key: string) => storage.get(key) ?? '',
    setStorageSync: (key: string, value: unknown) => void storage.set(key, structuredClone(value)),
    removeStorageSync: (key: string) => void storage.delete(key),
    getAppBaseInfo: () => ({ language }),
    setNavigationBarTitle: () => undefined,
    showLoading: () => undefined,
    hideLoading: () => undefined,
    getFileSystemManager: () => ({
      readFile({ filePath, success, fail }: FileOptions) {
        const bytes = files.get(filePath);
        if (bytes) success({ data: bytes.slice().buffer });
        else fail({ errMsg: 'readFile:fail' });
      },
    }),
  };

  const modules = new Map<string, { exports: unknown }>();
  function load(path: string, globals: Readonly<Record<string, unknown>> = {}): unknown {
    const known = modules.get(path);
    if (known) return known.exports;
    const module = { exports: {} as unknown };
    modules.set(path, module);
    const require = (other: string) => load(join(dirname(path), other));
    const source = readFileSync(join(sample, path), 'utf8');
    runInNewContext(source, { wx, module, require, ...globals }, { filename: path });
    return module.exports;
  }

  async function openPage(origin: string, query: Readonly<Record<string, string>>): Promise<SamplePage> {
    modules.clear();
    modules.set('config.js', { exports: { origin } });
    const app = defined<Startable>('App', (App) => load('app.js', { App }));
    app.onLaunch();
    const getApp = () => app;
    const page = defined<Openable>('Page', (Page) => load('pages/sign-in/index.js', { Page, getApp }));
    const { signIn } = page;
    page.setData = (change) => void Object.assign(page.data, change);
    let signedIn: Promise<void> = Promise.resolve();
    page.signIn = () => (signedIn = signIn.call(page));
    page.onLoad(query);
    await signedIn;
    return page;
  }

  return { storage, files, load, openPage };
}

interface FileOptions {
  readonly filePath: string;
  success(read: { readonly data: ArrayBufferLike }): void;
  fail(error: { readonly errMsg: string }): void;
}

interface Startable {
  onLaunch(): void;
}

interface Openable extends SamplePage {
  onLoad(query: Readonly<Record<string, string>>): void;
  signIn(): Promise<void>;
  setData(change: Readonly<Record<string, unknown>>): void;
}

/** What a file hands to `App(…)` or `Page(…)`. */
function defined<T>(name: string, run: (define: (definition: T) => void) => void): T {
  const found: T[] = [];
  run((definition) => found.push(definition));
  const [only] = found;
  if (only === undefined) throw new Error(`the sample does not call ${name}`);
  return only;
}
