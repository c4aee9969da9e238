/** The Vite build alone, in a process of its own: set-up itself must start where Vite is not installed yet. */
import { createBuilder } from 'vite';
import { inRoot } from '../paths.mjs';

process.env.NODE_ENV ??= 'production';
const builder = await createBuilder({ configFile: inRoot('vite.config.ts') });
await builder.buildApp();
