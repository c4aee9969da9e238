import { beforeEach, describe, expect, test } from 'vitest';
import { createAttempts } from '../../../main/scan/attempts.ts';
import { createTickets, kioskMark, type Tickets } from '../../../main/scan/tickets.ts';

const life = 300_000;
let now = 0;
let tickets: Tickets;

const pass = (ms: number) => {
  now += ms;
};

beforeEach(() => {
  now = 0;
  tickets = createTickets(
    () => kioskMark('here'),
    life,
    () => now,
  );
});

describe('a ticket', () => {
  test('fits into a scene: 32 letters and digits, and no two are alike', () => {
    const many = Array.from({ length: 200 }, (_, i) => tickets.issue(`attempt ${i}`, 'officialAccount'));
    for (const ticket of many) expect(ticket).toMatch(/^[0-9A-Za-z]{32}$/);
    expect(new Set(many).size).toBe(200);
  });

  test('leads to its attempt as often as a phone opens it', () => {
    const ticket = tickets.issue('a', 'officialAccount');
    expect(tickets.find(ticket, 'officialAccount')).toEqual({ attempt: 'a' });
    expect(tickets.find(ticket, 'officialAccount')).toEqual({ attempt: 'a' });
  });

  test.each([
    ['somebody signed in with it', () => tickets.taken('a'), 'taken'],
    ['its code left the screen', () => tickets.drop('a'), 'expired'],
    ['its time is over', () => pass(life), 'expired'],
  ])('leads nowhere once %s, and says so', (_why, happens, found) => {
    const ticket = tickets.issue('a', 'officialAccount');
    happens();
    expect(tickets.find(ticket, 'officialAccount')).toBe(found);
  });

  test.each([
    ['before', [() => tickets.taken('a'), () => tickets.drop('a')]],
    ['after', [() => tickets.drop('a'), () => tickets.taken('a')]],
  ])('that was used stays used, be it %s its code leaves the screen', (_when, [first, then]) => {
    const ticket = tickets.issue('a', 'officialAccount');
    first?.();
    then?.();
    expect(tickets.find(ticket, 'officialAccount')).toBe('taken');
  });

  test('of another kiosk is told from one that never was', () => {
    const foreign = createTickets(() => kioskMark('elsewhere'), life).issue('a', 'officialAccount');
    expect(kioskMark('here')).not.toBe(kioskMark('elsewhere'));
    expect(tickets.find(foreign, 'officialAccount')).toBe('elsewhere');
    expect(tickets.find(kioskMark('here') + '0'.repeat(28), 'officialAccount')).toBe('unknown');
    expect(tickets.find('../../etc/passwd', 'officialAccount')).toBe('unknown');
    expect(tickets.find('', 'officialAccount')).toBe('unknown');
  });

  test('is forgotten after a while, however many there were', () => {
    const first = tickets.issue('first', 'officialAccount');
    for (let i = 0; i < 600; i++) tickets.issue(`attempt ${i}`, 'officialAccount');
    expect(tickets.find(first, 'officialAccount')).toBe('unknown');
  });
});

describe('states of one attempt', () => {
  test('opened twice, both pages may come back, and the first one wins by being taken', () => {
    const attempts = createAttempts(() => now);
    const [one, two] = [attempts.another('a', 'officialAccount'), attempts.another('a', 'officialAccount')];
    expect(attempts.take(one, 'officialAccount')).toEqual({ attempt: 'a' });
    expect(attempts.take(two, 'officialAccount')).toEqual({ attempt: 'a' });
    expect(attempts.take(two, 'officialAccount')).toBe('unknown');
  });

  test('are at most twenty: whoever opens a code more often pushes out the oldest', () => {
    const attempts = createAttempts(() => now);
    const states = Array.from({ length: 21 }, () => attempts.another('a', 'officialAccount'));
    expect(attempts.take(states[0] ?? '', 'officialAccount')).toBe('unknown');
    expect(attempts.take(states[1] ?? '', 'officialAccount')).toEqual({ attempt: 'a' });
  });
});
