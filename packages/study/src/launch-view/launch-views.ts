import { positionAt, velocityAt } from '@parasol/physics/flight';
import { geodeticFromEcef } from '@parasol/physics/frames';
import { degFromRad } from '@parasol/physics/quantities';
import { length } from '@parasol/physics/vectors';
import { nominalCourse, prepare, type SimulationInput } from '@parasol/simulation/engagement';
import { type Battery, earliestShot, type InterceptorType, type Shot } from '@parasol/simulation/interceptors';
import type { RadarBand, Threat } from '@parasol/simulation/threats';
import type { PlacePoint } from '../regions/index.ts';
import type { ResolvedScenario } from '../scenario/index.ts';
import { LAUNCH_VIEW_CAVEAT, type LaunchView, type LaunchViewDocument } from './document.ts';
import { launchObserver, STEP_S, type Watch } from './launch-observer.ts';
import { nominalFlyout } from './nominal-flyout.ts';
import { guardedCountries, guardedPlaces } from './own-land.ts';

/**
 * Cross-section of an interceptor in every band, m2.
 * @source notional: no figure was read; the order of a cylinder of a metre by some metres seen from anywhere. Range 0.1 to 10
 */
export const INTERCEPTOR_CROSS_SECTION_M2 = 1;

export interface LaunchViewOrder {
  /** Absent = `INTERCEPTOR_CROSS_SECTION_M2`. */
  readonly crossSectionM2?: number;
  /** Absent = each observer's own land. */
  readonly protectedPlaces?: readonly PlacePoint[];
  /** Absent = for each battery the first missile of the raids, in their order, that it has a shot at. */
  readonly threatId?: string;
}

/** A shot of the nominal course. */
interface NominalShot extends Shot {
  readonly raidId: string;
  readonly threat: Threat;
}

/**
 * How the launches of a scenario look to the parties that are told nothing of them: when their radars see them, and from when on the ballistic impact point
 * of the interceptor cannot be in their own land.
 *
 * @source  the nominal course (chance left out), fly-out times of the interceptors, posterior Cramer-Rao bound of the observer's own radars
 * @checked launch-views.test.ts
 * @omits   the track of the missile that is aimed at, which a joint picture would show beside it; notice of a launch; anything an interceptor could do about how it looks
 */
export function launchViews(resolved: ResolvedScenario, order: LaunchViewOrder = {}): LaunchViewDocument {
  const { checked, input } = resolved;
  const crossSectionM2 = order.crossSectionM2 ?? INTERCEPTOR_CROSS_SECTION_M2;
  const shots = nominalShots(resolved, order.threatId);
  const watches = watchesOf(resolved, order.protectedPlaces);
  const types = new Map(input.interceptorTypes.map((type) => [type.id, type]));
  const views: LaunchView[] = [];
  const notFlown: { readonly batteryId: string; readonly why: string }[] = [];
  for (const battery of input.batteries) {
    const shot = shots.get(battery.id);
    const type = types.get(battery.interceptorTypeId);
    if (shot === undefined || type === undefined) {
      notFlown.push({
        batteryId: battery.id,
        why: order.threatId === undefined ? 'no shot at any missile of the raids' : `no shot at ${order.threatId}`,
      });
      continue;
    }
    const own = watches.filter(({ partyId }) => isStranger(input, battery.partyId, partyId));
    const view = viewOf(resolved, { battery, type, shot, crossSectionM2 }, own);
    if (view === null) notFlown.push({ batteryId: battery.id, why: 'no ballistic flight leads to the meeting' });
    else views.push(view);
  }
  return {
    formatVersion: 1,
    scenarioId: checked.id,
    name: checked.scenario.name,
    crossSectionM2,
    stepS: STEP_S,
    protectedPlaces: (order.protectedPlaces ?? []).map(({ latitudeDeg, longitudeDeg }) => ({
      latitudeDeg,
      longitudeDeg,
    })),
    views,
    notFlown,
    caveat: LAUNCH_VIEW_CAVEAT,
  };
}

/** By battery: its first shot in the nominal course of the raids, each meeting full magazines. */
function nominalShots({ cases }: ResolvedScenario, threatId: string | undefined): Map<string, NominalShot> {
  const found = new Map<string, NominalShot>();
  for (const { raidId, input } of cases) {
    const asked = ({ id }: Threat): boolean => threatId === undefined || id === threatId;
    if (!input.threats.some(asked) || found.size === input.batteries.length) continue;
    const prepared = prepare(input);
    const course = nominalCourse(prepared);
    for (const [b, { battery, opportunities }] of prepared.batteries.entries()) {
      for (const [t, threat] of input.threats.entries()) {
        if (!asked(threat) || found.has(battery.id)) continue;
        if (!prepared.commands.some(({ batteries, mayDefend }) => batteries.includes(b) && mayDefend[t])) continue;
        const launchedS = course.chain(threat.id, battery.id)?.launchedS ?? Number.POSITIVE_INFINITY;
        const shot = earliestShot(opportunities[t], launchedS);
        if (shot !== null) found.set(battery.id, { ...shot, raidId, threat });
      }
    }
  }
  return found;
}

/** Parties with land (or a list to be protected) and a sensor. */
function watchesOf(
  { composition, input }: ResolvedScenario,
  places: readonly PlacePoint[] | undefined,
): readonly Watch[] {
  return composition.parties.flatMap(({ id: partyId, name: partyName, countries: countryCodes = [] }) => {
    if (!input.sensors.some((sensor) => sensor.partyId === partyId)) return [];
    if (places === undefined && countryCodes.length === 0) return [];
    const guarded = places === undefined ? guardedCountries(countryCodes) : guardedPlaces(places);
    const guardedName = places === undefined ? `the land of ${partyName}` : 'the places to be protected';
    return [{ partyId, partyName, countryCodes, guardedName, guarded }];
  });
}

/** A party that the owner of a battery does not hand its measurements to: an ally would know of the launch otherwise. */
const isStranger = ({ releaseRules }: SimulationInput, ownerPartyId: string, partyId: string): boolean =>
  partyId !== ownerPartyId &&
  !releaseRules.some(
    (rule) =>
      rule.ownerPartyId === ownerPartyId && rule.recipientPartyId === partyId && rule.releases === 'measurements',
  );

const BANDS: readonly RadarBand[] = ['vhf', 'uhf', 'l', 's', 'c', 'x'];

function viewOf(
  { input, names, resolved: figures }: ResolvedScenario,
  what: {
    readonly battery: Battery;
    readonly type: InterceptorType;
    readonly shot: NominalShot;
    readonly crossSectionM2: number;
  },
  watches: readonly Watch[],
): LaunchView | null {
  const { battery, type, shot, crossSectionM2 } = what;
  const { earth } = input;
  const { burnTimeS } = type.flyout.header;
  const altitude = figures.find(({ path }) => path === `${type.id}.burnoutAltitudeKm`);
  const meetingS = shot.interceptS - shot.launchS;
  const flight = nominalFlyout({
    site: battery.site,
    meetingEcefM: positionAt(shot.threat.flight, shot.interceptS - shot.threat.launchTimeS),
    flightTimeS: meetingS,
    burnTimeS,
    burnoutAltitudeM: Number(altitude?.value ?? 0) * 1000,
    earth,
  });
  if (flight === null) return null;
  const interceptor: Threat = {
    id: battery.id,
    partyId: battery.partyId,
    missileId: type.id,
    launchAreaId: battery.id,
    targetId: shot.threat.id,
    launchTimeS: 0,
    flight,
    radarCrossSectionM2: Object.fromEntries(BANDS.map((band) => [band, crossSectionM2])) as Record<RadarBand, number>,
  };
  const falls = geodeticFromEcef(positionAt(flight, flight.impactS), earth);
  return {
    batteryId: battery.id,
    batteryName: names[battery.id] ?? battery.id,
    interceptorId: type.id,
    interceptorName: names[type.id] ?? type.id,
    partyId: battery.partyId,
    raidId: shot.raidId,
    threatId: shot.threat.id,
    launchS: shot.launchS,
    burnoutS: burnTimeS,
    burnoutSpeedKmPerS: length(velocityAt(flight, burnTimeS)) / 1000,
    meetingS,
    meetingAltitudeKm: shot.altitudeM / 1000,
    fallsLatitudeDeg: degFromRad(falls.latitudeRad),
    fallsLongitudeDeg: degFromRad(falls.longitudeRad),
    observers: watches.map((watch) => launchObserver(interceptor, meetingS, input, watch)),
  };
}
