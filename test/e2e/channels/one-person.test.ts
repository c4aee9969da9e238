import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type ChannelLobby, openChannelLobby } from '../tools/channels.ts';

let lobby: ChannelLobby;
beforeAll(async () => {
  lobby = await openChannelLobby();
});
afterAll(() => lobby.close());

const everybody = () => lobby.people();

async function byWebsite(person: string) {
  await lobby.signIn(person);
  await lobby.done();
}

async function byOfficialAccount(person: string) {
  await lobby.show('officialAccount');
  const phone = lobby.simulator.phone(person);
  const page = await phone.open(await lobby.readCode());
  if (page.kind === 'consent') await phone.allow();
  await lobby.until('greeting');
  await lobby.done();
}

async function byMiniProgram(person: string) {
  await lobby.show('miniProgram');
  const mini = lobby.simulator.phone(person).openMiniProgram(await lobby.readCode());
  expect((await mini.signIn()).status).toBe(200);
  await lobby.until('greeting');
  await lobby.done();
  return mini;
}

describe('one person', () => {
  test('who uses all three channels is one row with three identities and three visits', async () => {
    await byWebsite('lin-xiaowen');
    await byOfficialAccount('lin-xiaowen');
    await byMiniProgram('lin-xiaowen');
    const rows = await everybody();
    expect(rows).toHaveLength(1);
    expect(rows[0]).toMatchObject({
      nickname: '林晓雯',
      visits: 3,
      channels: ['website', 'officialAccount', 'miniProgram'],
    });
    const person = await lobby.ask('people.one', rows[0]?.id);
    expect(person.identities.map(({ channel }) => channel).toSorted()).toEqual([
      'miniProgram',
      'officialAccount',
      'website',
    ]);
    expect(new Set(person.identities.map(({ openId }) => openId)).size).toBe(3);
    expect(new Set(person.identities.map(({ appId }) => appId)).size).toBe(3);
  });

  test('without a unionId is one person a channel; the same phone number only suggests that they are one', async () => {
    const phone = lobby.simulator.people.find(({ id }) => id === 'lin-xiaowen')?.phone;
    expect(phone).toBeDefined();
    await byWebsite('he-jun');
    await byMiniProgram('he-jun');
    const two = (await everybody()).filter(({ visits }) => visits === 1);
    expect(two).toHaveLength(2);
  });

  test('can be made of two by staff, and two of one again', async () => {
    const [one, other] = (await everybody()).filter(({ visits }) => visits === 1);
    const keep = { name: 'person', avatar: 'person', displayName: 'person' };
    const stage = await lobby.ask('change.stage', { do: 'join', person: one?.id, other: other?.id, keep });
    await lobby.ask('change.confirm', stage.id);
    const joined = await lobby.ask('people.one', one?.id);
    expect(joined).toMatchObject({ nickname: '何军', visits: 2 });
    expect(joined.identities).toHaveLength(2);
    expect(joined.joins).toMatchObject([{ by: 'staff' }]);
    expect(await everybody()).toHaveLength(2);
    await lobby.ask('change.make', { do: 'part', join: joined.joins[0]?.id });
    expect(await everybody()).toHaveLength(3);
  });
});

describe('"refresh profiles later"', () => {
  const identityOf = async (channel: string) => {
    const rows = await everybody();
    const lin = rows.find(({ nickname }) => nickname.startsWith('林'));
    const person = await lobby.ask('people.one', lin?.id);
    const found = person.identities.find((identity) => identity.channel === channel);
    if (!found) throw new Error(`no identity of ${channel}`);
    return found;
  };
  const switchIt = async (refreshProfiles: boolean) => {
    const {
      version: _v,
      installation: _i,
      openOrigin: _o,
      apiOrigin: _a,
      ...change
    } = await lobby.ask('settings.get');
    await lobby.ask('settings.save', { ...change, refreshProfiles });
  };

  test('is off: nothing is kept, and staff are told so', async () => {
    const identity = await identityOf('website');
    expect(identity.refresh).toBe('off');
    await expect(lobby.ask('person.refresh', identity.id)).rejects.toThrow('profile.not-kept');
  });

  test('once on, fetches the new name without a scan; the tokens are nowhere to be read', async () => {
    await switchIt(true);
    await byWebsite('lin-xiaowen');
    await expect.poll(async () => (await identityOf('website')).refresh).toBe('ready');
    lobby.simulator.faults.set({ at: 'userinfo', do: { kind: 'merge', fields: { nickname: '林小文' } } });
    const person = await lobby.ask('person.refresh', (await identityOf('website')).id);
    lobby.simulator.faults.clear();
    expect(person.nickname).toBe('林小文');
    const files = await lobby.files();
    for (const issued of lobby.simulator.issued()) expect(files.includes(issued)).toBe(false);
  });

  test('says when only a new scan helps', async () => {
    lobby.simulator.faults.set([
      { at: 'auth', do: { kind: 'errcode', errcode: 42001 } },
      { at: 'refresh_token', do: { kind: 'errcode', errcode: 42002 } },
    ]);
    const { id } = await identityOf('website');
    await expect(lobby.ask('person.refresh', id)).rejects.toThrow('profile.needs-scan');
    lobby.simulator.faults.clear();
    expect((await identityOf('website')).refresh).toBe('needs-scan');
  });

  test('switched off again, erases what was kept', async () => {
    await switchIt(false);
    const identity = await identityOf('website');
    expect(identity.refresh).toBe('off');
    await expect(lobby.ask('person.refresh', identity.id)).rejects.toThrow('profile.not-kept');
  });
});
