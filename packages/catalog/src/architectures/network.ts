import { entityOf, usedValue } from '../entries/index.ts';
import { COOPERATING } from '../relations/index.ts';
import type {
  ArchitectureAuthority,
  ArchitectureBattery,
  ArchitectureLink,
  ArchitectureNode,
  ArchitectureReleaseRule,
  ArchitectureSensor,
  CountriesClaim,
  NumberClaim,
} from './architecture.ts';
import {
  ALLIED_COARSENESS_M,
  ALLIED_RELEASE_DELAY_S,
  CENTRE_LINK_DELAY_S,
  COUNCIL_COARSENESS_M,
  COUNCIL_RELEASE_DELAY_S,
  DECISION_TIME_S,
  ORDER_LINK_DELAY_S,
  SENSOR_LINK_DELAY_S,
} from './figures.ts';

type Centre = ArchitectureNode;

/** Nodes of the centres and of everything that reports to them or obeys them. */
export function nodesOf(
  centres: readonly Centre[],
  sensors: readonly ArchitectureSensor[],
  batteries: readonly ArchitectureBattery[],
): readonly ArchitectureNode[] {
  return [
    ...centres,
    ...sensors.map(({ id, partyId }): ArchitectureNode => ({ id, partyId, kind: 'sensor' })),
    ...batteries.map(({ id, partyId }): ArchitectureNode => ({ id, partyId, kind: 'battery' })),
  ];
}

/** One line from every sensor to its centre, one back to every radar that has to be pointed, and one from every centre to its batteries. */
export function linesOf(
  sensors: readonly ArchitectureSensor[],
  batteries: readonly ArchitectureBattery[],
): readonly ArchitectureLink[] {
  return [
    ...sensors.map(({ id, centreId }) => line(id, centreId, SENSOR_LINK_DELAY_S)),
    ...sensors.filter(isCuedOnly).map(({ id, centreId }) => line(centreId, id, SENSOR_LINK_DELAY_S)),
    ...batteries.map(({ id, centreId }) => line(centreId, id, ORDER_LINK_DELAY_S)),
  ];
}

/** A radar that looks only where its centre points it. */
export function isCuedOnly({ id }: ArchitectureSensor): boolean {
  const attribute = entityOf(id)?.attributes.cuedOnly;
  return attribute !== undefined && usedValue(attribute) === true;
}

/** Two lines, one each way. */
export function between(
  oneId: string,
  otherId: string,
  delayS: NumberClaim = CENTRE_LINK_DELAY_S,
): readonly ArchitectureLink[] {
  return [line(oneId, otherId, delayS), line(otherId, oneId, delayS)];
}

function line(fromId: string, toId: string, delayS: NumberClaim): ArchitectureLink {
  return { id: `${fromId}-to-${toId}`, fromId, toId, delayS };
}

/** Every sensor of the owner, as measurements. */
export function allied(ownerPartyId: string, recipientPartyId: string): ArchitectureReleaseRule {
  return {
    id: `${ownerPartyId}-releases-to-${recipientPartyId}`,
    sensorId: '*',
    ownerPartyId,
    recipientPartyId,
    releases: 'measurements',
    delayS: ALLIED_RELEASE_DELAY_S,
    coarsenessM: ALLIED_COARSENESS_M,
    label: 'releasable to allies',
  };
}

/** Every sensor of the owner, as coarser tracks, after a delay, while the two sides cooperate. */
export function council(ownerPartyId: string, recipientPartyId: string): ArchitectureReleaseRule {
  return {
    id: `${ownerPartyId}-releases-to-${recipientPartyId}`,
    sensorId: '*',
    ownerPartyId,
    recipientPartyId,
    releases: 'tracks',
    delayS: COUNCIL_RELEASE_DELAY_S,
    coarsenessM: COUNCIL_COARSENESS_M,
    label: 'releasable in the NATO-Russia Council',
    holdsIn: COOPERATING,
  };
}

/**
 * One authority for every centre that has batteries.
 *
 * @param defends  countries whose targets the centres may defend; absent = any target
 */
export function authoritiesOf(
  batteries: readonly ArchitectureBattery[],
  defends?: CountriesClaim,
): readonly ArchitectureAuthority[] {
  return [...new Set(batteries.map(({ centreId }) => centreId))].map((centreId) => ({
    centreId,
    batteryIds: batteries.filter((battery) => battery.centreId === centreId).map(({ id }) => id),
    decisionTimeS: DECISION_TIME_S,
    ...(defends === undefined ? {} : { defendsCountryCodes: defends }),
  }));
}

export function sensorsOf(partyId: string, centreId: string, ids: readonly string[]): readonly ArchitectureSensor[] {
  return ids.map((id) => ({ id, partyId, centreId }));
}
