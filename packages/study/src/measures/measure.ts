import {
  type Column,
  columnNamed,
  type HarmlessMeasures,
  type PartyMeasures,
  type RaidMeasures,
  type RunMeasures,
  type ThreatMeasures,
  threatSlice,
} from '../results/index.ts';
import { alarmCode, FATES } from './fates.ts';
import { meanInterval, proportionInterval } from './interval.ts';
import { countOf, meanOf, meansOfPresent, present, type RaidLayout, sumOver } from './trial-table.ts';

/**
 * What the trials of a run say, with intervals.
 *
 * @param columns  the run's columns (runs/ names them)
 * @param layout   threats in column order, raids, parties
 * @returns        plain JSON; times in s from the start of the threat's raid
 * @omits          uncertainty of the inputs: the intervals are those of chance alone, with every figure at its value in use
 */
export function measure(columns: readonly Column[], layout: RaidLayout): RunMeasures {
  const threats = layout.threats.filter(isHostile).length;
  const leakers = columnNamed(columns, 'leakers').values;
  const trials = leakers.length;
  const inventory = layout.parties.reduce((sum, party) => sum + party.inventory, 0);
  const leakDistribution = new Array<number>(threats + 1).fill(0);
  for (const count of leakers) leakDistribution[count]++;
  const warnings = meansOfPresent(columnNamed(columns, 'warningTimeS'));
  return {
    trials,
    confidence: 0.95,
    leakers: meanInterval(leakers, { minimum: 0, maximum: threats }),
    stopped: meanInterval(
      leakers.map((count) => threats - count),
      { minimum: 0, maximum: threats },
    ),
    shots: meanInterval(columnNamed(columns, 'shots').values, {
      minimum: 0,
      maximum: inventory * layout.raids.length,
    }),
    engagements: meanInterval(columnNamed(columns, 'engagements').values, { minimum: 0, maximum: threats }),
    noLeakProbability: proportionInterval(countOf(leakers, 0), trials),
    leakDistribution: leakDistribution.map((count) => count / trials),
    warningTimeS: warnings.length === 0 ? null : meanInterval(warnings),
    byThreat: layout.threats.map((threat, index) => threatMeasures(columns, threat, index)),
    byRaid: layout.raids.map((raid) => raidMeasures(columns, layout, raid, inventory)),
    byParty: layout.parties.map((party) => partyMeasures(columns, layout, party)),
    ...(layout.threats.every(isHostile) ? {} : { harmless: harmlessMeasures(columns, layout) }),
  };
}

function threatMeasures(
  columns: readonly Column[],
  { threatId, raidId, targetId }: RaidLayout['threats'][number],
  index: number,
): ThreatMeasures {
  const of = (name: string): Float64Array => threatSlice(columnNamed(columns, name), index);
  const shots = of('shotsAtThreat');
  const fates = of('fate');
  const trials = shots.length;
  const timeOf = (name: string): number | null => {
    const values = present(of(name));
    return values.length === 0 ? null : meanOf(values);
  };
  return {
    threatId,
    raidId,
    targetId,
    stoppedFraction: proportionInterval(countOf(of('stopped'), 1), trials),
    engagedFraction: proportionInterval(trials - countOf(shots, 0), trials),
    detectedFraction: proportionInterval(present(of('firstDetectionS')).length, trials),
    shots: meanOf(shots),
    firstDetectionS: timeOf('firstDetectionS'),
    firmTrackS: timeOf('firmTrackS'),
    commitS: timeOf('commitS'),
    firstLaunchS: timeOf('firstLaunchS'),
    firstInterceptS: timeOf('firstInterceptS'),
    warningTimeS: timeOf('warningTimeS'),
    fates: FATES.map((fate, code) => ({ fate, fraction: countOf(fates, code) / trials }))
      .filter((entry) => entry.fraction > 0)
      .sort((a, b) => b.fraction - a.fraction),
  };
}

const isHostile = ({ hostile }: RaidLayout['threats'][number]): boolean => hostile !== false;

/** Of launches that mean no harm: how many were taken for threats, how many of these had been announced, and what was shot at them. */
function harmlessMeasures(columns: readonly Column[], layout: RaidLayout): HarmlessMeasures {
  const indexes = indexesWhere(layout, (threat) => !isHostile(threat));
  const maximum = indexes.length;
  const alarms = (codes: readonly number[]): Float64Array => {
    const { values, shape } = columnNamed(columns, 'alarm');
    const counted = (trial: number): number =>
      indexes.filter((index) => codes.includes(values[trial * shape[1] + index])).length;
    return Float64Array.from({ length: shape[0] }, (_, trial) => counted(trial));
  };
  return {
    launches: indexes.length,
    falseAlarms: meanInterval(alarms([alarmCode('no-notice'), alarmCode('missed-notice')]), { minimum: 0, maximum }),
    missedNotices: meanInterval(alarms([alarmCode('missed-notice')]), { minimum: 0, maximum }),
    shots: meanInterval(sumOver(columns, 'shotsAtThreat', indexes)),
  };
}

const indexesWhere = (layout: RaidLayout, holds: (threat: RaidLayout['threats'][number]) => boolean): number[] =>
  layout.threats.flatMap((threat, index) => (holds(threat) ? [index] : []));

function raidMeasures(
  columns: readonly Column[],
  layout: RaidLayout,
  { raidId, name }: RaidLayout['raids'][number],
  inventory: number,
): RaidMeasures {
  const all = indexesWhere(layout, (threat) => threat.raidId === raidId);
  const indexes = all.filter((index) => isHostile(layout.threats[index]));
  const leakers = sumOver(columns, 'stopped', indexes).map((stopped) => indexes.length - stopped);
  return {
    raidId,
    name,
    threats: indexes.length,
    leakers: meanInterval(leakers, { minimum: 0, maximum: indexes.length }),
    shots: meanInterval(sumOver(columns, 'shotsAtThreat', all), { minimum: 0, maximum: inventory }),
    noLeakProbability: proportionInterval(countOf(leakers, 0), leakers.length),
  };
}

function partyMeasures(
  columns: readonly Column[],
  layout: RaidLayout,
  { partyId, inventory, sensors }: RaidLayout['parties'][number],
): PartyMeasures {
  const indexes = indexesWhere(layout, (threat) => threat.targetPartyId === partyId && isHostile(threat));
  const leakers = sumOver(columns, 'stopped', indexes).map((stopped) => indexes.length - stopped);
  const limits = { minimum: 0, maximum: indexes.length };
  return { partyId, threatsAtIt: indexes.length, leakersAtIt: meanInterval(leakers, limits), inventory, sensors };
}
