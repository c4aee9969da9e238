/** `npm start`: the app, for a person. */
import { launch } from './launch.mjs';
import { command } from './stop.mjs';

await command(() => launch(process.argv.slice(2), process.stdout));
