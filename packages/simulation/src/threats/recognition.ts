import type { Earth } from '@parasol/physics/earth';
import { type Ephemeris, positionAt } from '@parasol/physics/flight';
import { enuFromEcef, geodeticFromEcef, lookAnglesFromEnu } from '@parasol/physics/frames';
import { TWO_PI } from '@parasol/physics/quantities';
import type { LaunchNotification } from './notification.ts';
import type { Threat } from './threat.ts';

/** Azimuth under which a flight leaves its launch point, clockwise from north: towards the place over which its boost ends. */
export function launchAzimuthRad(flight: Ephemeris, earth: Earth): number {
  const place = geodeticFromEcef(positionAt(flight, 0), earth);
  return lookAnglesFromEnu(enuFromEcef(positionAt(flight, flight.burnoutS), place, earth)).azimuthRad;
}

/** Whether what a watch sees of a launch (area, time, direction) is what a notice announces. */
export const fitsNotice = (notice: LaunchNotification, threat: Threat, earth: Earth): boolean =>
  notice.launchAreaIds.includes(threat.launchAreaId) &&
  threat.launchTimeS >= notice.fromS &&
  threat.launchTimeS <= notice.toS &&
  isInSector(launchAzimuthRad(threat.flight, earth), notice);

/** A sector of a full turn or more holds every azimuth; one that ends where it begins holds that azimuth alone. */
function isInSector(azimuthRad: number, { azimuthFromRad, azimuthToRad }: LaunchNotification): boolean {
  if (azimuthToRad - azimuthFromRad >= TWO_PI) return true;
  return turned(azimuthRad - azimuthFromRad) <= turned(azimuthToRad - azimuthFromRad);
}

const turned = (angleRad: number): number => angleRad - TWO_PI * Math.floor(angleRad / TWO_PI);

/** Whether a party knows of a notice: it was told, or gave it itself. */
export const knowsNotice = ({ fromPartyId, toPartyIds }: LaunchNotification, partyId: string): boolean =>
  fromPartyId === partyId || toPartyIds.includes(partyId);
