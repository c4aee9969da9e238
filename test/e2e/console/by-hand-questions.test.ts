/** Whoever is entered by hand is asked what the kiosk asks: main holds staff to it, and says which answer it lacks. */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Field, VisitForm } from '../../../contract/form.ts';
import type { NewGuest } from '../../../contract/onsite.ts';
import { type ChangesDesk, openChangesDesk } from '../tools/changes-desk.ts';
import { visitorTools } from '../tools/visitor-tools.ts';

let at: ChangesDesk;
beforeAll(async () => {
  at = await openChangesDesk({});
});
afterAll(() => at.lobby.close());

const { set } = visitorTools(() => at.lobby);

const words = (text: string) => ({ 'zh-CN': text, 'zh-TW': text, en: text });
const field = (id: string, kind: Field['kind'], label: string, required: boolean): Field => ({
  ...{ id, kind, required, label: words(label), remembered: false },
  choices: kind === 'choice' ? [{ ...words('面试'), id: 'interview' }] : [],
});
const form: VisitForm = {
  consent: null,
  types: [
    { id: 'guest', label: words('访客'), asks: ['host', 'purpose', 'phone'] },
    { id: 'courier', label: words('快递'), asks: ['parcel'] },
  ],
  fields: [
    field('host', 'host', '被访人', true),
    field('purpose', 'choice', '事由', false),
    field('phone', 'phone', '手机号', false),
    field('parcel', 'text', '单号', false),
  ],
};

const guest: NewGuest = { name: '孙师傅', phone: '', type: 'guest', answers: { host: '王经理' } };
const onSite = async () => (await at.lobby.ask('onsite.list')).map(({ name }) => name);

beforeEach(async () => {
  await set({ form });
  for (const { id } of await at.lobby.ask('onsite.list')) await at.lobby.ask('onsite.end', id);
});

describe('whatever the console sends', () => {
  const refused: readonly (readonly [string, Partial<NewGuest>, string])[] = [
    ['without a required answer', { answers: {} }, 'host'],
    ['with nothing but spaces for one', { answers: { host: '  ' } }, 'host'],
    ['with a choice that is none', { answers: { host: '王', purpose: 'theft' } }, 'purpose'],
    ['with a phone number that is none', { answers: { host: '王', phone: 'ring me' } }, 'phone'],
    ['with an answer nobody of this kind is asked', { answers: { host: '王', parcel: 'SF1' } }, 'parcel'],
    ['with an answer to no question', { answers: { host: '王', shoeSize: '44' } }, 'shoeSize'],
    ['of a kind that there is not', { type: 'burglar', answers: {} }, 'type'],
    ['of no kind', { type: null, answers: {} }, 'type'],
  ];

  test.each(refused)('an entry %s is refused, and main says where', async (_how, part, where) => {
    await expect(at.ask('onsite.add', { ...guest, ...part })).rejects.toThrow(
      `ipc.bad-request ${JSON.stringify({ field: where })}`,
    );
    expect(await onSite()).toEqual([]);
  });

  test('an answer longer than a kiosk takes is refused', async () => {
    const long = { ...guest, answers: { host: '王'.repeat(201) } };
    await expect(at.ask('onsite.add', long)).rejects.toThrow('ipc.bad-request');
    expect(await onSite()).toEqual([]);
  });

  test('a kind is refused where visitors are not told apart', async () => {
    await set({ form: { ...form, types: [] } });
    await expect(at.ask('onsite.add', guest)).rejects.toThrow('"field":"type"');
  });

  test('what the questions take is entered', async () => {
    await at.ask('onsite.add', { ...guest, answers: { host: '王经理', purpose: 'interview' } });
    await at.ask('onsite.add', { ...guest, name: '快递', type: 'courier', answers: {} });
    expect((await onSite()).toSorted()).toEqual(['孙师傅', '快递']);
  });
});

describe('questions that changed while staff were typing', () => {
  const row = (name: string) => at.page.getByRole('listitem').filter({ hasText: name });

  test('are asked after all, beside what was typed, and the entry goes through once answered', async () => {
    await at.go('#/today');
    await at.go('#/onsite');
    await at.page.getByRole('button', { name: '手工登记' }).click();
    await at.dialog.getByLabel('姓名').fill('孙师傅');
    await at.dialog.getByLabel('被访人').fill('王经理');
    const plate = field('plate', 'text', '车牌号', true);
    const [first, ...others] = form.types;
    const types = first ? [{ ...first, asks: [...first.asks, 'plate'] }, ...others] : [];
    await set({ form: { ...form, types, fields: [...form.fields, plate] } });
    await at.dialog.getByRole('button', { name: '登记', exact: true }).click();
    const asked = at.dialog.getByLabel('车牌号');
    await expect.poll(() => asked.getAttribute('aria-invalid')).toBe('true');
    await at.dialog.getByText('请填写这一项').waitFor();
    expect(await asked.evaluate((input) => input === document.activeElement)).toBe(true);
    expect(await at.dialog.getByLabel('被访人').inputValue()).toBe('王经理');
    expect(await onSite()).toEqual([]);
    await asked.fill('粤B12345');
    await at.dialog.getByRole('button', { name: '登记', exact: true }).click();
    await row('孙师傅').getByText('粤B12345').waitFor();
  });

  test('the kind of visitor that is gone is chosen anew', async () => {
    await at.go('#/today');
    await at.go('#/onsite');
    await at.page.getByRole('button', { name: '手工登记' }).click();
    await at.dialog.getByLabel('姓名').fill('小赵');
    await at.dialog.getByLabel('访客类型').selectOption('courier');
    await set({ form: { ...form, types: form.types.slice(0, 1) } });
    await at.dialog.getByRole('button', { name: '登记', exact: true }).click();
    await expect.poll(() => at.dialog.getByLabel('访客类型').inputValue()).toBe('guest');
    await at.dialog.getByText('请填写这一项').waitFor();
    await at.dialog.getByLabel('被访人').fill('王经理');
    await at.dialog.getByRole('button', { name: '登记', exact: true }).click();
    await row('小赵').waitFor();
  });
});
