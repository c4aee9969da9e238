/** The key that signs the audit log: made once, kept in the OS keychain under this installation, never shown. */
import { randomBytes } from 'node:crypto';
import type { Secrets } from '../settings/secrets.ts';

const length = 32;

/**
 * Null where the keychain cannot keep it: the log is then a plain chain of hashes and says so when it is checked. A log
 * that waited for a keyring somebody has to open would be worse.
 */
export async function auditKeyOf(secrets: Secrets): Promise<Uint8Array | null> {
  try {
    const kept = await secrets.get('audit.key');
    if (kept !== null) return keyFrom(kept);
    await secrets.set('audit.key', randomBytes(length).toString('hex'));
    // Another process may have made one at the same moment: what the keychain says now is the key.
    return keyFrom((await secrets.get('audit.key')) ?? '');
  } catch {
    return null;
  }
}

/** Only reads: null where there is none. */
export const keptAuditKey = (secrets: Secrets): Promise<Uint8Array | null> =>
  secrets.get('audit.key').then(
    (kept) => keyFrom(kept ?? ''),
    () => null,
  );

/** A view of memory of its own: what is cloned to a thread takes everything behind it along. */
function keyFrom(hex: string): Uint8Array | null {
  const key = Uint8Array.from(Buffer.from(hex, 'hex'));
  return key.length === length ? key : null;
}
