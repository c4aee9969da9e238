/** The console's bridge: it cannot start or stop a sign-in. */
import { expose } from './bridge.ts';
import { answerPings } from './pulse.ts';

expose('admin');
answerPings();
