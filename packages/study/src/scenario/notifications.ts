import { radFromDeg } from '@parasol/physics/quantities';
import type { LaunchNotification } from '@parasol/simulation/threats';
import type { NamedPlace } from './resolve-place.ts';
import type { Scenario } from './scenario.ts';

/** The launches that a scenario announces, in SI. */
export const resolveNotifications = (
  { notifications }: Scenario,
  placeOf: (text: string) => NamedPlace,
): LaunchNotification[] =>
  (notifications ?? []).map(({ id, from, to, areas, fromS, toS, azimuthFromDeg, azimuthToDeg }) => ({
    id,
    fromPartyId: from,
    toPartyIds: to,
    launchAreaIds: areas.map((text) => placeOf(text).id),
    fromS,
    toS,
    azimuthFromRad: radFromDeg(azimuthFromDeg),
    azimuthToRad: radFromDeg(azimuthToDeg),
  }));
