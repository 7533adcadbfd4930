import type { Earth } from '@parasol/physics/earth';
import type { Ecef } from '@parasol/physics/frames';
import { plumeView, satellitePositionEcef } from '@parasol/physics/infrared';
import { look } from '@parasol/physics/radar';
import { type Sensor, siteOfRadar } from '@parasol/simulation/sensors';
import type { Threat } from '@parasol/simulation/threats';

/** A sensor asked about points: whether it would see an object there. */
export interface SensorSight {
  readonly sensorId: string;
  readonly kind: Sensor['kind'];
  readonly sees: (positionEcefM: Ecef) => boolean;
}

/** A look counts when the object is at least as likely seen as not. */
const AS_LIKELY_AS_NOT = 0.5;

/**
 * A radar sees an object of the given cross-section when one look finds it at least as likely as not; a satellite sees a burning plume when
 * it is in view at the start of the scenario. A cued-only radar is taken as pointed there.
 */
export function sightOf(sensor: Sensor, crossSectionsM2: Threat['radarCrossSectionM2'], earth: Earth): SensorSight {
  if (sensor.kind === 'infrared') {
    const satelliteEcefM = satellitePositionEcef(sensor.satellite.orbit, 0, earth);
    return {
      sensorId: sensor.id,
      kind: 'infrared',
      sees: (point) => plumeView(sensor.satellite, satelliteEcefM, point, earth) === 'visible',
    };
  }
  const site = siteOfRadar(sensor, earth);
  const crossSectionM2 = crossSectionsM2[sensor.band];
  return {
    sensorId: sensor.id,
    kind: 'radar',
    sees: (point) => {
      const seen = look(site, point, crossSectionM2);
      return seen.kind === 'seen' && seen.probability >= AS_LIKELY_AS_NOT;
    },
  };
}
