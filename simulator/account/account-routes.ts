/** Where the official account's part of `open.weixin.qq.com` is served. */
import type { Route } from '../routes.ts';
import { languageOf } from '../wire/language.ts';
import type { World } from '../world/world.ts';
import { answerConsent, choosePerson } from './answer.ts';
import { authorizePage } from './authorize.ts';
import { returnedPage } from './consent-page.ts';
import { authorizePath } from './page-errors.ts';

const returnedPath = '/connect/oauth2/returned';

export const accountRoutes = (world: World): readonly Route[] => [
  {
    method: 'GET',
    path: authorizePath,
    endpoint: 'authorize',
    handle: (ask) => authorizePage(world, ask),
  },
  { method: 'GET', path: returnedPath, handle: (ask) => returnedPage(languageOf(ask)) },
  { method: 'POST', path: '/connect/oauth2/answer', handle: (ask) => answerConsent(world, ask) },
  { method: 'POST', path: '/connect/oauth2/person', handle: (ask) => choosePerson(world, ask) },
];
