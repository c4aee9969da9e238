/** A list of guests that staff have imported, for tests about undoing that. */
import type { ImportField } from '../../contract/import.ts';
import { imported, planOf, staffChanges, takeIn } from './files.ts';
import { everybody, type Lobby, openLobby } from './lobby.ts';

export const list = `姓名,手机,unionid,标签,备注,VIP
王小明,13800005678,,供应商,先打电话,是
李雷,13900000001,oUnionLi,展会,,
韩梅梅,13900000002,oUnionHan,展会,带样品,
林涛,13900000003,,展会,,
`;
const columns: readonly ImportField[] = ['displayName', 'phone', 'unionId', 'tags', 'note', 'vip'];

/** Wang was known before the file; Li, Han and Lin Tao are new with it. */
export async function takenIn(text = list) {
  const lobby = await openLobby();
  const wang = await lobby.signIn({ nickname: '小明' });
  const number = { countryCode: '86', number: '13800005678', e164: '+8613800005678' };
  await lobby.store.keepPhone(wang.identity, number, 1);
  const { file } = await lobby.store.files.readImport(imported(lobby, text));
  const { receipt } = await takeIn(lobby, planOf(file, columns));
  const ids = lobby.look<{ display_name: string; person_id: string }>(
    'select display_name, person_id from person_facts where display_name is not null',
  );
  const idOf = (name: string) => {
    const found = ids.find(({ display_name }) => display_name === name)?.person_id;
    if (found === undefined) throw new Error(`nobody is called ${name}`);
    return found;
  };
  return { lobby, receipt, wang, idOf, changes: staffChanges(lobby.store) };
}

export const names = async ({ store }: Lobby) =>
  (await everybody(store)).rows.map(({ displayName, nickname }) => displayName ?? nickname).toSorted();
