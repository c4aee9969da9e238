/** Lets this Node import TypeScript: for `node --import`, where Node itself does not know how. */
import { register } from 'node:module';

register('./hooks.mjs', import.meta.url);
