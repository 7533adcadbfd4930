import type { Geodetic } from '@parasol/physics/frames';
import {
  type InterceptorSite,
  type InterceptQuestion,
  idealEarliestLaunchS,
  type ThreatArcs,
} from '@parasol/physics/intercept';
import type { Doctrine } from '@parasol/simulation/command';
import type { SimulationInput } from '@parasol/simulation/engagement';
import type { Battery, InterceptorType } from '@parasol/simulation/interceptors';
import type { Cue } from '../footprint/index.ts';
import { type CheckedScenario, launchesOf, resolve } from '../scenario/index.ts';
import { sensorDrivenLaunchesS } from './cue-times.ts';
import { launchArcs } from './launch-arcs.ts';
import { type LiveGrid, placesOf } from './live-grid.ts';

/** What a live footprint is asked about: plain data, so that it can be sent to a worker. */
export interface LiveRequest {
  readonly scenario: CheckedScenario;
  readonly grid: LiveGrid;
  readonly cue: Cue;
}

/** A battery of a live footprint, where the scenario has it. */
export interface LiveBattery {
  readonly id: string;
  readonly site: Geodetic;
}

/** Every question of a live footprint; only the sites of batteries change afterwards. */
export interface LiveQuestions {
  readonly launches: readonly { readonly id: string; readonly arcs: ThreatArcs }[];
  readonly batteries: readonly LiveBattery[];
  /** Null for a battery that nobody commands, that has no interceptor or that is less likely there than not. */
  readonly question: (launch: number, battery: number, site: Geodetic) => InterceptQuestion | null;
}

/** Batteries are bits of a 32-bit word. */
const MOST_BATTERIES = 32;
/** More shots than this at one missile are not counted, as in the answer of record. */
const MOST_SHOTS = 10;
const AS_LIKELY_AS_NOT = 0.5;

/**
 * Looks up the scenario, lays every arc once and finds the cue times of every arc and battery once.
 *
 * @throws RangeError when the grid is none or there are more than 32 batteries
 */
export function liveQuestions({ scenario, grid, cue }: LiveRequest): LiveQuestions {
  const { input } = resolve(scenario);
  if (input.batteries.length > MOST_BATTERIES) throw new RangeError(`more than ${MOST_BATTERIES} batteries`);
  const sent = launchesOf(scenario);
  const places = placesOf(grid);
  const launches = sent.launches.map((launch) => {
    const arcs = launchArcs(launch, sent.resolved, places);
    const launchesS =
      cue === 'ideal' ? idealLaunchesS(input, arcs) : sensorDrivenLaunchesS(input, launch, { grid, places, arcs });
    return { id: launch.id, arcs, launchesS };
  });
  const types = new Map(input.interceptorTypes.map((type) => [type.id, type]));
  const ready = input.batteries.map((battery) => {
    const isThere = battery.inventory > 0 && battery.availability >= AS_LIKELY_AS_NOT;
    const isCommanded = decisionTimeS(input, battery) < Number.POSITIVE_INFINITY;
    return isThere && isCommanded ? types.get(battery.interceptorTypeId) : undefined;
  });
  return {
    launches: launches.map(({ id, arcs }) => ({ id, arcs })),
    batteries: input.batteries.map(({ id, site }) => ({ id, site })),
    question(l, b, site) {
      const type = ready[b];
      if (type === undefined) return null;
      return {
        arcs: launches[l].arcs,
        site: {
          ...interceptorSite({ ...input.batteries[b], site }, type, input.doctrine),
          cueToLaunchS: cueToLaunchS(input, input.batteries[b]),
        },
        earliestLaunchS: launches[l].launchesS[b],
      };
    },
  };
}

const decisionTimeS = ({ authorities }: SimulationInput, { id }: Battery): number =>
  authorities.find(({ batteryIds }) => batteryIds.includes(id))?.decisionTimeS ?? Number.POSITIVE_INFINITY;

const cueToLaunchS = (input: SimulationInput, battery: Battery): number =>
  decisionTimeS(input, battery) + input.assumptions.launchDelayS;

/** By battery: burnout, decision and delay. */
const idealLaunchesS = (input: SimulationInput, arcs: ThreatArcs): readonly Float64Array[] =>
  input.batteries.map((battery) => idealEarliestLaunchS(arcs, cueToLaunchS(input, battery)));

function interceptorSite(
  { site, uplinkSites, inventory }: Battery,
  type: InterceptorType,
  doctrine: Doctrine,
): InterceptorSite {
  const terminals = [site, ...uplinkSites].map((place) => ({ place, minimumElevationRad: 0 }));
  return {
    place: site,
    table: type.flyout,
    lowestAltitudeM: type.minimumInterceptAltitudeM,
    ceilingM: type.maximumInterceptAltitudeM,
    maximumFlightTimeS: type.maximumFlightTimeS,
    doctrine: {
      kind: 'shoot-look-shoot',
      lookS: doctrine.kind === 'shoot-look-shoot' ? doctrine.assessmentTimeS : 0,
      maximumShots: Math.min(MOST_SHOTS, inventory),
    },
    ...(type.needsUplink ? { uplinks: terminals } : {}),
  };
}
