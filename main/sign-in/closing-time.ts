/** The last closing time that has passed, `HH:MM` on this machine's clock; ms since 1970 UTC. Pure. */
export function lastClosing(now: number, closing: string): number {
  const [hours = 0, minutes = 0] = closing.split(':').map(Number);
  const today = new Date(now);
  today.setHours(hours, minutes, 0, 0);
  if (today.getTime() <= now) return today.getTime();
  today.setDate(today.getDate() - 1);
  return today.setHours(hours, minutes, 0, 0);
}
