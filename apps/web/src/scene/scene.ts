import { architectures } from '@parasol/catalog/architectures';
import { catalogue } from '@parasol/catalog/entries';
import type { RunDocument } from '@parasol/study/results';
import type { ResolvedScenario } from '@parasol/study/scenario';

/** A thing on the map. */
export interface SceneSite {
  readonly id: string;
  readonly kind: 'battery' | 'radar' | 'launch-area' | 'target';
  readonly name: string;
  /** Name of the place where it stands. */
  readonly placeName: string;
  readonly partyId: string | null;
  readonly latitudeDeg: number;
  readonly longitudeDeg: number;
  /** Id of the catalogue place it stands at; moving it sets the latitude and longitude of that place. Null where it cannot be moved. */
  readonly placeId: string | null;
  readonly radar?: SceneRadar;
  readonly interceptor?: { readonly id: string; readonly name: string; readonly count: number };
  /** First and last year it stands, where the catalogue dates it. */
  readonly from: string | null;
  readonly to: string | null;
  readonly status: string | null;
}

/** What a radar can look at, in door units. */
export interface SceneRadar {
  readonly rangeKm: number;
  /** Clockwise from start to stop; equal or 360 apart for all round. */
  readonly sectorStartDeg: number;
  readonly sectorStopDeg: number;
  readonly minimumElevationDeg: number;
  readonly maximumElevationDeg: number;
  readonly boresightAzimuthDeg: number;
  readonly band: string;
  readonly cuedOnly: boolean;
}

/** An infrared satellite. */
export interface SceneSatellite {
  readonly id: string;
  readonly name: string;
  readonly partyId: string;
  /** Degrees east; null for one on a highly elliptic orbit. */
  readonly longitudeDeg: number | null;
}

/** What stands on the table: everything that a page shows before anything has been computed. */
export interface Scene {
  readonly scenarioId: string;
  readonly name: string;
  readonly architecture: RunDocument['architecture'] & {
    readonly shortName: string;
    readonly counterfactual: readonly string[];
  };
  readonly arrangement: string;
  readonly epochUtc: string;
  readonly parties: readonly { readonly id: string; readonly name: string }[];
  readonly sites: readonly SceneSite[];
  readonly satellites: readonly SceneSatellite[];
  readonly raids: readonly { readonly raidId: string; readonly name: string; readonly threats: number }[];
  /** Every figure that the scenario rests on, with range, source and confidence. */
  readonly figures: RunDocument['inputs'];
  readonly assumptionSheetVersion: number;
  readonly warnings: readonly string[];
}

/** What stands on the table of a resolved scenario. */
export function sceneOf(resolved: ResolvedScenario): Scene {
  const { composition, checked, library } = resolved;
  const figures = new Map(resolved.resolved.map((one) => [one.path, one]));
  const number = (path: string): number => Number(figures.get(path)?.value ?? Number.NaN);
  const batteryPlaces = new Map(composition.batteries.map(({ id, at }) => [id, at]));
  const architecture = architectures[resolved.architecture.id];
  return {
    scenarioId: checked.id,
    name: checked.scenario.name,
    architecture: {
      ...resolved.architecture,
      shortName: architecture.shortName,
      counterfactual: architecture.counterfactual,
    },
    arrangement: resolved.input.arrangement,
    epochUtc: resolved.epochUtc,
    parties: resolved.input.parties,
    sites: resolved.places.flatMap((place): SceneSite[] => {
      const { id, kind, partyId, latitudeDeg, longitudeDeg } = place;
      if (kind === 'infrared' || kind === 'centre') return [];
      const at = kind === 'battery' ? batteryPlaces.get(id) : String(figures.get(`${id}.siteId`)?.value ?? '');
      const placeId = at !== undefined && catalogue.entities[at] !== undefined ? at : null;
      const entity = catalogue.entities[kind === 'battery' ? (place.interceptorId ?? id) : id];
      return [
        {
          id,
          kind,
          name: kind === 'radar' ? (entity?.name ?? id) : place.name,
          placeName: place.name,
          partyId,
          latitudeDeg,
          longitudeDeg,
          placeId: kind === 'battery' || kind === 'radar' ? placeId : null,
          from: entity?.from ?? null,
          to: entity?.to ?? null,
          status: entity?.status ?? null,
          ...(kind === 'radar' ? { radar: radarOf(id, number, figures) } : {}),
          ...(place.interceptorId === undefined
            ? {}
            : {
                interceptor: {
                  id: place.interceptorId,
                  name: resolved.names[place.interceptorId] ?? place.interceptorId,
                  count: place.count ?? 0,
                },
              }),
        },
      ];
    }),
    satellites: resolved.input.sensors.flatMap((sensor): SceneSatellite[] =>
      sensor.kind === 'infrared'
        ? [
            {
              id: sensor.id,
              name: resolved.names[sensor.id] ?? sensor.id,
              partyId: sensor.partyId,
              longitudeDeg:
                sensor.satellite.orbit.kind === 'geosynchronous' ? number(`${sensor.id}.longitudeDeg`) : null,
            },
          ]
        : [],
    ),
    raids: resolved.cases.map(({ raidId, name, input }) => ({ raidId, name, threats: input.threats.length })),
    figures: resolved.resolved,
    assumptionSheetVersion: library.assumptions.version,
    warnings: resolved.warnings,
  };
}

function radarOf(
  id: string,
  number: (path: string) => number,
  figures: ReadonlyMap<string, RunDocument['inputs'][number]>,
): SceneRadar {
  return {
    rangeKm: number(`${id}.rangeKm`),
    sectorStartDeg: number(`${id}.sectorStartDeg`),
    sectorStopDeg: number(`${id}.sectorStopDeg`),
    minimumElevationDeg: number(`${id}.minimumElevationDeg`),
    maximumElevationDeg: number(`${id}.maximumElevationDeg`),
    boresightAzimuthDeg: number(`${id}.boresightAzimuthDeg`),
    band: String(figures.get(`${id}.band`)?.value ?? ''),
    cuedOnly: figures.get(`${id}.cuedOnly`)?.value === true,
  };
}
