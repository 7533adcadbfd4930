import type { Raid, RaidThreat } from './raid.ts';

function flight(
  raidId: string,
  missileId: string,
  launchAreaId: string,
  targetId: string,
  launchTimeS: number,
): RaidThreat {
  return { threatId: `${raidId}-${targetId}`, missileId, launchAreaId, targetId, launchTimeS };
}

const partyId = 'notional-attacker';

const list: readonly Raid[] = [
  {
    id: 'r1',
    name: 'Five notional 4,000 km missiles from north-west Iran at five capitals over 10 minutes',
    partyId,
    threats: [
      flight('r1', 'notional-irbm-4000', 'tabriz', 'warsaw', 0),
      flight('r1', 'notional-irbm-4000', 'tabriz', 'berlin', 150),
      flight('r1', 'notional-irbm-4000', 'tabriz', 'rome', 300),
      flight('r1', 'notional-irbm-4000', 'tabriz', 'london', 450),
      flight('r1', 'notional-irbm-4000', 'tabriz', 'paris', 600),
    ],
    note: 'Even spacing over the 10 minutes is a choice of this catalogue.',
  },
  {
    id: 'r2',
    name: 'Five notional 2,000 km missiles from north-west Iran at south-eastern Europe',
    partyId,
    threats: [
      flight('r2', 'notional-mrbm-2000', 'tabriz', 'ankara', 0),
      flight('r2', 'notional-mrbm-2000', 'tabriz', 'athens', 0),
      flight('r2', 'notional-mrbm-2000', 'tabriz', 'bucharest', 0),
      flight('r2', 'notional-mrbm-2000', 'tabriz', 'sofia', 0),
      flight('r2', 'notional-mrbm-2000', 'tabriz', 'istanbul', 0),
    ],
    note: 'Simultaneous launch. Sofia lies at about 2,005 km, the edge of what the missile reaches.',
  },
  {
    id: 'r3',
    name: 'Two notional intercontinental missiles from central Iran at Washington and New York',
    partyId,
    threats: [
      flight('r3', 'notional-icbm-11000', 'isfahan', 'washington', 0),
      flight('r3', 'notional-icbm-11000', 'isfahan', 'new-york', 0),
    ],
    note: 'No such missile existed in the period; the plan of 2007 was justified by the possibility.',
  },
  {
    id: 'r4',
    name: 'Two notional missiles from north-west Iran at Rostov-on-Don and Moscow',
    partyId,
    threats: [
      flight('r4', 'notional-mrbm-2000', 'tabriz', 'rostov-on-don', 0),
      flight('r4', 'notional-irbm-4000', 'tabriz', 'moscow', 0),
    ],
    note: 'The premise of a joint system: a common threat.',
  },
  {
    id: 'r5',
    name: 'One short-notice launch of R1: a single notional 4,000 km missile at Warsaw',
    partyId,
    threats: [flight('r5', 'notional-irbm-4000', 'tabriz', 'warsaw', 0)],
    note: 'The first flight of R1 alone.',
  },
  {
    id: 'r6',
    name: 'Four notional 2,000 km missiles from North Korea at Tokyo, Osaka, Fukuoka and Sapporo',
    partyId,
    threats: [
      flight('r6', 'notional-mrbm-2000', 'sunan', 'tokyo', 0),
      flight('r6', 'notional-mrbm-2000', 'sunan', 'osaka', 0),
      flight('r6', 'notional-mrbm-2000', 'sunan', 'fukuoka', 0),
      flight('r6', 'notional-mrbm-2000', 'sunan', 'sapporo', 0),
    ],
    note: 'Simultaneous launch; for the architecture of Japan.',
    onlyByName: true,
  },
  {
    id: 'r7',
    name: 'Two notional intercontinental missiles from North Korea at Los Angeles and Washington',
    partyId,
    threats: [
      flight('r7', 'notional-icbm-13000', 'sunan', 'los-angeles', 0),
      flight('r7', 'notional-icbm-13000', 'sunan', 'washington', 0),
    ],
    note: 'The threat that the system in Alaska and California was built against.',
    onlyByName: true,
  },
  {
    id: 'r8',
    name: 'Two notional missiles from North Korea at Vladivostok and Petropavlovsk-Kamchatsky',
    partyId,
    threats: [
      flight('r8', 'notional-mrbm-2000', 'sunan', 'vladivostok', 0),
      flight('r8', 'notional-irbm-4000', 'sunan', 'petropavlovsk-kamchatsky', 0),
    ],
    note: 'The premise of a joint system on the Pacific side; for the architecture pacific.',
    onlyByName: true,
  },
  {
    id: 'andoya-1995',
    name: 'The sounding rocket from Andøya, 25 January 1995',
    partyId: 'norway',
    partyName: 'Norway',
    threats: [{ ...flight('andoya-1995', 'black-brant-xii', 'andoya', 'spitsbergen-sea', 0), harmless: true }],
    note: 'A research rocket that means no harm; for the architecture russian-warning-1995.',
    onlyByName: true,
  },
];

/** The raids of the library, fixed before any result was looked at. Those `onlyByName` are no default of any scenario. */
export const raids: Readonly<Record<string, Raid>> = Object.fromEntries(list.map((raid) => [raid.id, raid]));
