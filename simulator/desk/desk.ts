/** The simulator's own page and its control API. */
import * as v from 'valibot';
import type { FaultRule } from '../faults/schema.ts';
import type { Origins } from '../places.ts';
import type { Route } from '../routes.ts';
import { json } from '../wire/answer.ts';
import type { Ask } from '../wire/ask.ts';
import { Refusal } from '../wire/refusal.ts';
import type { World } from '../world/world.ts';
import { deskPage } from './desk-page.ts';
import { deskState } from './desk-state.ts';

function faultRoutes({ faults }: World): readonly Route[] {
  const path = '/simulator/faults';
  const answer = () => json({ rules: faults.rules() });
  // The book checks every rule itself, so what comes from outside goes in as it is.
  const rulesOf = async (ask: Ask) => (await ask.body()) as FaultRule | readonly FaultRule[];
  return [
    { method: 'GET', path, handle: answer },
    {
      method: 'PUT',
      path,
      handle: async (ask) => {
        faults.set(await rulesOf(ask));
        return answer();
      },
    },
    {
      method: 'POST',
      path,
      handle: async (ask) => {
        faults.add(await rulesOf(ask));
        return answer();
      },
    },
    {
      method: 'DELETE',
      path,
      handle: () => {
        faults.clear();
        return answer();
      },
    },
  ];
}

const Server = v.strictObject({ appId: v.string(), origin: v.pipe(v.string(), v.maxLength(300)) });

async function setServer({ mini }: World, ask: Ask) {
  const input = v.safeParse(Server, await ask.body());
  if (!input.success) throw new Refusal(400, 'body.bad', 'send {"appId","origin"}');
  mini.setServer(input.output.appId, input.output.origin);
  return json(input.output);
}

export function deskRoutes(world: World, origins: Origins): readonly Route[] {
  return [
    { method: 'GET', path: '/', handle: deskPage },
    { method: 'GET', path: '/simulator/state', handle: () => json(deskState(world, origins)) },
    {
      method: 'GET',
      path: '/simulator/secret/*',
      handle: (_, appId) => {
        const app = world.apps.find((each) => each.appId === appId);
        if (!app) throw new Refusal(404, 'app.unknown', 'no such app');
        return json({ secret: app.secret });
      },
    },
    { method: 'PUT', path: '/simulator/server', handle: (ask) => setServer(world, ask) },
    ...faultRoutes(world),
  ];
}
