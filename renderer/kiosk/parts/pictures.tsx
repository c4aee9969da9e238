/** Small pictures of what to do, on a 64 grid: ink in the text colour, the point of each in the accent. */
import type { ReactNode } from 'react';

function Picture({ children }: { readonly children: ReactNode }) {
  return (
    <svg
      viewBox="0 0 64 64"
      fill="none"
      stroke="currentColor"
      strokeWidth="2.6"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
    >
      {children}
    </svg>
  );
}

const accent = { stroke: 'var(--accent)' } as const;

const Phone = () => (
  <>
    <rect x="17" y="4" width="30" height="56" rx="6.5" fill="var(--surface)" />
    <path d="M29 54.5h6" />
  </>
);

/** Two speech bubbles on a phone: the messenger is opened. */
export const OpenPicture = () => (
  <Picture>
    <Phone />
    <g {...accent} fill="var(--accent-soft)">
      <path d="M23 25.5c0-4.2 3.3-7 7.3-7s7.3 2.8 7.3 7-3.3 7-7.3 7c-.9 0-1.8-.2-2.6-.5l-3.2 1.5.5-3.2a6.7 6.7 0 0 1-2-4.8Z" />
      <path d="M31.5 37.5c0-3.4 2.7-5.8 6-5.8s6 2.4 6 5.8c0 1.5-.6 2.9-1.6 3.9l.4 2.6-2.7-1.2c-.7.3-1.4.4-2.1.4-3.3 0-6-2.3-6-5.7Z" />
    </g>
  </Picture>
);

/** A scan frame with its line: the code is scanned. */
export const ScanPicture = () => (
  <Picture>
    <path d="M8 20v-6a6 6 0 0 1 6-6h6M44 8h6a6 6 0 0 1 6 6v6M56 44v6a6 6 0 0 1-6 6h-6M20 56h-6a6 6 0 0 1-6-6v-6" />
    <g fill="currentColor" stroke="none">
      <path d="M19 19h10v10H19zM35 19h10v10H35zM19 35h10v10H19zM35 35h4v4h-4zM41 41h4v4h-4zM35 41h4v4h-4zM41 35h4v4h-4z" />
    </g>
    <path d="M5 32h54" {...accent} strokeWidth="3.2" />
  </Picture>
);

/** A phone whose button is tapped: sign-in is allowed. */
export const AllowPicture = () => (
  <Picture>
    <Phone />
    <circle cx="32" cy="21" r="6.5" />
    <rect x="22.5" y="36" width="19" height="11" rx="5.5" fill="var(--accent)" {...accent} />
    <path d="m28.5 41.5 2.5 2.5 4.5-4.8" stroke="var(--accent-text)" />
  </Picture>
);

/** The same phone with a mini program on it, which one knows by the capsule in its corner. */
export const MiniProgramPicture = () => (
  <Picture>
    <Phone />
    <rect x="34" y="9.5" width="9" height="4.6" rx="2.3" strokeWidth="1.6" />
    <path d="M24 21.5h16M24 28h10" />
    <rect x="22.5" y="36" width="19" height="11" rx="5.5" fill="var(--accent)" {...accent} />
    <path d="m28.5 41.5 2.5 2.5 4.5-4.8" stroke="var(--accent-text)" />
  </Picture>
);

/** A browser window with a code in it. */
export const WindowPicture = () => (
  <Picture>
    <rect x="5" y="10" width="54" height="44" rx="6" fill="var(--surface)" />
    <path d="M5 20.5h54M12 15.3h.1M18 15.3h.1" />
    <g fill="var(--accent)" stroke="none">
      <path d="M23 27h8v8h-8zM34 27h8v8h-8zM23 38h8v8h-8zM34 38h3.4v3.4H34zM38.6 42.6H42V46h-3.4zM34 42.6h3.4V46H34zM38.6 38H42v3.4h-3.4z" />
    </g>
  </Picture>
);

/** A front desk with its bell: please go there. */
export const DeskPicture = () => (
  <Picture>
    <path d="M6 54h52M11 54V42h42v12" />
    <path d="M18 36a14 14 0 0 1 28 0Z" fill="var(--accent-soft)" {...accent} />
    <path d="M32 22v-5M28 15.5h8" {...accent} />
  </Picture>
);

/** A door, and out of it. */
export const WayOutPicture = () => (
  <Picture>
    <path d="M8 56h48M13 56V10h24v46" />
    <path d="M31 33h.1" />
    <path d="M42 33h15M50 25.5l7.5 7.5-7.5 7.5" {...accent} />
  </Picture>
);

/** A hand held up, calmly: nothing was recorded. */
export const RefusedPicture = () => (
  <Picture>
    <Phone />
    <path d="m25.5 25.5 13 13M38.5 25.5l-13 13" {...accent} />
  </Picture>
);

/** Something came between phone and screen. */
export const TroublePicture = () => (
  <Picture>
    <path d="M12 40a9 9 0 0 1 1.5-17.9A15 15 0 0 1 42 19.5a11 11 0 0 1 9.5 18.7" />
    <path d="M32 34v12" {...accent} strokeWidth="3.4" />
    <path d="M32 53.5v.1" {...accent} strokeWidth="4.4" />
  </Picture>
);
