import type { Geodetic } from '@parasol/physics/frames';
import type { InfraredSatellite } from '@parasol/physics/infrared';
import type { Radar } from '@parasol/physics/radar';
import type { RadarBand } from '../threats/index.ts';

interface SensorBase {
  readonly id: string;
  readonly partyId: string;
  /** The centre that its data go to first. */
  readonly centreId: string;
  /** Probability that it works in a trial (drawn once a trial). */
  readonly availability: number;
}

export interface RadarSensor extends SensorBase {
  readonly kind: 'radar';
  readonly site: Geodetic;
  readonly band: RadarBand;
  /** Cued-only radars look only where a picture of their party points them, after the time to acquire. */
  readonly cuedOnly: boolean;
  readonly acquireTimeS: number;
  /** One array or several at one site; a target is seen when any array sees it. */
  readonly arrays: readonly Radar[];
}

export interface InfraredSensor extends SensorBase {
  readonly kind: 'infrared';
  readonly satellite: InfraredSatellite;
}

export type Sensor = RadarSensor | InfraredSensor;
