/** What stands on keys that have no letter. */
import { Icon } from '../parts/icons.tsx';

export const RemoveIcon = () => (
  <Icon>
    <path d="M8.5 5h10a2 2 0 0 1 2 2v10a2 2 0 0 1-2 2h-10L3 12Z" />
    <path d="m11.5 9.5 5 5M16.5 9.5l-5 5" />
  </Icon>
);

export const CapitalsIcon = () => (
  <Icon>
    <path d="m12 4 7.5 8H15.5v7h-7v-7H4.5Z" />
  </Icon>
);

/** A keyboard, and down with it. */
export const HideIcon = () => (
  <Icon>
    <rect x="3" y="3.5" width="18" height="11" rx="2.5" />
    <path d="M7 7.5h.1M11 7.5h.1M15 7.5h.1M8 11h8M9 18l3 3 3-3" />
  </Icon>
);

export const MoreIcon = () => (
  <Icon>
    <path d="m9 5 7 7-7 7" />
  </Icon>
);
