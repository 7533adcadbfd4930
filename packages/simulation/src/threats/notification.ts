/**
 * A launch that one party has announced to others. A centre of a party that knows of it recognises an object that rises from the area, within
 * the window and the sector of azimuths, and does not shoot at it. It says nothing of what really flies: a hostile launch that fits is
 * recognised too.
 *
 * @source  the fields of the Hague Code's pre-launch notification: generic class, window, area, direction
 */
export interface LaunchNotification {
  readonly id: string;
  readonly fromPartyId: string;
  /** Parties that the notice has reached. A party left out was not told, or the notice never got to its watch: a missed notice. */
  readonly toPartyIds: readonly string[];
  /** Launch areas of the raid that lie in the announced area. */
  readonly launchAreaIds: readonly string[];
  /** Launch window, s of the scenario. */
  readonly fromS: number;
  readonly toS: number;
  /** Announced sector of launch azimuths, clockwise from `azimuthFromRad` to `azimuthToRad`, through north where the second is smaller. */
  readonly azimuthFromRad: number;
  readonly azimuthToRad: number;
}
