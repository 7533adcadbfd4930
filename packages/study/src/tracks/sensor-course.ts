import { drawnChance, keyOfSeed } from '@parasol/simulation/chance';
import type { LookSeries } from '@parasol/simulation/sensors';
import { measuredLooks } from '@parasol/simulation/tracks';
import type { SensorCourse, Stretch } from './document.ts';
import { orNull, type ToldRaid } from './told-raid.ts';

const M_PER_KM = 1000;

/** When one sensor has the missile in view, detects it, holds it, loses it, and when its word is where. */
export function sensorCourse(raid: ToldRaid, s: number, t: number): SensorCourse {
  const { prepared, pictures } = raid;
  const { input } = prepared;
  const { sensor, cuedOnly, centre, looks, plumes } = prepared.sensors[s];
  const plume = plumes[t];
  const series = looks[t];
  const accounts = input.nodes.flatMap((node, n) => {
    const account = pictures.entry(n, t)?.accounts.find(({ sensorId }) => sensorId === sensor.id);
    return account === undefined ? [] : [{ node, account, own: n === centre }];
  });
  const own = accounts.find((each) => each.own)?.account;
  return {
    sensorId: sensor.id,
    name: input.names?.[sensor.id] ?? sensor.id,
    partyId: sensor.partyId,
    kind: sensor.kind,
    cuedOnly,
    inView: series !== null ? stretchesOf(series) : plume !== null ? [{ fromS: plume.fromS, toS: plume.toS }] : [],
    detectedS: orNull(own?.detectedS),
    firmS: orNull(own?.trackedS),
    lastLookS: own === undefined ? null : lastLookOf(raid, s, t, own.detectedS),
    lostS: own?.gaps?.find(({ toS }) => orNull(toS) === null)?.fromS ?? null,
    arrivals: accounts.map(({ node, account }) => ({
      centreId: node.id,
      partyId: node.partyId,
      heardS: account.heardS,
      firmS: orNull(account.firmS),
      label: account.label,
      coarsenessKm: account.coarsenessM / M_PER_KM,
      dropped: (account.gaps ?? []).map(({ fromS, toS, cause }) => ({ fromS, toS: orNull(toS), cause })),
    })),
  };
}

function lastLookOf({ prepared, address }: ToldRaid, s: number, t: number, fromS: number): number | null {
  const { input } = prepared;
  const { sensor } = prepared.sensors[s];
  if (sensor.kind !== 'radar') return null;
  const looks = measuredLooks(sensor, input.threats[t], {
    earth: input.earth,
    chance: drawnChance(keyOfSeed(address.seed), address.trial),
    lookIntervalS: input.assumptions.lookIntervalS,
    floors: 'fresh',
  });
  const last = looks.at(-1);
  return last !== undefined && last.timeS >= fromS ? last.timeS : null;
}

/** Looks with a chance, as stretches without a gap. */
function stretchesOf({ intervalS, firstLook, probabilities }: LookSeries): Stretch[] {
  const stretches: Stretch[] = [];
  probabilities.forEach((probability, i) => {
    if (probability === 0) return;
    const timeS = (firstLook + i) * intervalS;
    const last = stretches.at(-1);
    if (last !== undefined && timeS - last.toS <= 1.5 * intervalS)
      stretches[stretches.length - 1] = { ...last, toS: timeS };
    else stretches.push({ fromS: timeS, toS: timeS });
  });
  return stretches;
}
