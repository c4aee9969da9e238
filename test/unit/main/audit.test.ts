/** Nothing that staff do is lost while the database is away. */
import { expect, test } from 'vitest';
import type { Actor } from '../../../contract/actor.ts';
import type { NewAudit } from '../../../contract/audit.ts';
import { Failure } from '../../../contract/failure.ts';
import { createAudit } from '../../../main/desk/audit.ts';
import { newSettings } from '../../../main/settings/settings.ts';
import { settingsChanges } from '../../../main/settings/settings-changes.ts';

function openAudit() {
  const written: (NewAudit & Actor)[] = [];
  const said: string[] = [];
  let away: Failure | null = null;
  const audit = createAudit({
    async store() {
      if (away) throw away;
      const add = async (entry: NewAudit, actor: Actor) => written.push({ ...entry, ...actor });
      return { audit: { add } as never };
    },
    who: () => ({ name: '小李', role: 'owner' }),
    settings: () => ({ kioskName: '前台' }),
    log: { warn: (_room, fact) => said.push(fact) },
    patience: 1,
  });
  return {
    audit,
    written,
    said,
    goAway: () => {
      away = new Failure('store.locked');
    },
    comeBack: () => {
      away = null;
    },
  };
}

test('an entry says who, with which role, and where', async () => {
  const { audit, written } = openAudit();
  audit.note({ action: 'secret.set', about: 'website' });
  audit.note({ action: 'console.opened' }, 'app');
  await audit.close();
  expect(written).toMatchObject([
    { action: 'secret.set', about: 'website', who: '小李', role: 'owner', kiosk: '前台' },
    { action: 'console.opened', who: '', role: 'app' },
  ]);
});

test('what was done while the store was away is written in its order once it is there', async () => {
  const { audit, written, said, goAway, comeBack } = openAudit();
  goAway();
  for (const about of ['1', '2', '3']) audit.note({ action: 'staff.added', about });
  await expect.poll(() => said).toContain('waiting');
  expect(written).toEqual([]);
  comeBack();
  await expect.poll(() => written.map(({ about }) => about)).toEqual(['1', '2', '3']);
  await audit.close();
});

test('what can no longer be written is at least said in the log', async () => {
  const { audit, said, goAway } = openAudit();
  goAway();
  audit.note({ action: 'app.exited' });
  await audit.close();
  expect(said).toContain('not-written');
});

test('settings are compared field by field', () => {
  const before = newSettings('前台');
  const after = {
    ...before,
    kioskName: '大堂',
    device: { ...before.device, autoStart: !before.device.autoStart },
  };
  expect(settingsChanges(before, before)).toEqual([]);
  expect(settingsChanges(before, after)).toEqual([
    { field: 'kioskName', was: '前台', became: '大堂' },
    {
      field: 'device.autoStart',
      was: String(before.device.autoStart),
      became: String(after.device.autoStart),
    },
  ]);
});
