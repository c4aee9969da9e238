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
    const many = Array.from({ length: 200 }, (_, i) => tickets.issue(`attempt ${i}`));
    for (const ticket of many) expect(ticket).toMatch(/^[0-9A-Za-z]{32}$/);
    expect(new Set(many).size).toBe(200);
  });

  test('leads to its attempt as often as a phone opens it', () => {
    const ticket = tickets.issue('a');
    expect(tickets.find(ticket)).toEqual({ attempt: 'a' });
    expect(tickets.find(ticket)).toEqual({ attempt: 'a' });
  });

  test.each([
    ['somebody signed in with it', () => tickets.taken('a'), 'taken'],
    ['its code left the screen', () => tickets.drop('a'), 'expired'],
    ['its time is over', () => pass(life), 'expired'],
  ])('leads nowhere once %s, and says so', (_why, happens, found) => {
    const ticket = tickets.issue('a');
    happens();
    expect(tickets.find(ticket)).toBe(found);
  });

  test.each([
    ['before', [() => tickets.taken('a'), () => tickets.drop('a')]],
    ['after', [() => tickets.drop('a'), () => tickets.taken('a')]],
  ])('that was used stays used, be it %s its code leaves the screen', (_when, [first, then]) => {
    const ticket = tickets.issue('a');
    first?.();
    then?.();
    expect(tickets.find(ticket)).toBe('taken');
  });

  test('of another kiosk is told from one that never was', () => {
    const foreign = createTickets(() => kioskMark('elsewhere'), life).issue('a');
    expect(kioskMark('here')).not.toBe(kioskMark('elsewhere'));
    expect(tickets.find(foreign)).toBe('elsewhere');
    expect(tickets.find(kioskMark('here') + '0'.repeat(28))).toBe('unknown');
    expect(tickets.find('../../etc/passwd')).toBe('unknown');
    expect(tickets.find('')).toBe('unknown');
  });

  test('is forgotten after a while, however many there were', () => {
    const first = tickets.issue('first');
    for (let i = 0; i < 600; i++) tickets.issue(`attempt ${i}`);
    expect(tickets.find(first)).toBe('unknown');
  });
});

describe('states of one attempt', () => {
  test('opened twice, both pages may come back, and the first one wins by being taken', () => {
    const attempts = createAttempts(() => now);
    const [one, two] = [attempts.another('a'), attempts.another('a')];
    expect(attempts.take(one)).toEqual({ attempt: 'a' });
    expect(attempts.take(two)).toEqual({ attempt: 'a' });
    expect(attempts.take(two)).toBe('unknown');
  });

  test('are at most twenty: whoever opens a code more often pushes out the oldest', () => {
    const attempts = createAttempts(() => now);
    const states = Array.from({ length: 21 }, () => attempts.another('a'));
    expect(attempts.take(states[0] ?? '')).toBe('unknown');
    expect(attempts.take(states[1] ?? '')).toEqual({ attempt: 'a' });
  });
});
