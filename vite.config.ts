/**
 * One build, four environments: the main process, a self-contained file per preload (a sandboxed preload cannot load
 * a chunk), and the two pages. Targets are what the oldest Electron we test on has: Node 20, Chrome 130.
 */
import { rmSync } from 'node:fs';
import { resolve } from 'node:path';
import { defineConfig, type EnvironmentOptions } from 'vite';
import { writeNotices } from './scripts/notices.mjs';

const here = import.meta.dirname;
const app = resolve(here, 'out/app');

/** Everything but Electron, Node and native modules is bundled: one file is read at start instead of hundreds. */
const external = ['electron', 'better-sqlite3', 'keytar', /^node:/];

function server(outDir: string, input: Record<string, string>, format: 'es' | 'cjs'): EnvironmentOptions {
  return {
    consumer: 'server',
    resolve: { noExternal: true, external: ['electron', 'better-sqlite3', 'keytar'] },
    build: {
      outDir: resolve(app, outDir),
      emptyOutDir: false,
      target: 'node20',
      minify: true,
      sourcemap: false,
      rolldownOptions: {
        input,
        external,
        output: {
          format,
          entryFileNames: `[name].${format === 'cjs' ? 'cjs' : 'js'}`,
          chunkFileNames: '[name].js',
        },
      },
    },
  };
}

const environments: Record<string, EnvironmentOptions> = {
  client: {
    build: {
      outDir: resolve(app, 'renderer'),
      emptyOutDir: false,
      target: 'chrome130',
      modulePreload: { polyfill: false },
      assetsInlineLimit: 0,
      rolldownOptions: {
        input: {
          kiosk: resolve(here, 'renderer/kiosk.html'),
          admin: resolve(here, 'renderer/admin.html'),
          preview: resolve(here, 'renderer/preview.html'),
          safe: resolve(here, 'renderer/safe.html'),
          'console-safe': resolve(here, 'renderer/console-safe.html'),
        },
      },
    },
  },
  main: server(
    'main',
    {
      index: resolve(here, 'main/index.ts'),
      'store-thread': resolve(here, 'main/store/thread.ts'),
      'listener-thread': resolve(here, 'main/listener/thread.ts'),
    },
    'es',
  ),
  preloadKiosk: server('preload', { kiosk: resolve(here, 'preload/kiosk.ts') }, 'cjs'),
  preloadAdmin: server('preload', { admin: resolve(here, 'preload/admin.ts') }, 'cjs'),
};

export default defineConfig({
  root: resolve(here, 'renderer'),
  base: '/',
  publicDir: false,
  logLevel: 'warn',
  environments,
  builder: {
    async buildApp(builder) {
      rmSync(app, { recursive: true, force: true });
      const bundles = [];
      for (const name of Object.keys(environments)) {
        const environment = builder.environments[name];
        if (environment) bundles.push(await builder.build(environment));
      }
      // Once for the console, once to lie beside the program.
      for (const folder of [app, resolve(here, 'out')])
        writeNotices(bundles.flat(), resolve(folder, 'THIRD-PARTY-NOTICES.txt'));
    },
  },
});
