/**
 * Keeps the listener as staff set it: on or off, where, with which certificate. The key of our own certificate lives
 * in the keychain, the certificate beside the settings.
 */
import { createHash, createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import { join } from 'node:path';
import * as v from 'valibot';
import { asFailure, Failure, type FailureDetail } from '../../contract/failure.ts';
import { type ListenerState, listenerPaths } from '../../contract/listener.ts';
import type { ListenerSettings, Settings } from '../../contract/settings.ts';
import { threadFile } from '../base.ts';
import { fetchBytes } from '../exchange/fetch-bytes.ts';
import { type Listener, openListener } from '../listener/open-listener.ts';
import type { Ask, KeyPair, Reply } from '../listener/words.ts';
import { readIfThere, writeWhole } from '../settings/private-files.ts';
import type { Secrets } from '../settings/secrets.ts';

export interface ListeningDeps {
  readonly settings: () => Settings | null;
  readonly secrets: () => Secrets;
  readonly folder: string;
  readonly answer: (ask: Ask) => Promise<Reply>;
  readonly changed: (state: ListenerState) => void;
  readonly note: (fact: string, detail: FailureDetail) => void;
}

export interface Listening {
  state(): ListenerState;
  /** Settings may have changed. */
  apply(): Promise<void>;
  /** Throws `listener.stranger` when somebody else answers there, or why nobody does. */
  prove(publicOrigin: string): Promise<void>;
  certificateDays(): Promise<number | null>;
  close(): Promise<void>;
}

/** Not a secret: it tells a mistaken address from the right one, not an enemy from a friend. */
const proofOf = (settings: Settings | null) =>
  createHash('sha256')
    .update(`listener ${settings?.installation ?? ''}`)
    .digest();

const tryAgain = 30_000;

/** Bytes. */
const largestProof = 4096;

/** Days. */
const renewBefore = 30;

const Proof = v.object({ wxlobby: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)) });

export function createListening(deps: ListeningDeps): Listening {
  const { settings, secrets, folder } = deps;
  const certificateFile = join(folder, 'listener-certificate.pem');
  const listener: Listener = openListener({
    threadFile: threadFile('listener'),
    proof: () => proofOf(settings()),
    onAsk: deps.answer,
    onNote: deps.note,
    changed: deps.changed,
  });

  /** Ours is made anew when it is missing, ends soon, or is for other names. */
  async function ownKeys(wanted: ListenerSettings): Promise<KeyPair> {
    const { checkCertificate, daysLeft, makeCertificate } = await import('../listener/certificate.ts');
    const key = await secrets().get('listener.key');
    const cert = readIfThere(certificateFile);
    const serves = (pair: KeyPair) =>
      checkCertificate(pair, wanted) === null && daysLeft(pair.cert) >= renewBefore;
    if (key && cert && serves({ cert, key })) return { cert, key };
    const made = await makeCertificate(wanted);
    await secrets().set('listener.key', made.key);
    writeWhole(certificateFile, made.cert);
    return made;
  }

  async function keysFor(wanted: ListenerSettings): Promise<KeyPair | null> {
    const { tls } = wanted;
    if (tls.kind === 'none') return null;
    if (tls.kind === 'own') return ownKeys(wanted);
    const { readCertificate } = await import('../listener/certificate.ts');
    return readCertificate(tls, wanted);
  }

  let again: NodeJS.Timeout | undefined;

  async function apply(): Promise<void> {
    clearTimeout(again);
    const wanted = settings()?.listener;
    if (!wanted) return;
    try {
      await listener.set(wanted, wanted.on ? await keysFor(wanted) : null);
    } catch (thrown) {
      await listener.fail(wanted, asFailure(thrown).plain());
      // A certificate file may be put there, a keychain unlocked.
      again = setTimeout(() => void apply(), tryAgain);
    }
  }

  return {
    state: listener.state,
    apply,
    async prove(publicOrigin) {
      const nonce = randomBytes(16).toString('hex');
      // Nobody has signed our own certificate, and still it proves that it is us.
      const isOwn = settings()?.listener.tls.kind === 'own';
      const trust = isOwn ? readIfThere(certificateFile) : null;
      const asked = new URL(`${listenerPaths.check}${nonce}`, publicOrigin);
      const { bytes } = await fetchBytes(asked, largestProof, trust).catch((thrown) => {
        const { code, detail } = asFailure(thrown);
        const isUntrusted = code === 'network.untrusted';
        throw new Failure(isUntrusted ? 'listener.bad-certificate' : 'listener.unreachable', detail);
      });
      let answer: unknown = null;
      try {
        answer = JSON.parse(new TextDecoder().decode(bytes));
      } catch {}
      const expected = createHmac('sha256', proofOf(settings())).update(nonce).digest();
      const said = v.safeParse(Proof, answer);
      const ours = said.success && timingSafeEqual(Buffer.from(said.output.wxlobby, 'hex'), expected);
      if (!ours) throw new Failure('listener.stranger');
    },
    async certificateDays() {
      const wanted = settings()?.listener;
      if (!wanted || wanted.tls.kind === 'none') return null;
      const { daysLeft } = await import('../listener/certificate.ts');
      const keys = await keysFor(wanted);
      return keys && daysLeft(keys.cert);
    },
    close() {
      clearTimeout(again);
      return listener.close();
    },
  };
}
