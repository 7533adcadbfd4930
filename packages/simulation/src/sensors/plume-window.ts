import type { Earth } from '@parasol/physics/earth';
import { infraredView } from '@parasol/physics/infrared';
import { type Chance, PURPOSE } from '../chance/index.ts';
import type { Threat } from '../threats/index.ts';
import type { InfraredSensor } from './sensor.ts';
import type { Sighting } from './sighting.ts';

/** When one satellite can see one plume, s of the scenario. */
export interface PlumeWindow {
  readonly fromS: number;
  readonly toS: number;
  /** From one look at the same place to the next. */
  readonly revisitS: number;
  /** From a look to the report. */
  readonly delayS: number;
}

export function plumeWindow(sensor: InfraredSensor, threat: Threat, earth: Earth): PlumeWindow | null {
  const view = infraredView(sensor.satellite, threat.flight, earth, threat.launchTimeS);
  if (view.kind === 'never') return null;
  return {
    fromS: threat.launchTimeS + view.firstVisibleS,
    toS: threat.launchTimeS + view.lastSeenS,
    revisitS: sensor.satellite.revisitS,
    delayS: sensor.satellite.detectionDelayS,
  };
}

/**
 * The satellite's first look at the plume comes evenly spread over one revisit after it is visible. What it then knows is a launch, its
 * place and its heading: enough to warn and to point a radar, never a firm track.
 */
export function plumeSighting(window: PlumeWindow, chance: Chance, entity: number): Sighting {
  const seenS = window.fromS + window.revisitS * chance.uniform(PURPOSE.infraredRevisit, entity, 0);
  const detectedS = seenS <= window.toS ? seenS + window.delayS : Number.POSITIVE_INFINITY;
  return { detectedS, firmS: Number.POSITIVE_INFINITY };
}
