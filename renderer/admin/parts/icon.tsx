/** The console's icons: one stroke, 24 units, the colour of the text around them. Always beside words. */
import css from './icon.module.css';

const paths = {
  today: 'M4 20h16M7 20v-6M12 20V5M17 20v-9',
  visits: 'M8.5 6H20M8.5 12H20M8.5 18H20M4.5 6v.1M4.5 12v.1M4.5 18v.1',
  people:
    'M9 11a3.5 3.5 0 1 0 0-7 3.5 3.5 0 0 0 0 7ZM2.5 20c0-3.6 2.9-6 6.5-6s6.5 2.4 6.5 6M16 4.4a3.5 3.5 0 0 1 0 6.2M18 14.5c2.2.8 3.5 2.8 3.5 5.5',
  settings:
    'M4 7h9M17 7h3M4 17h3M11 17h9M15 9.5a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5ZM9 19.5a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5Z',
  overview: 'M3 12h4l2.5-7 5 14 2.5-7h4',
  lock: 'M6 11h12v9H6zM8.5 11V8a3.5 3.5 0 0 1 7 0v3',
  search: 'M10.5 17a6.5 6.5 0 1 0 0-13 6.5 6.5 0 0 0 0 13ZM15.5 15.5 20 20',
  cross: 'M6 6l12 12M18 6 6 18',
  back: 'M15 5l-7 7 7 7',
  next: 'M9 5l7 7-7 7',
  previous: 'M15 5l-7 7 7 7',
  nextYear: 'M6 5l7 7-7 7M12 5l7 7-7 7',
  previousYear: 'M18 5l-7 7 7 7M12 5l-7 7 7 7',
  calendar: 'M4 6h16v14H4zM4 10h16M8 3.5V8M16 3.5V8',
  up: 'M12 19V6M6 11.5 12 5.5l6 6',
  check: 'M5 12.5 10 17.5 19.5 7',
  warn: 'M12 4 2.8 20h18.4zM12 10v4.5M12 17.2v.1',
  bad: 'M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18ZM12 7.5v5.5M12 16.2v.1',
  info: 'M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18ZM12 11v5.5M12 7.8v.1',
  copy: 'M9 9h11v11H9zM5 15H4V4h11v1',
  eye: 'M2.5 12S6 5.5 12 5.5 21.5 12 21.5 12 18 18.5 12 18.5 2.5 12 2.5 12ZM12 15a3 3 0 1 0 0-6 3 3 0 0 0 0 6Z',
  eyeOff:
    'M4 4l16 16M9.9 5.8A9 9 0 0 1 12 5.5c6 0 9.5 6.5 9.5 6.5a16 16 0 0 1-3 3.7M6.3 7.6A15.6 15.6 0 0 0 2.5 12S6 18.5 12 18.5a9 9 0 0 0 4.3-1.1M10 10.2a3 3 0 0 0 4 4',
  plus: 'M12 5v14M5 12h14',
  trash: 'M4 7h16M9 7V4h6v3M6.5 7l1 13h9l1-13M10 11v5.5M14 11v5.5',
  erase: 'M9 5h11v14H9l-6-7zM12.5 9.5l4.5 5M17 9.5l-4.5 5',
  screen: 'M3.5 5h17v11.5h-17zM9 20.5h6M12 16.5v4',
  key: 'M8 19.5a4.5 4.5 0 1 0 0-9 4.5 4.5 0 0 0 0 9ZM11.3 12 20 3.5M16.5 7l3 3',
  store:
    'M12 9.5c4.4 0 8-1.3 8-3s-3.6-3-8-3-8 1.3-8 3 3.6 3 8 3ZM4 6.5v11c0 1.7 3.6 3 8 3s8-1.3 8-3v-11M4 12c0 1.7 3.6 3 8 3s8-1.3 8-3',
  doctor: 'M9 4.5H6.5v16h11v-16H15M9 3h6v3.5H9zM8.5 13.5h2l1.5-3 2 5.5 1.2-2.5h.8',
  phone: 'M7.5 2.5h9v19h-9zM11 18.5h2',
  question:
    'M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18ZM9.6 9.6a2.5 2.5 0 1 1 3.6 2.2c-.8.4-1.2.9-1.2 1.9M12 16.7v.1',
  off: 'M7 12h10',
  onsite: 'M4 20.5V5l8-2v17.5M4 20.5h16M12 8h6v12.5M9 12v1.5',
  down: 'M12 5v14M6 12.5l6 6 6-6',
  open: 'M5 9l7 7 7-7',
  grip: 'M9 6v.1M15 6v.1M9 12v.1M15 12v.1M9 18v.1M15 18v.1',
  print: 'M7 9V3.5h10V9M7 17H4V9h16v8h-3M7 14h10v6.5H7z',
  clock: 'M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18ZM12 7v5l3.5 2',
  refresh: 'M19.5 12a7.5 7.5 0 1 1-2.2-5.3L19.5 9M19.5 4.5V9H15',
  leave: 'M10 4H5v16h5M9.5 12H20M16 8l4 4-4 4',
  merge: 'M6 4v3c0 3 6 3 6 6v7M18 4v3c0 3-6 3-6 6M8.5 16.5 12 20l3.5-3.5',
  split: 'M12 20v-6M12 14 6 8M12 14l6-6M6 12V8h4M18 12V8h-4',
  reach: 'M3.5 9.5a12.5 12.5 0 0 1 17 0M6.8 13a8 8 0 0 1 10.4 0M10 16.5a3.4 3.4 0 0 1 4 0M12 20v.1',
  safe: 'M12 3.5 4.5 6.5V12c0 4.5 3 7.3 7.5 8.5 4.5-1.2 7.5-4 7.5-8.5V6.5zM9 12l2.2 2.2L15.2 10',
  columns: 'M4 5h16v14H4zM9.3 5v14M14.7 5v14',
  pin: 'M9 4h6l-1 6 3 3v2H7v-2l3-3zM12 15v5.5',
  filter: 'M4 5.5h16l-6.2 7.2v5.8l-3.6-1.8v-4z',
  more: 'M6 12v.1M12 12v.1M18 12v.1',
  intoFile: 'M12 4v10M7.5 10 12 14.5 16.5 10M5 16v4h14v-4',
  share: 'M12 15V4M8 7.5 12 3.5l4 4M6 11H4.5v9.5h15V11H18',
  save: 'M5 4h11l3.5 3.5V20H5zM8.5 4v5h6V4M8.5 20v-6h7v6',
  pencil: 'M4 20l1-4.5L16.5 4 20 7.5 8.5 19zM14 6.5l3.5 3.5',
  pairs:
    'M8 10a3 3 0 1 0 0-6 3 3 0 0 0 0 6ZM16 10a3 3 0 1 0 0-6 3 3 0 0 0 0 6ZM3 20c0-3.5 2.2-6 5-6 1.6 0 3 .8 4 2 1-1.2 2.4-2 4-2 2.8 0 5 2.5 5 6',
  history: 'M4 12a8 8 0 1 0 2.5-5.8L4 8.5M4 4v4.5h4.5M12 8v4.5l3 2',
  keyboard: 'M3 7h18v10H3zM6.5 10.2v.1M10 10.2v.1M14 10.2v.1M17.5 10.2v.1M8 14h8',
} as const;

export type IconName = keyof typeof paths;

export function Icon({ name, size = 20 }: { readonly name: IconName; readonly size?: number }) {
  return (
    <svg className={css['icon']} width={size} height={size} viewBox="0 0 24 24" aria-hidden="true">
      <path d={paths[name]} />
    </svg>
  );
}
