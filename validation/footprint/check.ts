import { US76_TO_100_KM } from '@parasol/physics/atmosphere';
import { fanTimeS, interceptorFan } from '@parasol/physics/flyout';
import {
  type DefendedStretch,
  footprintParts,
  largestHalfWidthM,
  mirroredAreaM2,
  type PathRules,
  placeOutcome,
  type RadialLine,
  type RadialRequest,
  radialFootprint,
  slidingLaunch,
  slidingTrack,
  type ThreatPath,
} from '@parasol/physics/intercept';
import { casesOf, type ValidationFamily } from '../harness.ts';
import {
  type FootprintCase,
  footprintCases,
  interceptorOf,
  pathOfMissile,
  requestOf,
  tableOfInterceptor,
} from './setting.ts';
import { theirTable } from './their-table.ts';

const SOURCE = 'MDFCC public code 0.502.24, run headless, connected footprint';
const RADIAL = { relative: 0.03, absolute: 5, unit: 'km' };
/** Edges that the missile's range or the rule of launch points sets. */
const EXACT = { relative: 0.002 };
const LIMITS = { interceptor: 'none', 'missile-range': 'missile range', geometry: 'geometry' } as const;
/** Places where the source's own fly-out times close to the site decide, and cannot be right: see README.md. */
const CONTRADICTED: Readonly<Record<string, readonly number[]>> = { F05: [165, 180] };

const { cases, number, same } = casesOf('footprint');

export const family: ValidationFamily = {
  family: 'footprint',
  run() {
    cases.length = 0;
    for (const given of footprintCases()) {
      const path = pathOfMissile(given.missile);
      const table = tableOfInterceptor(given.interceptor);
      checkCase(given, { path, table });
      checkOtherParts(given, { path, table });
    }
    return cases;
  },
};

interface Parts {
  readonly path: ThreatPath;
  readonly table: PathRules['table'];
}

const first = (line: RadialLine): DefendedStretch => {
  const stretch = line.stretches[0];
  if (stretch === undefined) throw new Error('no defended stretch');
  return stretch;
};

function checkCase(given: FootprintCase, parts: Parts): void {
  const { id, connected_footprint: theirs, site_intercept: site } = given;
  const degrees = theirs.radial.map(({ angle_deg }) => angle_deg);
  const request = requestOf(given, degrees, parts);
  const lines = radialFootprint(request);
  const distancesM = lines.map((line) => first(line).toM);
  theirs.radial.forEach(({ angle_deg, distance_km, limited_by }, i) => {
    const { toM, limitedBy } = first(lines[i]!);
    const at = `${id}.connected-edge-km@${angle_deg}deg`;
    if (CONTRADICTED[id]?.includes(angle_deg)) {
      checkContradicted(given, { parts, angleDeg: angle_deg, theirKm: distance_km, ourKm: toM / 1000 });
      return;
    }
    number(at, SOURCE, distance_km, toM / 1000, limited_by === 'none' ? RADIAL : EXACT);
    same(`${id}.edge-limited-by@${angle_deg}deg`, SOURCE, limited_by, LIMITS[limitedBy]);
  });
  number(
    `${id}.half-width-km`,
    SOURCE,
    theirs.max_half_width_km,
    largestHalfWidthM(request.directionsRad, distancesM) / 1000,
    RADIAL,
  );
  const areaM2 = mirroredAreaM2(request.directionsRad, distancesM, parts.path.radiusM);
  number(`${id}.area-km2`, SOURCE, theirs.area_km2_sphere, areaM2 / 1e6, { relative: 0.05 });

  const outcome = placeOutcome(request, { directionRad: 0, angleRad: 0 });
  same(`${id}.site-defended`, SOURCE, 'defended', outcome.kind);
  if (outcome.kind !== 'defended') return;
  const seconds = { absolute: 5, unit: 's' };
  number(`${id}.site.meeting-s`, SOURCE, site.t_missile_s, outcome.meetingS, seconds);
  number(`${id}.site.fly-out-s`, SOURCE, site.t_interceptor_s, outcome.flightS, seconds);
  number(`${id}.site.altitude-km`, SOURCE, site.altitude_km, outcome.altitudeM / 1000, { absolute: 5, unit: 'km' });
  number(`${id}.site.slant-km`, SOURCE, site.slant_km, outcome.slantM / 1000, RADIAL);
}

/**
 * An edge of the source that rests on impossible fly-out times: with its own times ours is at its place; with flights that are integrated, places
 * between the two edges cannot be met.
 */
function checkContradicted(
  given: FootprintCase,
  { parts, angleDeg, theirKm, ourKm }: { parts: Parts; angleDeg: number; theirKm: number; ourKm: number },
): void {
  const at = `${given.id}.connected-edge-km@${angleDeg}deg`;
  const withTheirTimes = requestOf(given, [angleDeg], {
    path: parts.path,
    table: theirTable(given.interceptor, parts.table),
  });
  const [line] = radialFootprint(withTheirTimes);
  number(`${at}.with-their-fly-out-times`, SOURCE, theirKm, first(line!).toM / 1000, RADIAL);
  const lateS = leastLatenessS(given, requestOf(given, [angleDeg], parts), 0.5 * (ourKm + theirKm));
  same(`${at}.contradicted-by-integrated-flights`, 'every flight of a fan of 361, no table', true, lateS > 5);
  const inner = leastLatenessS(given, requestOf(given, [angleDeg], parts), ourKm - INSIDE_KM);
  same(`${at}.ours-holds-for-integrated-flights`, 'every flight of a fan of 361, no table', true, inner <= 0);
}

/** This far inside our own edge integrated flights must arrive in time. */
const INSIDE_KM = 20;
/** The search looks at every so many samples of the path. */
const SAMPLED = 4;

/** By how much the quickest integrated flight comes too late at the best point of the path, s; negative where one arrives in time. */
function leastLatenessS(
  given: FootprintCase,
  { path, sliding, directionsRad, rules }: RadialRequest,
  distanceKm: number,
): number {
  const place = { directionRad: directionsRad[0] ?? 0, angleRad: (distanceKm * 1000) / path.radiusM };
  const launch = slidingLaunch(place, sliding);
  if (launch.kind !== 'launch' || rules.launch.kind !== 'fixed-time')
    throw new Error('a place with a launch, and a cue');
  const track = slidingTrack(place, { angleFromSiteRad: launch.angleFromSiteRad, rangeRad: sliding.rangeRad });
  const { model, earth } = interceptorOf(given.interceptor);
  const fan = interceptorFan(model, { earth, atmosphere: US76_TO_100_KM, maximumFlightTimeS: LAST_S, flights: 361 });
  let least = Number.POSITIVE_INFINITY;
  for (let node = 0; node < path.timesS.length; node += SAMPLED) {
    const timeS = path.timesS[node]!;
    const availableS = timeS - rules.launch.timeS;
    if (availableS <= 0 || timeS > LAST_S) continue;
    const [x, y, z] = [0, 1, 2].map(
      (k) => path.cosines[node]! * track.origin[k]! + path.sines[node]! * track.ahead[k]!,
    );
    const chord = Math.hypot(x! - 1, y!, z!);
    least = Math.min(least, fanTimeS(fan, { chord, altitudeM: path.altitudesM[node]! }) - availableS);
  }
  return least;
}

/** Past this time of flight the missile of these places only runs away, s. */
const LAST_S = 320;

/** What lies beyond the connected edge: other parts, gaps, and what the source's first search makes of them. */
function checkOtherParts(given: FootprintCase, parts: Parts): void {
  const { id, native_mode1: mode1, native_mode2: mode2 } = given;
  const along = (angleDeg: number): readonly DefendedStretch[] =>
    radialFootprint(requestOf(given, [angleDeg], parts))[0]?.stretches ?? [];
  if (id === 'F01') {
    const beside = along(90);
    const outer = beside[beside.length - 1]!;
    const note = 'MDFCC mode 1, which tests the outermost place first';
    number(`${id}.mode-1-edge-km@90deg`, note, mode1?.lateral_km_at_90deg ?? 0, outer.toM / 1000, EXACT);
    same(
      `${id}.mode-1-jumps-a-gap@90deg`,
      `${SOURCE}: 181 km against 2,025 km`,
      true,
      outer.fromM > 2 * (beside[0]?.toM ?? 0),
    );
  }
  if (id === 'F03') {
    const note = 'MDFCC point tests: gap from about 1,910 to 2,900 km, defended to about 4,400 km';
    const [, far] = along(165);
    number(`${id}.other-stretch-from-km@165deg`, note, 2900, (far?.fromM ?? 0) / 1000, RADIAL);
    number(`${id}.other-stretch-to-km@165deg`, note, 4400, (far?.toM ?? 0) / 1000, RADIAL);
    number(`${id}.connected-edge-km@170deg`, 'MDFCC point tests', 4398, (along(170)[0]?.toM ?? 0) / 1000, RADIAL);
    const lines = radialFootprint(
      requestOf(
        given,
        Array.from({ length: 37 }, (_, i) => 5 * i),
        parts,
      ),
    );
    const main = footprintParts(lines, parts.path.radiusM).find(({ containsSite }) => containsSite);
    const joined = main?.members.some(([line, index]) => line === 33 && index === 1) ?? false;
    same(`${id}.other-stretch-joins-sideways@165deg`, 'MDFCC point tests: no gap at 170 degrees', true, joined);
  }
  if (mode2?.second_part_front_km !== undefined && mode2.second_part_back_km !== undefined) {
    const note = 'MDFCC mode 2, accuracy 3 %';
    const [, second] = along(180);
    number(`${id}.second-part-front-km`, note, -mode2.second_part_front_km, (second?.fromM ?? 0) / 1000, RADIAL);
    number(`${id}.second-part-back-km`, note, -mode2.second_part_back_km, (second?.toM ?? 0) / 1000, RADIAL);
    same(`${id}.second-part-limited-by`, note, 'none', second === undefined ? 'absent' : LIMITS[second.limitedBy]);
    const lines = radialFootprint(
      requestOf(
        given,
        Array.from({ length: 61 }, (_, i) => 3 * i),
        parts,
      ),
    );
    const separate = footprintParts(lines, parts.path.radiusM);
    same(`${id}.parts`, note, String(mode2.parts), String(separate.length));
  }
}
