import { InvariantFailure } from '@parasol/physics/quantities';

/** What lies ahead in time. Among equal times the smaller priority comes first; among equal priorities, what was added first. */
export interface EventQueue<Event> {
  readonly size: number;
  /** Adds an event and returns its running number. */
  push(timeS: number, priority: number, event: Event): number;
  /** Takes out the next event; undefined when nothing lies ahead. The clock then stands at its time. */
  pop(): Event | undefined;
  /** Time of the event taken out last, s; minus infinity before the first. */
  readonly nowS: number;
}

/**
 * An empty queue: a binary heap ordered by (time, priority, running number), so that equal input gives an equal order.
 *
 * @throws InvariantFailure on push of an event that lies before the clock, or at a time that is not a number
 */
export function createEventQueue<Event>(): EventQueue<Event> {
  const timesS: number[] = [];
  const priorities: number[] = [];
  const numbers: number[] = [];
  const events: Event[] = [];
  let size = 0;
  let running = 0;
  let nowS = Number.NEGATIVE_INFINITY;

  const put = (slot: number, from: number): void => {
    timesS[slot] = timesS[from];
    priorities[slot] = priorities[from];
    numbers[slot] = numbers[from];
    events[slot] = events[from];
  };

  return {
    get size() {
      return size;
    },
    get nowS() {
      return nowS;
    },
    push(timeS, priority, event) {
      if (!(timeS >= nowS))
        throw new InvariantFailure(`an event at ${timeS} s does not lie before the clock at ${nowS} s`);
      const number = running++;
      let slot = size++;
      while (slot > 0) {
        const parent = (slot - 1) >> 1;
        const time = timesS[parent];
        if (time < timeS || (time === timeS && priorities[parent] <= priority)) break;
        put(slot, parent);
        slot = parent;
      }
      timesS[slot] = timeS;
      priorities[slot] = priority;
      numbers[slot] = number;
      events[slot] = event;
      return number;
    },
    pop() {
      if (size === 0) return undefined;
      const first = events[0];
      nowS = timesS[0];
      size--;
      const timeS = timesS[size];
      const priority = priorities[size];
      const number = numbers[size];
      const event = events[size];
      let slot = 0;
      for (let child = 1; child < size; child = 2 * slot + 1) {
        const right = child + 1;
        if (right < size && before(right, child)) child = right;
        const time = timesS[child];
        const order = priorities[child];
        if (timeS < time || (timeS === time && (priority < order || (priority === order && number < numbers[child]))))
          break;
        put(slot, child);
        slot = child;
      }
      timesS[slot] = timeS;
      priorities[slot] = priority;
      numbers[slot] = number;
      events[slot] = event;
      events.length = size;
      return first;
    },
  };

  function before(a: number, b: number): boolean {
    if (timesS[a] !== timesS[b]) return timesS[a] < timesS[b];
    if (priorities[a] !== priorities[b]) return priorities[a] < priorities[b];
    return numbers[a] < numbers[b];
  }
}
