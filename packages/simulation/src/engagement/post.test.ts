import { describe, expect, it } from 'vitest';
import { nominalChance } from '../chance/index.ts';
import { begin, runOut } from './course.ts';
import type { SimulationInput } from './index.ts';
import { createJournal } from './journal.ts';
import { openPost } from './post.ts';
import { prepare } from './prepare.ts';
import { oneBattery } from './testing/one-battery.ts';

const subject = { content: 'detection', subjectId: 'radar', objectId: 'missile' } as const;

/** Arrival times of messages that set out from the radar at given times, in the order of sending. */
function arrivals(link: Partial<SimulationInput['links'][number]>, departsS: readonly number[]): number[] {
  const plain = oneBattery();
  const input: SimulationInput = {
    ...plain,
    nodes: [...plain.nodes, { id: 'radar', partyId: 'blue', kind: 'sensor' }],
    links: [{ id: 'line', fromId: 'radar', toId: 'blue-centre', delayS: 3, outages: [], ...link }],
  };
  const course = begin(prepare(input), nominalChance, createJournal());
  const post = openPost(course);
  const arrived: number[] = [];
  departsS.forEach((departS, i) => {
    course.queue.push(departS, 0, () => {
      post.data(1, 0, departS, subject, (arrivalS) => {
        arrived[i] = arrivalS;
      });
    });
  });
  runOut(course);
  return arrived;
}

describe('the lines of a trial', () => {
  it('take their delay and no more when capacity does not limit', () => {
    expect(arrivals({}, [10, 10, 11])).toEqual([13, 13, 14]);
  });

  it('let messages enter one after another at their capacity', () => {
    expect(arrivals({ capacityPerS: 0.5 }, [10, 10, 11, 30])).toEqual([13, 15, 17, 33]);
  });

  it('hold messages during an outage and let the queue out afterwards', () => {
    expect(arrivals({ capacityPerS: 1, outages: [{ fromS: 10, toS: 20 }] }, [9.5, 10, 12])).toEqual([12.5, 23, 24]);
  });

  it('lose what waits in front of a line that stays out', () => {
    const never = [{ fromS: 10, toS: Number.POSITIVE_INFINITY }];
    expect(arrivals({ outages: never }, [9, 11])).toEqual([12]);
    expect(arrivals({ capacityPerS: 1, outages: never }, [9, 11])).toEqual([12]);
  });
});
