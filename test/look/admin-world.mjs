import { onSiteOf, visitSettings } from './admin-visits.mjs';
import { dresses } from './dresses.mjs';

/** What a scene finds: settings, secrets, staff, people. Plain data, handed to the page. */

const staff = [
  { name: '王芳', role: 'owner', grants: [{ role: 'owner', location: null }], weChat: false },
  { name: '李志强', role: 'desk', grants: [{ role: 'desk', location: null }], weChat: false },
  { name: '陈雨桐', role: 'desk', grants: [{ role: 'desk', location: null }], weChat: false },
];

const website = { appId: 'wx1f2e3d4c5b6a7988', redirectUri: 'https://lobby.example.com/wechat/signin' };
const everything = {
  officialAccount: { appId: 'wx5566778899aabbcc', scope: 'snsapi_base' },
  miniProgram: { appId: 'wx90ab12cd34ef5678', page: 'pages/sign-in/index', envVersion: 'release' },
  refreshProfiles: true,
  listener: {
    on: true,
    address: '192.168.1.20',
    port: 8788,
    tls: { kind: 'own' },
    publicOrigin: 'https://lobby.example.com',
  },
};
const little = {
  officialAccount: null,
  miniProgram: null,
  refreshProfiles: false,
  listener: { on: false, address: '127.0.0.1', port: 8788, tls: { kind: 'none' }, publicOrigin: null },
};

const settingsOf = ({ language, theme, unset, all, browser = false, ...scene }) => ({
  version: 2,
  installation: '7b0c1f2e-1111-4222-8333-444455556666',
  kioskName: '一楼大堂',
  language,
  theme,
  start: 'touch',
  website: unset ? null : website,
  ...(all ? everything : little),
  browser,
  tokenCall: 'stable',
  ...visitSettings(scene),
  appearance: { ...dresses.plain, occasions: [], darkHours: { from: '19:00', until: '07:00' } },
  openOrigin: 'https://open.weixin.qq.com',
  apiOrigin: 'https://api.weixin.qq.com',
});

function placesOf({ unset, lacks, place = 'keychain' }) {
  const placeOf = (channel) => (unset || channel === lacks ? 'nowhere' : place);
  return Object.fromEntries(
    ['website', 'officialAccount', 'miniProgram'].map((channel) => [channel, placeOf(channel)]),
  );
}

/** Two that gave the same number, for the scenes that join them. */
function suggesting(people) {
  const { unionId, identities, recentVisits, phones, joins, suggestions, ...row } = people[5];
  return people.with(2, { ...people[2], suggestions: [{ person: row, because: 'phone' }] });
}

function peopleOf(everybody, scene) {
  if (scene.people === 0) return [];
  return scene.suggests ? suggesting(everybody) : everybody;
}

/** Gone for seven minutes. */
const reachOf = ({ away }) =>
  away ? { state: 'ill', what: away, since: Date.now() - 7 * 60_000 } : { state: 'well' };

const viewsOf = ({ views }) =>
  views
    ? ['面试候选人', '长期合作单位'].map((name, at) => ({
        id: `01935000-0000-4000-8000-00000000000${at}`,
        name,
        search: at === 0 ? 'tag:面试' : 'tag:供应商 visits:5..',
        sort: { by: 'name', descending: false },
        columns: [],
        density: at === 0 ? 'compact' : 'comfortable',
        shared: at === 1,
        by: at === 0 ? '王芳' : '李志强',
      }))
    : [];

export const makeWorld = (everybody, scene) => ({
  people: peopleOf(everybody, scene),
  desk: {
    unlockedBy: scene.who === undefined ? staff[0] : scene.who,
    staff: scene.staff ?? staff,
    language: scene.language,
    theme: scene.theme,
    demo: scene.demo ? { phoneOrigin: null } : null,
    reach: reachOf(scene),
    filesBy: scene.stick ? 'stick' : 'dialog',
    scan: scene.scan ?? { step: scene.unset ? 'off' : 'ready', picture: null, failure: null },
  },
  settings: settingsOf(scene),
  places: placesOf(scene),
  onsite: onSiteOf(everybody, scene),
  evacuation: { since: scene.evacuation ? Date.now() - 12 * 60_000 : null, startedBy: '王芳' },
  now: Date.now(),
  views: viewsOf(scene),
  keychain: scene.keychain ?? true,
  tries: 5,
});
