import { PI } from '../quantities/index.ts';
import { type PathOutcome, type PathRules, pathIntercept, type ThreatPath } from './path-intercept.ts';
import { type PlaceFromSite, type SlidingRules, slidingLaunch, slidingTrack } from './sliding-launch.ts';

/** What ends a defended stretch: the interceptor, or the missile (range) or the rule of its launch points (geometry). */
export type EdgeLimit = 'interceptor' | 'missile-range' | 'geometry';

/** A defended stretch of one direction from the site, m along the ground. */
export interface DefendedStretch {
  readonly fromM: number;
  readonly toM: number;
  readonly limitedBy: EdgeLimit;
}

export interface RadialLine {
  readonly directionRad: number;
  /** Ascending; the first starts at 0 when the site itself is defended. */
  readonly stretches: readonly DefendedStretch[];
}

export interface RadialRequest {
  readonly path: ThreatPath;
  readonly rules: PathRules;
  readonly sliding: SlidingRules;
  /** 0 to pi: the other half is its mirror image. */
  readonly directionsRad: readonly number[];
  /** Step of the scan outwards and width to which an edge is bisected, m. */
  readonly scanM: number;
  readonly edgeM: number;
}

type Answer = PathOutcome | { readonly kind: 'no-launch'; readonly limit: 'missile-range' | 'geometry' };

/** One place: defended or not, or out of the missile's way. */
export function placeOutcome({ path, rules, sliding }: RadialRequest, place: PlaceFromSite): Answer {
  const launch = slidingLaunch(place, sliding);
  if (launch.kind === 'none') return { kind: 'no-launch', limit: launch.limit };
  const { angleFromSiteRad } = launch;
  return pathIntercept(path, slidingTrack(place, { angleFromSiteRad, rangeRad: sliding.rangeRad }), rules);
}

/**
 * The defended stretches along directions from the site, for a missile of one fixed trajectory whose launch point slides.
 *
 * The first stretch is the connected part as seen along the ray; the others may join it sideways (`footprintParts`). Stretches and gaps narrower
 * than the scan step can be missed.
 */
export const radialFootprint = (request: RadialRequest): readonly RadialLine[] =>
  request.directionsRad.map((directionRad) => ({ directionRad, stretches: stretchesAlong(request, directionRad) }));

function stretchesAlong(request: RadialRequest, directionRad: number): readonly DefendedStretch[] {
  const { path, scanM, edgeM } = request;
  const ask = (distanceM: number): Answer =>
    placeOutcome(request, { directionRad, angleRad: distanceM / path.radiusM });
  const edge = (insideM: number, outsideM: number): { atM: number; answer: Answer } => {
    let inside = insideM;
    let outside = outsideM;
    let answer = ask(outside);
    while (Math.abs(outside - inside) > edgeM) {
      const middle = 0.5 * (inside + outside);
      const there = ask(middle);
      if (there.kind === 'defended') inside = middle;
      else {
        outside = middle;
        answer = there;
      }
    }
    return { atM: inside, answer };
  };
  const stretches: DefendedStretch[] = [];
  const endM = PI * path.radiusM;
  let startM = ask(0).kind === 'defended' ? 0 : Number.NaN;
  for (let m = scanM; m < endM; m += scanM) {
    const answer = ask(m);
    const inside = startM - startM === 0;
    if (answer.kind === 'defended' && !inside) startM = edge(m, m - scanM).atM;
    if (answer.kind !== 'defended' && inside) {
      const last = edge(m - scanM, m);
      const limitedBy = last.answer.kind === 'no-launch' ? last.answer.limit : 'interceptor';
      stretches.push({ fromM: startM, toM: last.atM, limitedBy });
      startM = Number.NaN;
    }
    if (answer.kind === 'no-launch') break;
  }
  return stretches;
}
