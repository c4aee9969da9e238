/** Where several apps are tested at once: gives each worker a screen and a keychain that no other one has. */
import * as v from 'valibot';

const { WXLOBBY_DESKTOPS: desktops, VITEST_POOL_ID: worker } = process.env;
if (desktops) {
  const all = v.parse(v.array(v.record(v.string(), v.string())), JSON.parse(desktops));
  const mine = all[Number(worker) - 1];
  if (!mine) throw new Error(`no screen is open for worker ${worker}`);
  Object.assign(process.env, mine);
}
