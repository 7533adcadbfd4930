import { type Curve, curveOf } from './curve.ts';
import { betterBy } from './delay-sensitivity.ts';
import type { SensitivityCurve } from './document.ts';
import { meanOver, type ReadyRaid } from './games.ts';
import { impactRadiusKm, trackAtPictureTime } from './impact-size.ts';
import { observe } from './observe.ts';
import type { Scene } from './scene.ts';
import type { Side } from './sides.ts';
import { takenAsExact } from './taken-as-exact.ts';

/** Coarseness of what is released that is asked for: one standard deviation of a coordinate, m. */
const COARSENESSES_M = [0, 100, 300, 1000, 3000, 10_000, 30_000, 100_000];

/**
 * How the gain in the impact area goes with the coarseness of all that a contributor releases: once declared, so that the picture weighs it, and once
 * taken as exact, when its label says nothing of it. Nothing else of this version depends on coarseness: a decision takes any firm track.
 *
 * @omits  coarseness in time, rounding to a grid (the error is taken as normal)
 */
export function coarsenessSensitivity(scene: Scene): SensitivityCurve[] {
  const { sides, raids, lands } = scene;
  return sides.contributors.flatMap((contributor) =>
    raids.flatMap((raid) =>
      sides.parties
        .filter(({ partyId }) => partyId !== contributor.partyId)
        .flatMap((beneficiary) => {
          const missiles = lands.has(beneficiary.partyId) ? raid.at(beneficiary.partyId) : raid.all;
          if (missiles.length === 0) return [];
          const sizes = missiles.map((t) => sizesOf({ raid, contributor, beneficiary, t }));
          const own = Float64Array.of(meanOver([...missiles.keys()], (i) => sizes[i].withoutKm));
          const curve = (varied: Curve['varied'], of: (size: Sizes, coarsenessM: number) => number): Curve => ({
            beneficiary: beneficiary.partyId,
            contributor: contributor.partyId,
            raidId: raid.raidId,
            threats: lands.has(beneficiary.partyId) ? 'own-land' : 'all',
            missiles: missiles.length,
            measure: 'impactAreaKm',
            varied,
            values: COARSENESSES_M,
            gainAt: (coarsenessM) =>
              betterBy(
                'impactAreaKm',
                own,
                Float64Array.of(meanOver([...missiles.keys()], (i) => of(sizes[i], coarsenessM))),
              ),
            refine: 10,
          });
          return [
            curve('coarseness', (size, coarsenessM) => size.declaredKm(coarsenessM)),
            curve('coarseness-taken-as-exact', (size, coarsenessM) => size.takenAsExactKm(coarsenessM)),
          ].flatMap((one) => curveOf(one) ?? []);
        }),
    ),
  );
}

/** Impact areas of one missile in the first picture of a party. */
interface Sizes {
  readonly withoutKm: number;
  readonly declaredKm: (coarsenessM: number) => number;
  readonly takenAsExactKm: (coarsenessM: number) => number;
}

function sizesOf(asked: {
  readonly raid: ReadyRaid;
  readonly contributor: Side;
  readonly beneficiary: Side;
  readonly t: number;
}): Sizes {
  const { raid, contributor, beneficiary, t } = asked;
  const { prepared } = raid;
  const { partyId } = beneficiary;
  // The accounts of the contributor are told apart by its sensors; with one centre a party has one picture.
  const [entry] = observe(prepared, raid.sizes).entries(beneficiary, t);
  const accounts = entry?.accounts ?? [];
  const released = accounts.filter(({ sensorId }) => contributor.sensorIds.includes(sensorId));
  const rest = accounts.filter(({ sensorId }) => !contributor.sensorIds.includes(sensorId));
  const covarianceOf = (list: typeof accounts): Float64Array | null =>
    trackAtPictureTime(prepared, { accounts: list, t, partyId })?.covariance ?? null;
  const own = covarianceOf(rest);
  const exact = covarianceOf(released.map((account) => ({ ...account, coarsenessM: 0 })));
  const radiusKm = (covariance: Float64Array | null): number =>
    impactRadiusKm(prepared.input, t, covariance ?? undefined);
  const withoutKm = radiusKm(own);
  return {
    withoutKm,
    declaredKm: (coarsenessM) =>
      radiusKm(covarianceOf([...rest, ...released.map((account) => ({ ...account, coarsenessM }))])),
    takenAsExactKm: (coarsenessM) => (exact === null ? withoutKm : radiusKm(takenAsExact(own, exact, coarsenessM))),
  };
}
