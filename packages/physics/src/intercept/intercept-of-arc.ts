import type { FlyoutTable } from '../flight/index.ts';
import { flyoutTimeToS } from '../flyout/index.ts';
import type { Ecef } from '../frames/index.ts';
import { sin } from '../quantities/index.ts';
import { add, distance, dot, length, scale, subtract, unit } from '../vectors/index.ts';
import { BINDING_CONSTRAINTS, type BindingConstraint, bindingOfRank, VIOLATION, VIOLATION_RANK } from './binding.ts';
import { doctrineNumbers, type InterceptorSite, onSphere } from './interceptor-site.ts';
import { ARC_STATUS, type ArcPoint, arcPoint, type ThreatArcs } from './threat-arcs.ts';

/** A place and time at which the interceptor can meet the threat. */
export interface Meeting {
  readonly timeS: number;
  readonly altitudeM: number;
}

export type InterceptOutcome =
  | { readonly kind: 'not-threatened' }
  | {
      readonly kind: 'defended';
      readonly earliest: Meeting;
      readonly latest: Meeting;
      /** How much later the cue could come at the most generous meeting. */
      readonly marginS: number;
      readonly shots: number;
    }
  | {
      readonly kind: 'undefended';
      readonly binding: Exclude<BindingConstraint, 'none'>;
      /** How much earlier the cue had to come; -Infinity where no cue would do. */
      readonly marginS: number;
    };

/**
 * Does a feasible intercept of one arc by one site exist? The readable reference: slow, and what the kernel is checked against.
 *
 * Every node of the arc between burnout and impact is a candidate. The interceptor may wait, so it is enough that its fly-out time to the
 * place where the threat will be is no longer than the time since its earliest launch.
 *
 * @param earliestLaunchS  s from missile launch; Infinity when the cue never comes
 * @checked                intercept.property.test.ts: bits, times and constraints equal those of the kernel
 * @omits                  seeker and closing geometry, divert, launch before missile burnout only by what the cue says
 */
export function interceptOfArc(
  arcs: ThreatArcs,
  arc: number,
  { site, earliestLaunchS }: { readonly site: InterceptorSite; readonly earliestLaunchS: number },
): InterceptOutcome {
  if (arcs.status[arc] !== ARC_STATUS.flies) return { kind: 'not-threatened' };
  const { maximumShots, gapS, fromMeeting } = doctrineNumbers(site.doctrine);
  let earliest: Meeting | null = null;
  let latest: Meeting | null = null;
  let marginS = Number.NEGATIVE_INFINITY;
  let leastRank = Number.POSITIVE_INFINITY;
  let shots = 0;
  let nextLaunchS = earliestLaunchS;
  for (let node = arcs.firstNode[arc]; node <= arcs.lastNode[arc]; node++) {
    const point = arcPoint(arcs, arc, node);
    const flightS = flyoutToS(arcs, site, point);
    const violations = violationsAt(arcs, { site, earliestLaunchS }, { point, flightS });
    leastRank = Math.min(leastRank, VIOLATION_RANK[violations]);
    const inTimeOnly = violations & ~(VIOLATION.late | VIOLATION.flyOut);
    if (inTimeOnly === 0) marginS = Math.max(marginS, point.timeS - earliestLaunchS - flightS);
    if (violations !== 0) continue;
    const meeting = { timeS: point.timeS, altitudeM: point.altitudeM };
    earliest ??= meeting;
    latest = meeting;
    while (shots < maximumShots && flightS <= point.timeS - nextLaunchS) {
      shots++;
      nextLaunchS = fromMeeting ? point.timeS + gapS : nextLaunchS + gapS;
    }
  }
  if (earliest !== null && latest !== null) return { kind: 'defended', earliest, latest, marginS, shots };
  const code = bindingOfRank(leastRank, earliestLaunchS < Number.POSITIVE_INFINITY);
  return { kind: 'undefended', binding: BINDING_CONSTRAINTS[code] as Exclude<BindingConstraint, 'none'>, marginS };
}

function violationsAt(
  arcs: ThreatArcs,
  { site, earliestLaunchS }: { readonly site: InterceptorSite; readonly earliestLaunchS: number },
  { point, flightS }: { readonly point: ArcPoint; readonly flightS: number },
): number {
  const availableS = point.timeS - earliestLaunchS;
  const atBestS = Math.max(availableS, point.timeS - arcs.burnTimeS - (site.cueToLaunchS ?? 0));
  let violations = 0;
  if (point.altitudeM > site.ceilingM) violations |= VIOLATION.ceiling;
  if (point.altitudeM < site.lowestAltitudeM) violations |= VIOLATION.lowest;
  if (!(flightS <= atBestS)) violations |= VIOLATION.flyOut;
  else if (!(flightS <= availableS)) violations |= VIOLATION.late;
  if (flightS < Number.POSITIVE_INFINITY) {
    if (flightS > site.maximumFlightTimeS) violations |= VIOLATION.flightTime;
    if (site.uplinks !== undefined && !heard(arcs, site, point)) violations |= VIOLATION.uplink;
  }
  return violations;
}

/** Fly-out time to a point of an arc on the turning Earth, s: first where the point is, then where it has to be aimed at for that time. */
export function flyoutToS(arcs: ThreatArcs, { place, table }: InterceptorSite, { positionEcefM }: ArcPoint): number {
  const siteEcefM = onSphere(place, arcs.radiusM);
  const timeOfFlightS = guessedFlyoutS(table, siteEcefM, positionEcefM);
  return flyoutTimeToS(table, { siteEcefM, targetEcefM: positionEcefM, timeOfFlightS, earth: arcs.earth });
}

/** The nearest entry of the table, for an Earth that does not turn; where that is out of reach, the way at burnout speed after half the burn. */
function guessedFlyoutS({ header, timesS }: FlyoutTable, siteEcefM: Ecef, targetEcefM: Ecef): number {
  const chord = distance(unit(targetEcefM), unit(siteEcefM));
  const altitudeM = length(targetEcefM) - length(siteEcefM);
  const nearest = (share: number, count: number): number =>
    Math.min(Math.max(Math.floor(share * (count - 1) + 0.5), 0), count - 1);
  const column = nearest(chord / header.maximumChord, header.chordCount);
  const heights = header.maximumAltitudeM - header.minimumAltitudeM;
  const row = nearest(Math.sqrt(Math.max(0, altitudeM - header.minimumAltitudeM) / heights), header.altitudeCount);
  const entryS = timesS[row * header.chordCount + column];
  if (entryS < Number.POSITIVE_INFINITY) return entryS;
  return distance(siteEcefM, targetEcefM) / header.burnoutSpeedMPerS + 0.5 * header.burnTimeS;
}

/** Seen by one of the terminals at the meeting or at burnout, which is half the burn at burnout speed along the straight way there. */
function heard(
  arcs: ThreatArcs,
  { place, table, uplinks = [] }: InterceptorSite,
  { positionEcefM }: ArcPoint,
): boolean {
  const siteEcefM = onSphere(place, arcs.radiusM);
  const way = subtract(positionEcefM, siteEcefM);
  const burnedM = 0.5 * table.header.burnoutSpeedMPerS * table.header.burnTimeS;
  const burnoutEcefM = add(siteEcefM, scale(way, Math.min(1, burnedM / length(way))));
  return uplinks.some((uplink) => {
    const terminal = onSphere(uplink.place, arcs.radiusM);
    const sees = (point: Ecef): boolean => {
      const line = subtract(point, terminal);
      return dot(line, unit(terminal)) >= sin(uplink.minimumElevationRad) * length(line);
    };
    return sees(positionEcefM) || sees(burnoutEcefM);
  });
}
