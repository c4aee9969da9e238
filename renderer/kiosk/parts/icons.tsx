/** Line icons on a 24 grid; they take the colour and the size of their place. */
import type { ReactNode } from 'react';

export function Icon({ children }: { readonly children: ReactNode }) {
  return (
    <svg
      viewBox="0 0 24 24"
      width="1em"
      height="1em"
      fill="none"
      stroke="currentColor"
      strokeWidth="2"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
    >
      {children}
    </svg>
  );
}

export const TickIcon = () => (
  <Icon>
    <path d="m5 12.5 4.6 4.6L19 7.6" />
  </Icon>
);

export const CloseIcon = () => (
  <Icon>
    <path d="M6 6l12 12M18 6 6 18" />
  </Icon>
);

export const PhoneIcon = () => (
  <Icon>
    <rect x="7" y="2.5" width="10" height="19" rx="2.5" />
    <path d="M11 18.5h2" />
  </Icon>
);

export const ConsoleIcon = () => (
  <Icon>
    <rect x="3" y="4.5" width="18" height="13" rx="2.5" />
    <path d="M9 21h6M3 9h18" />
  </Icon>
);

export const PersonIcon = () => (
  <Icon>
    <circle cx="12" cy="8.2" r="3.7" />
    <path d="M4.8 20c.9-3.7 3.7-5.6 7.2-5.6s6.3 1.9 7.2 5.6" />
  </Icon>
);

/** Somebody with arms wide open, in a ring: as help to use a thing is marked everywhere. */
export const EaseIcon = () => (
  <Icon>
    <circle cx="12" cy="12" r="9.5" />
    <circle cx="12" cy="7.2" r="0.6" fill="currentColor" />
    <path d="M7.2 10.2c3.2.9 6.4.9 9.6 0M12 10.9V14m0 0-2.200 4.200M12 14l2.200 4.200" />
  </Icon>
);

export const TouchIcon = () => (
  <Icon>
    <path d="M9 12V5.7a1.7 1.7 0 0 1 3.4 0V11l4.7 1c1.4.3 2.2 1.5 2 2.9l-.6 3.7a3 3 0 0 1-3 2.5h-3.3a4 4 0 0 1-3-1.4l-3.7-4.3a1.6 1.6 0 0 1 2.3-2.2L9 14.2" />
    <path d="M6.2 7.2a4.7 4.7 0 0 1 9 0" />
  </Icon>
);

/** Our mark: the corners of a scan frame around a tick. */
export const MarkIcon = () => (
  <Icon>
    <path d="M3.5 8V6A2.5 2.5 0 0 1 6 3.5h2M16 3.5h2A2.5 2.5 0 0 1 20.5 6v2M20.5 16v2a2.5 2.5 0 0 1-2.5 2.5h-2M8 20.5H6A2.5 2.5 0 0 1 3.5 18v-2" />
    <path d="m8 12.3 2.8 2.8L16 9.7" />
  </Icon>
);
