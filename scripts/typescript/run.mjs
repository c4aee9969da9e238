/** Runs a file as Node would, and calls its `main` where it leaves that to whoever runs it. */
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

const [node = '', , file = '', ...args] = process.argv;
process.argv = [node, resolve(file), ...args];
const { main } = await import(pathToFileURL(resolve(file)).href);
const code = await main?.(args);
if (typeof code === 'number') process.exitCode = code;
