/** One line icon a way to sign in. */
import type { ReactNode } from 'react';
import type { Way } from '../../../contract/channel.ts';
import { Icon } from './icons.tsx';

const ScanIcon = () => (
  <Icon>
    <path d="M4 8V6a2 2 0 0 1 2-2h2M16 4h2a2 2 0 0 1 2 2v2M20 16v2a2 2 0 0 1-2 2h-2M8 20H6a2 2 0 0 1-2-2v-2" />
    <path d="M4 12h16" />
  </Icon>
);

/** A speech bubble with lines: an account that writes to its followers. */
const AccountIcon = () => (
  <Icon>
    <path d="M5.5 4.5h13a2 2 0 0 1 2 2v8a2 2 0 0 1-2 2H12l-4.5 3.5v-3.5h-2a2 2 0 0 1-2-2v-8a2 2 0 0 1 2-2Z" />
    <path d="M8 9h8M8 12.5h5" />
  </Icon>
);

/** A ribbon in a ring, as people know mini programs. */
const MiniProgramIcon = () => (
  <Icon>
    <circle cx="12" cy="12" r="9" />
    <path d="M12 14.6a2.5 2.5 0 1 1-2.5-2.5M12 9.4a2.5 2.5 0 1 1 2.5 2.5M12 9.4v5.2" />
  </Icon>
);

const BrowserIcon = () => (
  <Icon>
    <rect x="3" y="4.5" width="18" height="15" rx="2.5" />
    <path d="M3 9.2h18M6.2 6.9h.1M9 6.9h.1" />
  </Icon>
);

export const wayIcons: Readonly<Record<Way, () => ReactNode>> = {
  website: ScanIcon,
  officialAccount: AccountIcon,
  miniProgram: MiniProgramIcon,
  browser: BrowserIcon,
};
