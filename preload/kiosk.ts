/** The kiosk page's bridge: it cannot name an admin call. */
import { expose } from './bridge.ts';
import { answerPings } from './pulse.ts';

expose('kiosk');
answerPings();
