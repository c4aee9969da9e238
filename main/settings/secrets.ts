/**
 * Secrets in the OS keychain, or, if staff say so, in this run's memory; never in a file. Renderers may set one and
 * ask where it is; no call returns one to them.
 */
import { createRequire } from 'node:module';
import type { Channel } from '../../contract/channel.ts';
import type { SecretPlace } from '../../contract/desk.ts';
import { Failure } from '../../contract/failure.ts';

/**
 * `profiles.key`: seals kept user tokens; `listener.key`: the private key of our own certificate; `audit.key`: signs the
 * audit log.
 */
export type SecretName = `${Channel}.appSecret` | 'profiles.key' | 'listener.key' | 'audit.key';

export interface Secrets {
  /** Null when there is none. Throws `secret.no-keychain` or `secret.locked` when the keychain cannot say. */
  get(name: SecretName): Promise<string | null>;
  /** Into the keychain; a copy in memory is forgotten. */
  set(name: SecretName, value: string): Promise<void>;
  /** For this run only, because staff agreed to it. */
  setInMemory(name: SecretName, value: string): void;
  place(name: SecretName): Promise<SecretPlace>;
  /** Why the keychain cannot be used, or null. */
  keychainFailure(): Promise<Failure | null>;
  /** The keychain is asked nothing more (`secret.locked`), and has answered what somebody waits for. */
  close(): Promise<void>;
}

/** The part of keytar that is used. */
export interface Keychain {
  getPassword(service: string, account: string): Promise<string | null>;
  setPassword(service: string, account: string, password: string): Promise<void>;
}

const service = 'WxLobby';

/** A locked keyring waits for a prompt that nobody at a kiosk answers. */
const patience = 5_000;

/** Windows keeps at most 2,560 bytes a credential and fails with "The stub received bad data" above 2,500. */
const longestValue = 2_000;

export function loadKeytar(): Keychain {
  return createRequire(import.meta.url)('keytar') as Keychain;
}

export function openSecrets(installation: string, load: () => Keychain = loadKeytar): Secrets {
  const memory = new Map<SecretName, string>();
  const account = (name: string) => `${installation}/${name}`;

  /** Calls nobody waits for any more. Each holds a thread of Node's pool of four until the keychain answers. */
  let hanging = 0;
  const waitedFor = new Set<Promise<unknown>>();
  let closed = false;

  async function ask<T>(call: (keychain: Keychain) => Promise<T>): Promise<T> {
    if (hanging > 0 || closed) throw new Failure('secret.locked');
    const answer = answerOf(call);
    waitedFor.add(answer);
    try {
      return await answer;
    } finally {
      waitedFor.delete(answer);
    }
  }

  async function answerOf<T>(call: (keychain: Keychain) => Promise<T>): Promise<T> {
    let timer: NodeJS.Timeout | undefined;
    try {
      const asked = call(load());
      const impatience = new Promise<never>((_, reject) => {
        timer = setTimeout(() => {
          hanging += 1;
          const answered = () => {
            hanging -= 1;
          };
          asked.then(answered, answered);
          reject(new Failure('secret.locked'));
        }, patience);
      });
      return await Promise.race([asked, impatience]);
    } catch (error) {
      // keytar's own messages name D-Bus and prompts, never the value; even so only our code leaves this room.
      throw error instanceof Failure ? error : new Failure('secret.no-keychain');
    } finally {
      clearTimeout(timer);
    }
  }

  const get: Secrets['get'] = async (name) =>
    memory.get(name) ?? (await ask((keychain) => keychain.getPassword(service, account(name))));

  return {
    get,
    async set(name, value) {
      if (Buffer.byteLength(value) > longestValue) throw new Failure('secret.too-long');
      await ask((keychain) => keychain.setPassword(service, account(name), value));
      memory.delete(name);
    },
    setInMemory: (name, value) => void memory.set(name, value),
    async place(name) {
      if (memory.has(name)) return 'memory';
      return (await get(name).catch(() => null)) === null ? 'nowhere' : 'keychain';
    },
    keychainFailure: () =>
      ask((keychain) => keychain.getPassword(service, account('probe'))).then(
        () => null,
        (failure: Failure) => failure,
      ),
    // An answer that finds the process ending throws where nothing catches it: SIGABRT, keytar 7.9, Electron 33.2.1.
    async close() {
      closed = true;
      await Promise.allSettled(waitedFor);
    },
  };
}

/** Secrets of one installation; asked again after the settings change. */
export function keepSecrets(settings: { current(): { readonly installation: string } | null }) {
  const byInstallation = new Map<string, Secrets>();
  const secretsOf = (installation: string) => {
    const known = byInstallation.get(installation) ?? openSecrets(installation);
    byInstallation.set(installation, known);
    return known;
  };
  return {
    secretsOf,
    secrets: () => secretsOf(settings.current()?.installation ?? 'none'),
    closeSecrets: async () =>
      void (await Promise.all([...byInstallation.values()].map((each) => each.close()))),
  };
}
