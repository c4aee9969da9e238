/**
 * Seals a person's tokens for the database: AES-256-GCM with a key from the keychain, bound to the identity they
 * belong to. Form 1: one byte 1, 12 bytes nonce, 16 bytes tag, then the text.
 */
import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import * as v from 'valibot';
import { Failure } from '../../contract/failure.ts';
import type { KeptTokens } from './grant.ts';

const form = 1;
const nonceSize = 12;
const tagSize = 16;
const headSize = 1 + nonceSize + tagSize;

const Sealed = v.strictObject({
  openId: v.string(),
  accessToken: v.string(),
  refreshToken: v.string(),
  refreshEndsAt: v.number(),
});

function keyOf(base64: string): Buffer {
  const key = Buffer.from(base64, 'base64');
  if (key.length !== 32) throw new Failure('profile.needs-scan', { reason: 'key' });
  return key;
}

/** The form is sealed in too: a later one cannot be passed off as this one. */
const boundTo = (identity: string) => Buffer.from(`wxlobby.tokens.${form}:${identity}`, 'utf8');

/** `key`: 32 bytes, base64. */
export function seal(key: string, identity: string, tokens: KeptTokens): Uint8Array {
  const nonce = randomBytes(nonceSize);
  const cipher = createCipheriv('aes-256-gcm', keyOf(key), nonce, { authTagLength: tagSize });
  cipher.setAAD(boundTo(identity));
  const text = Buffer.concat([cipher.update(JSON.stringify(tokens), 'utf8'), cipher.final()]);
  return Buffer.concat([Buffer.of(form), nonce, cipher.getAuthTag(), text]);
}

/** Throws `profile.needs-scan` when the key is another, the bytes were changed, or they are somebody else's. */
export function openSealed(key: string, identity: string, sealed: Uint8Array): KeptTokens {
  const secret = keyOf(key);
  if (sealed.length <= headSize || sealed[0] !== form) {
    throw new Failure('profile.needs-scan', { reason: 'form' });
  }
  try {
    const nonce = sealed.subarray(1, 1 + nonceSize);
    const decipher = createDecipheriv('aes-256-gcm', secret, nonce, { authTagLength: tagSize });
    decipher.setAAD(boundTo(identity));
    decipher.setAuthTag(sealed.subarray(1 + nonceSize, headSize));
    const text = Buffer.concat([decipher.update(sealed.subarray(headSize)), decipher.final()]);
    return v.parse(Sealed, JSON.parse(text.toString('utf8')));
  } catch {
    throw new Failure('profile.needs-scan', { reason: 'not ours' });
  }
}
