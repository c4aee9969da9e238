/** What is said in English about the way from a phone to this machine. */
import type { PhoneWayDictionary } from './failure-words.ts';
import { atDesk } from './machine.en.ts';

export const phoneWayEn: PhoneWayDictionary = {
  'listener.off': {
    visitor: atDesk,
    staff: {
      what: 'Phone access is switched off, so phones cannot reach this computer',
      todo: 'Switch it on under “Settings” in the console. Official account and mini program need it.',
    },
  },
  'listener.port-taken': {
    visitor: atDesk,
    staff: {
      what: 'Port {port|from the settings} is used by another program',
      todo: 'Close that program, or choose another port under “Settings” in the console.',
    },
  },
  'listener.port-forbidden': {
    visitor: atDesk,
    staff: {
      what: 'The system does not allow port {port|from the settings}',
      todo: 'Choose a port from 1024 up under “Settings” in the console. If phones must see 443, ask IT for a reverse proxy.',
    },
  },
  'listener.no-address': {
    visitor: atDesk,
    staff: {
      what: 'This computer does not have the network address chosen in the settings',
      todo: 'Check cable or Wi-Fi. If the address has changed, choose it again under “Settings” in the console and ask for a fixed one.',
    },
  },
  'listener.no-certificate': {
    visitor: atDesk,
    staff: {
      what: 'The HTTPS certificate or its key cannot be found',
      todo: 'Check both file paths under “Settings” in the console, and that this computer’s account may read them.',
    },
  },
  'listener.bad-certificate': {
    visitor: atDesk,
    staff: {
      what: 'The HTTPS certificate cannot be used',
      todo: 'Check that it has not expired, belongs to its key and names the host that phones open; then put a new one in place.',
    },
  },
  'listener.own-certificate': {
    visitor: atDesk,
    staff: {
      what: 'This computer signed its certificate itself',
      todo: 'Phones warn at the first visit and mini programs refuse it. A certificate from an authority ends that; ask IT.',
    },
  },
  'listener.unreachable': {
    visitor: atDesk,
    staff: {
      what: 'Phones cannot open this computer’s address',
      todo: 'Ask IT to check DNS, reverse proxy and firewall: the public address under “Settings” in the console must open from outside.',
    },
  },
  'listener.stranger': {
    visitor: atDesk,
    staff: {
      what: 'Something else answers at this computer’s public address',
      todo: 'Ask IT where DNS and reverse proxy point. With several kiosks, each needs an address of its own.',
    },
  },
};
