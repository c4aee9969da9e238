/** `npm run app -- …`: the app with arguments, for programs too: stdout holds the app's own words alone. */
import { launch } from './launch.mjs';
import { command } from './stop.mjs';

await command(() => launch(process.argv.slice(2), process.stderr));
