/**
 * One build, an environment for each start: the pages, the main process, its threads, and a self-contained file per
 * preload (a sandboxed preload cannot load a chunk). Targets are what the oldest Electron we test on has: Node 20, Chrome 130.
 */
import { rmSync } from 'node:fs';
import { resolve } from 'node:path';
import { defineConfig, type EnvironmentOptions } from 'vite';
import { writeNotices } from './scripts/notices.mjs';
import { reactAria } from './scripts/react-aria.mjs';

const here = import.meta.dirname;
const app = resolve(here, 'out/app');

/** Everything but Electron, Node and native modules is bundled: one file is read at start instead of hundreds. */
const external = ['electron', 'better-sqlite3', 'keytar', /^node:/];

/** Each start reads few files: what only shares a module with another start is no reason for a file more. */
function server(outDir: string, name: string, file: string, format: 'es' | 'cjs' = 'es'): EnvironmentOptions {
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
        input: { [name]: resolve(here, file) },
        external,
        output: {
          format,
          entryFileNames: `[name].${format === 'cjs' ? 'cjs' : 'js'}`,
          chunkFileNames: `${name}-[name].js`,
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
  main: server('main', 'index', 'main/index.ts'),
  store: server('main', 'store-thread', 'main/store/thread.ts'),
  listener: server('main', 'listener-thread', 'main/listener/thread.ts'),
  preloadKiosk: server('preload', 'kiosk', 'preload/kiosk.ts', 'cjs'),
  preloadAdmin: server('preload', 'admin', 'preload/admin.ts', 'cjs'),
};

export default defineConfig({
  root: resolve(here, 'renderer'),
  base: '/',
  publicDir: false,
  logLevel: 'warn',
  plugins: reactAria(),
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
