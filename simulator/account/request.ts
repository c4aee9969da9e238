/**
 * Reads the address of `connect/oauth2/authorize` as strictly as WeChat does: what is missing first, then the order of
 * the parameters, then the app, the address to return to, the scope and the state.
 */
import type { SimApp } from '../options.ts';
import type { Login } from '../world/qrs.ts';
import type { PageError } from './page-errors.ts';
import { badLink, badState, pageError, unknownAppId } from './page-errors.ts';

export interface AccountRequest extends Login {
  /** `forcePopup=true`: asks even where `snsapi_base` would be silent. */
  readonly isPopup: boolean;
  /** `forceSnapShot=true`. */
  readonly isSnapshot: boolean;
}

export type ReadRequest = { readonly request: AccountRequest } | { readonly error: PageError };

/** Checked by WeChat with a regular expression; what follows them is free (`forcePopup`, `connect_redirect`, …). */
const inOrder = ['appid', 'redirect_uri', 'response_type', 'scope', 'state'];
const granted = ['snsapi_base', 'snsapi_userinfo'];

function missing(query: URLSearchParams): PageError | undefined {
  if (!query.get('appid')) return pageError(10012);
  if (!query.get('redirect_uri')) return pageError(10011);
  if (!query.get('scope')) return pageError(10010);
  // The text of the rule allows an empty state, the table of errors names a missing one.
  return query.has('state') ? undefined : pageError(10013);
}

function isInOrder(query: URLSearchParams): boolean {
  const names = [...query.keys()];
  const isOnce = inOrder.every((name) => names.indexOf(name) === names.lastIndexOf(name));
  return isOnce && inOrder.every((name, place) => names[place] === name);
}

function wrongAddress(app: SimApp, redirectUri: string): PageError | undefined {
  if (!URL.canParse(redirectUri)) return pageError(10003);
  const { protocol, hostname } = new URL(redirectUri);
  if (protocol !== 'https:' && protocol !== 'http:') return pageError(10003);
  if (app.callbackHost !== undefined && hostname !== app.callbackHost.toLowerCase()) return pageError(10003);
  const isSameScheme = app.callbackScheme === undefined || protocol === `${app.callbackScheme}:`;
  return isSameScheme ? undefined : pageError(10039);
}

function wrongApp(app: SimApp | undefined, query: URLSearchParams): PageError | undefined {
  if (!app) return unknownAppId;
  if (app.kind !== 'officialAccount') return pageError(10016);
  // No third-party platform lives here, so none was ever authorised.
  if (query.has('component_appid')) return pageError(10015);
  const scopes = app.scopes ?? granted;
  return scopes.includes(query.get('scope') ?? '') ? undefined : pageError(10005);
}

export function readRequest(apps: readonly SimApp[], query: URLSearchParams): ReadRequest {
  const value = (name: string) => query.get(name) ?? '';
  const unfit = missing(query) ?? (isInOrder(query) ? undefined : badLink);
  if (unfit) return { error: unfit };
  if (value('response_type') !== 'code') return { error: badLink };
  const app = apps.find(({ appId }) => appId === value('appid'));
  const redirectUri = value('redirect_uri');
  const refused = wrongApp(app, query) ?? (app && wrongAddress(app, redirectUri));
  if (!app || refused) return { error: refused ?? unknownAppId };
  const state = value('state');
  if (!/^[a-zA-Z0-9]{0,128}$/.test(state)) return { error: badState };
  return {
    request: {
      app,
      redirectUri,
      scope: value('scope'),
      state,
      isPopup: value('forcePopup') === 'true',
      isSnapshot: value('forceSnapShot') === 'true',
    },
  };
}
