/** What a person might press to get out of a kiosk, as xdotool names keys; Ctrl+Shift+S, staff's own, is not among them. */
const letters = [...'abcdefghijklmnopqrstuvwxyz'];
const digits = [...'0123456789'];
const functionKeys = Array.from({ length: 12 }, (_, index) => `F${index + 1}`);

export const escapes: readonly string[] = [
  ...functionKeys,
  ...functionKeys.map((key) => `ctrl+${key}`),
  ...functionKeys.map((key) => `shift+${key}`),
  ...['F2', 'F4', 'F8', 'F10'].map((key) => `alt+${key}`),
  ...letters.map((key) => `ctrl+${key}`),
  ...letters.filter((key) => key !== 's').map((key) => `ctrl+shift+${key}`),
  ...digits.map((key) => `ctrl+${key}`),
  ...letters.map((key) => `alt+${key}`),
  ...['d', 'e', 'l', 'p', 'r', 's', 'i', 'x', 'Tab', 'space', 'plus', 'minus'].map((key) => `super+${key}`),
  ...['plus', 'minus', 'equal', 'KP_Add', 'KP_Subtract', 'KP_0'].map((key) => `ctrl+${key}`),
  ...['Tab', 'space', 'Left', 'Right', 'Up', 'Home', 'Return', 'Escape', 'Print'].map((key) => `alt+${key}`),
  ...['Tab', 'shift+Tab', 'Escape', 'shift+Escape', 'shift+Delete', 'Return', 'space'].map(
    (key) => `ctrl+${key}`,
  ),
  ...['Page_Up', 'Page_Down', 'Home', 'End', 'Left', 'Right', 'Insert', 'Pause'].map((key) => `ctrl+${key}`),
  ...['Escape', 'Tab', 'shift+Tab', 'Menu', 'Super_L', 'Alt_L', 'Print', 'Pause', 'Scroll_Lock', 'Help'],
  ...['Insert', 'shift+Insert', 'Delete', 'Home', 'End', 'Page_Up', 'Page_Down', 'Undo', 'Find', 'Cancel'],
  ...['XF86Back', 'XF86Forward', 'XF86Reload', 'XF86HomePage', 'XF86Search', 'XF86Favorites', 'XF86WWW'],
  ...['XF86Mail', 'XF86Calculator', 'XF86Explorer', 'XF86Open', 'XF86Close', 'XF86Save', 'XF86New'],
];
