/** How much of a QR's life is left, from 1 to 0. A clock that was set meanwhile shows no more than all and no less than nothing. */
export function lifeLeft(expiresAt: number, life: number, now: number): number {
  if (!(life > 0)) return 0;
  return Math.min(1, Math.max(0, (expiresAt - now) / life));
}
