import type { ReleaseRule } from './network.ts';

/** What leaves an owner, from nothing to every plot. */
export type ReleaseLevel = ReleaseRule['releases'];

/** What one party gets of one sensor. `ruleId` is null for the owner itself, and where no rule speaks (then nothing is released). */
export interface Release {
  readonly ruleId: string | null;
  readonly releases: ReleaseLevel;
  readonly delayS: number;
  readonly coarsenessM: number;
  readonly label: string;
}

const REVEALING: Readonly<Record<ReleaseLevel, number>> = {
  nothing: 0,
  'impact-area': 1,
  detections: 2,
  tracks: 3,
  measurements: 4,
};

const OWN: Release = { ruleId: null, releases: 'measurements', delayS: 0, coarsenessM: 0, label: 'own' };
const CLOSED: Release = { ruleId: null, releases: 'nothing', delayS: 0, coarsenessM: 0, label: 'not released' };

/**
 * What a party may have of a sensor. The owner sees all of it. For another party a rule that names the sensor counts before a rule for
 * every sensor of the owner (so `nothing` for one sensor closes it); among equals the more revealing one counts. No rule, no release.
 *
 * Control stays with the owner of the sensor wherever the data have travelled: a third party needs a rule of its own.
 *
 * @param threatensPartyIds  parties whose land the object heads for: rules whose situation it is not do not speak of it
 */
export function mayRelease(
  sensor: { readonly id: string; readonly partyId: string },
  recipientPartyId: string,
  rules: readonly ReleaseRule[],
  threatensPartyIds: readonly string[] = [],
): Release {
  if (recipientPartyId === sensor.partyId) return OWN;
  let best: ReleaseRule | undefined;
  for (const rule of rules) {
    if (rule.ownerPartyId !== sensor.partyId || rule.recipientPartyId !== recipientPartyId) continue;
    if (rule.sensorId !== sensor.id && rule.sensorId !== '*') continue;
    if (!isItsSituation(rule, threatensPartyIds)) continue;
    if (best === undefined || standing(rule) > standing(best)) best = rule;
  }
  if (best === undefined) return CLOSED;
  const { id, releases, delayS, coarsenessM, label } = best;
  return { ruleId: id, releases, delayS, coarsenessM, label };
}

function isItsSituation(
  { situation, ownerPartyId, recipientPartyId }: ReleaseRule,
  threatensPartyIds: readonly string[],
): boolean {
  if (situation === undefined || situation === 'always') return true;
  if (threatensPartyIds.includes(recipientPartyId)) return true;
  return situation === 'either-threatened' && threatensPartyIds.includes(ownerPartyId);
}

const standing = (rule: ReleaseRule): number => (rule.sensorId === '*' ? 0 : 10) + REVEALING[rule.releases];

/** Passes each plot on: the recipient knows of a first detection at once. */
export const tellsDetections = (level: ReleaseLevel): boolean => level === 'detections' || level === 'measurements';

/** Makes a firm track of the owner, or one built from its plots, a firm track of the recipient. */
export const tellsTracks = (level: ReleaseLevel): boolean => level === 'tracks' || level === 'measurements';
