import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fitting } from '../../../renderer/kiosk/keys/type-into.ts';

const texts = fc.array(fc.constantFrom('a', '王', '𠮷', '👋')).map((letters) => letters.join(''));

describe('what is typed into a field that is nearly full', () => {
  it('goes in as far as there is room', () => {
    expect(fitting('王小明', 2)).toBe('王小');
    expect(fitting('王小明', 0)).toBe('');
    expect(fitting('王小明', Number.POSITIVE_INFINITY)).toBe('王小明');
  });

  it('is never half a character', () => {
    expect(fitting('𠮷野', 1)).toBe('');
    fc.assert(
      fc.property(texts, fc.nat(12), (text, room) => {
        const kept = fitting(text, room);
        expect(kept.length).toBeLessThanOrEqual(room);
        expect(text.startsWith(kept)).toBe(true);
        expect(kept).not.toMatch(/\p{Cs}/u);
      }),
    );
  });
});
