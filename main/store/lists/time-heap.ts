/** Visits that wait for their turn: whichever is next in time comes out first, and of one moment the next number. */

export interface TimeHeap {
  push(at: number, num: number): void;
  /** Of the one that is next; null when none waits. */
  next(): number | null;
  /** Its number. */
  pop(): number;
}

/** `descending`: the newest is next. */
export function openTimeHeap(descending: boolean): TimeHeap {
  let times = new Float64Array(1_024);
  let nums = new Int32Array(1_024);
  let length = 0;
  const sign = descending ? -1 : 1;
  const at = (place: number) => times[place] ?? 0;
  const num = (place: number) => nums[place] ?? 0;
  const isBefore = (one: number, other: number) => sign * (at(one) - at(other) || num(one) - num(other)) < 0;

  function swap(one: number, other: number): void {
    const [time, number] = [at(one), num(one)];
    times[one] = at(other);
    nums[one] = num(other);
    times[other] = time;
    nums[other] = number;
  }

  function grow(): void {
    const [more, longer] = [new Float64Array(2 * times.length), new Int32Array(2 * nums.length)];
    more.set(times);
    longer.set(nums);
    [times, nums] = [more, longer];
  }

  return {
    push(time, number) {
      if (length === times.length) grow();
      times[length] = time;
      nums[length] = number;
      for (let place = length; place > 0; ) {
        const above = (place - 1) >> 1;
        if (!isBefore(place, above)) break;
        swap(place, above);
        place = above;
      }
      length += 1;
    },
    next: () => (length === 0 ? null : at(0)),
    pop() {
      const popped = num(0);
      length -= 1;
      swap(0, length);
      for (let place = 0; ; ) {
        const left = 2 * place + 1;
        if (left >= length) break;
        const first = left + 1 < length && isBefore(left + 1, left) ? left + 1 : left;
        if (!isBefore(first, place)) break;
        swap(first, place);
        place = first;
      }
      return popped;
    },
  };
}
