/** The part of the scripted bridge about who is who, the way from phones, and the check-up. Runs inside the page. */
export function more(world, scene, tell) {
  const ok = (value) => ({ ok: true, value });
  const fail = (code, detail = {}) => ({ ok: false, failure: { code, detail } });
  const setUp = () =>
    ['website', 'officialAccount', 'miniProgram'].filter((channel) => world.settings[channel]);
  const listener = () => {
    const { on, address, port, tls, publicOrigin } = world.settings.listener;
    const origin = `${tls.kind === 'none' ? 'http' : 'https'}://${address}:${port}`;
    const failure = scene.listenerBad ? { code: scene.listenerBad, detail: { address, port } } : null;
    const works = on && !failure;
    return {
      on,
      origin: works ? origin : null,
      publicOrigin: works ? (publicOrigin ?? origin) : null,
      failure: on ? failure : null,
    };
  };
  const one = (id) => world.people.find((person) => person.id === id);
  const changePerson = (id, part) => {
    const changed = { ...one(id), ...part };
    world.people = world.people.map((person) => (person.id === id ? changed : person));
    queueMicrotask(() => tell('people.changed', { person: id }));
    return ok(changed);
  };
  const check = (name, channel, result, failure = null, facts = {}) => ({
    name,
    channel,
    result,
    failure: failure ? { code: failure, detail: facts } : null,
    facts: failure ? {} : facts,
  });
  const secret = (channel) =>
    scene.sick && channel === 'website'
      ? check('secret', channel, 'wrong', 'wechat.bad-secret', {
          errcode: 40125,
          rid: '66b5fb8f-5e3c0071-3d7f539a',
        })
      : check('secret', channel, 'good');
  const ip = () =>
    scene.sick
      ? check('ip', 'miniProgram', 'wrong', 'wechat.ip-refused', { errcode: 40164, ip: '203.0.113.7' })
      : check('ip', 'miniProgram', 'good');
  const domain = () =>
    scene.sick
      ? check('domain', 'officialAccount', 'unsure', 'network.timeout')
      : check('domain', 'officialAccount', 'good', null, { domain: 'lobby.example.com' });
  const checks = () => [
    check('settings', null, 'good'),
    check('keychain', null, 'good'),
    check('database', null, 'good', null, { people: 260 }),
    check('listener', null, 'good', null, { address: 'https://lobby.example.com' }),
    check('certificate', null, 'off'),
    check('network', null, 'good', null, { address: 'https://api.weixin.qq.com' }),
    check('clock', null, 'good', null, { seconds: 1 }),
    check('app', 'website', 'good', null, { appId: 'wx1f2e3d4c5b6a7988' }),
    secret('website'),
    check('domain', 'website', 'good', null, { domain: 'lobby.example.com' }),
    check('app', 'officialAccount', 'good', null, { appId: 'wx5566778899aabbcc' }),
    secret('officialAccount'),
    domain(),
    check('app', 'miniProgram', 'good', null, { appId: 'wx90ab12cd34ef5678' }),
    secret('miniProgram'),
    ip(),
    check('page', 'miniProgram', 'good', null, { page: 'pages/sign-in/index' }),
  ];
  const doctor = () => {
    const mine = checks().filter(({ channel }) => channel === null || setUp().includes(channel));
    const pause = scene.checkUpStops ? 60_000 : 20;
    return new Promise((done) => {
      mine.forEach((one, at) => {
        const late = scene.checkUpStops && at > 6 ? pause : at * 15;
        setTimeout(() => tell('doctor.checked', one), late);
      });
      const wrong = mine.filter(({ result }) => result === 'wrong').length;
      setTimeout(() => done(ok({ at: Date.now(), checks: mine, wrong })), mine.length * 15 + pause);
    });
  };
  const answers = {
    'people.one': (id) => (one(id) ? ok(one(id)) : fail('person.unknown')),
    'person.phone': ({ identity }) => ok(identity.startsWith('other') ? '+85291234321' : '+8613812345678'),
    'person.refresh': (identity) => {
      const person = world.people.find(({ identities }) => identities.some(({ id }) => id === identity));
      if (scene.refreshFails) return fail(scene.refreshFails);
      return changePerson(person.id, { nickname: `${person.nickname}（新）` });
    },
    'person.endSessions': (id) =>
      changePerson(id, { identities: one(id).identities.map((each) => ({ ...each, sessions: 0 })) }),
    'listener.state': () => ok(listener()),
    'doctor.run': () => doctor(),
  };
  return { listener, setUp, answers };
}
