/** For TypeScript: vite.config.ts and tests. */
import type { Plugin } from 'vite';

export declare function reactAria(): Plugin[];
