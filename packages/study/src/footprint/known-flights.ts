import type { Prepared, SimulationInput } from '@parasol/simulation/engagement';
import { type Opportunities, opportunities } from '@parasol/simulation/interceptors';
import { type LookSeries, lookSeries, type PlumeWindow, plumeWindow, siteOfRadar } from '@parasol/simulation/sensors';
import type { Threat } from '@parasol/simulation/threats';

type Looks = LookSeries | null;
type Plume = PlumeWindow | null;

/** What elements see and reach of the flights of one launch, by element and everything about it, then by place. */
export interface KnownOfLaunch {
  readonly looks: Map<string, Looks[]>;
  readonly plumes: Map<string, Plume[]>;
  readonly shots: Map<string, Opportunities[]>;
}

/** By the list of flights of a launch: the same list, asked again with another defence, keeps what has not changed. */
export type KnownFlights = WeakMap<object, KnownOfLaunch>;

export const nothingKnown = (): KnownOfLaunch => ({ looks: new Map(), plumes: new Map(), shots: new Map() });

/** What is known of the flights of a launch, to be added to. */
export function knownOf(flights: object, known: KnownFlights): KnownOfLaunch {
  const found = known.get(flights) ?? nothingKnown();
  known.set(flights, found);
  return found;
}

const identities = new WeakMap<object, number>();
let counted = 0;

/** A number for each column or function, by identity: columns never change once made. */
function identityOf(value: object): number {
  const found = identities.get(value) ?? ++counted;
  identities.set(value, found);
  return found;
}

/** Everything about a value as text. */
const keyOf = (value: unknown): string =>
  JSON.stringify(value, (_, entry: unknown) => {
    if (typeof entry === 'function' || ArrayBuffer.isView(entry)) return `identity ${identityOf(entry)}`;
    return typeof entry === 'number' && !Number.isFinite(entry) ? `number ${entry}` : entry;
  });

function filled<T>(
  by: Map<string, T[]>,
  key: unknown,
  places: readonly number[],
  work: (index: number) => T,
): readonly T[] {
  const text = keyOf(key);
  const all = by.get(text) ?? [];
  by.set(text, all);
  return places.map((place, i) => {
    if (all[place] === undefined) all[place] = work(i);
    return all[place];
  });
}

/**
 * Makes a defence ready for some flights of one launch: `prepare` of the simulation, but for what is known of them already.
 *
 * @param frame    the defence prepared without threats
 * @param threats  one for each place
 * @param places   index of each place, by which its flight is known
 * @omits          the random numbers of sensors and threats, and whom a centre may defend: a course without chance asks for neither
 */
export function preparedFor(
  frame: Prepared,
  { threats, places }: { readonly threats: readonly Threat[]; readonly places: readonly number[] },
  known: KnownOfLaunch,
): Prepared {
  const input: SimulationInput = { ...frame.input, threats };
  const { earth } = input;
  const { lookIntervalS } = input.assumptions;
  const [{ radarCrossSectionM2, boostRadarCrossSectionM2 }] = threats;
  const none = threats.map(() => null);
  return {
    ...frame,
    input,
    threatIds: threats.map(({ id }) => id),
    sensors: frame.sensors.map((prepared) => {
      const { sensor } = prepared;
      if (sensor.kind === 'infrared') {
        const plumes = filled(known.plumes, sensor, places, (i) => plumeWindow(sensor, threats[i], earth));
        return { ...prepared, looks: none, plumes };
      }
      const site = siteOfRadar(sensor, earth);
      const seen = [sensor, lookIntervalS, radarCrossSectionM2, boostRadarCrossSectionM2];
      const looks = filled(known.looks, seen, places, (i) => lookSeries(sensor, site, threats[i], lookIntervalS));
      return { ...prepared, looks, plumes: none };
    }),
    batteries: frame.batteries.map((prepared) => {
      const { battery, type } = prepared;
      const met = [battery.site, battery.uplinkSites, type];
      const shots = filled(known.shots, met, places, (i) => opportunities(battery, type, threats[i], earth));
      return { ...prepared, opportunities: shots };
    }),
  };
}
