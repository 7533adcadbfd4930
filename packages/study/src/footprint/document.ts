import { assumptionSheet } from '@parasol/catalog/assumptions';
import { BINDING_CONSTRAINTS } from '@parasol/physics/intercept';
import type { SimulationInput } from '@parasol/simulation/engagement';
import type { FeatureCollection } from 'geojson';
import { codeVersionOf, contentKey } from '../results/index.ts';
import { type Answers, NOT_THREATENED, type PlaceClass, summaryOf } from './answers.ts';
import type { Cue } from './ask.ts';
import { footprintSha256 } from './columns.ts';
import type { Footprint } from './footprint.ts';
import { type FootprintMeasures, footprintMeasures } from './measures.ts';
import { footprintGeoJson } from './outlines.ts';

const M2_PER_KM2 = 1e6;

/** What one missile from one launch area can reach, and where it is met. */
export interface LaunchShare extends Omit<FootprintMeasures, 'byCountry' | 'atLeastShots' | 'capitals'> {
  readonly launch: string;
  readonly missileId: string;
  readonly missileName: string;
  readonly launchAreaId: string;
  readonly launchAreaName: string;
  /** Area undefended against it, km2, by what stands in the way. */
  readonly bindingAreaKm2: Readonly<Record<string, number>>;
}

/** A capital against each missile that reaches it. */
export interface CapitalRow {
  readonly name: string;
  readonly country: string;
  readonly placeClass: PlaceClass;
  readonly against: readonly {
    readonly launch: string;
    readonly defended: boolean;
    readonly shots: number;
    readonly earliestInterceptS: number | null;
    readonly latestInterceptS: number | null;
    readonly marginS: number | null;
    readonly binding: string;
    readonly bestSite: string | null;
    readonly killProbability: number;
  }[];
}

/** A footprint as plain JSON. */
export interface FootprintDocument extends Omit<FootprintMeasures, 'populationFraction' | 'areaFraction'> {
  readonly formatVersion: 1;
  readonly scenarioId: string;
  readonly name: string;
  readonly architecture: Footprint['resolved']['architecture'];
  readonly region: { readonly id: string; readonly name: string };
  readonly cellKm: number;
  readonly cue: Cue;
  readonly cells: number;
  readonly cities: number;
  /** People of the region in places defended against every missile and launch area that reaches them; all people of the region below. */
  readonly populationDefendedFraction: number | null;
  readonly areaDefendedFraction: number | null;
  readonly idealCue: Omit<FootprintMeasures, 'byCountry'>;
  readonly sensorDrivenCue: Omit<FootprintMeasures, 'byCountry'>;
  /** How many shots a missile gets and when: it decides what `shots` and `atLeastShots` wait for. */
  readonly doctrine: SimulationInput['doctrine'];
  readonly byLaunch: readonly LaunchShare[];
  readonly capitalRows: readonly CapitalRow[];
  readonly geojson: FeatureCollection;
  readonly assumptionSheetVersion: number;
  /** Of everything that the footprint rests on: figures, missiles and launch areas, region, cell size, cue, code version. */
  readonly inputsSha256: string;
  readonly codeVersion: string;
  readonly footprintSha256: string;
  readonly caveat: string;
  /** Which lists of whom a centre may defend the footprint passes over; null where the scenario has none. */
  readonly authorityNote: string | null;
  readonly warnings: readonly string[];
}

export const FOOTPRINT_CAVEAT =
  'Coverage is not protection: a place counts as defended when the geometry allows a shot at each missile that reaches it. Whether the shot goes at the warhead and kills it is another question.';

/** Everything that a report, a map or another program needs of a footprint. */
export function footprintDocument(found: Footprint, cue: Cue): FootprintDocument {
  const { resolved, question, places, measures } = found;
  const { populationFraction, areaFraction, ...chosen } = measures[cue];
  const codeVersion = codeVersionOf(resolved.input.modelVersion);
  return {
    formatVersion: 1,
    scenarioId: resolved.checked.id,
    name: resolved.checked.scenario.name,
    architecture: resolved.architecture,
    region: { id: question.region.id, name: question.region.name },
    cellKm: question.cellKm,
    cue,
    cells: places.cells.length,
    cities: places.cities.length,
    populationDefendedFraction: populationFraction,
    areaDefendedFraction: areaFraction,
    ...chosen,
    idealCue: withoutCountries(measures.ideal),
    sensorDrivenCue: withoutCountries(measures['sensor-driven']),
    doctrine: resolved.input.doctrine,
    byLaunch: launchShares(found, cue),
    capitalRows: capitalRows(found, cue),
    geojson: footprintGeoJson(found, cue),
    assumptionSheetVersion: assumptionSheet.version,
    inputsSha256: contentKey({ ...inputsOf(found), cue, codeVersion }),
    codeVersion,
    footprintSha256: footprintSha256(found),
    caveat: FOOTPRINT_CAVEAT,
    authorityNote: authorityNote(found),
    warnings: resolved.warnings,
  };
}

/** What a footprint rests on beside cue and code. Flights, sites and tables follow from the figures. */
function inputsOf({ inputs, question, flights, resolved }: Footprint) {
  const { links, releaseRules, authorities, arrangement, doctrine } = resolved.input;
  return {
    figures: inputs,
    launches: flights.launches.map(({ id }) => id),
    links: links.map(({ id, fromId, toId }) => ({ id, fromId, toId })),
    command: { releaseRules, authorities, arrangement, doctrine },
    regionId: question.region.id,
    cellKm: question.cellKm,
  };
}

/** A footprint is geometry: an authority's list names targets and countries, and most places asked here are neither a target nor anyone's promise. */
function authorityNote({ inputs }: Footprint): string | null {
  const lists = inputs
    .filter(({ path }) => path.endsWith('.defends'))
    .map((list) => `${list.entityName}: ${list.value}`);
  if (lists.length === 0) return null;
  return `Geometry alone: whom a centre may defend is not asked, so that a place can be shown as defended for which no centre may shoot. Trials of the same scenario keep to its lists (${lists.join('; ')}).`;
}

function withoutCountries({ byCountry: _, ...rest }: FootprintMeasures): Omit<FootprintMeasures, 'byCountry'> {
  return rest;
}

/** The answers to one launch alone. */
export function answersTo(answers: Answers, launch: number): Answers {
  const { places } = answers;
  const [from, to] = [launch * places, (launch + 1) * places];
  return {
    launches: 1,
    places,
    classes: answers.classes.subarray(from, to),
    shots: answers.shots.subarray(from, to),
    earliestInterceptS: answers.earliestInterceptS.subarray(from, to),
    latestInterceptS: answers.latestInterceptS.subarray(from, to),
    marginS: answers.marginS.subarray(from, to),
    binding: answers.binding.subarray(from, to),
    battery: answers.battery.subarray(from, to),
    killProbability: answers.killProbability.subarray(from, to),
  };
}

function launchShares(found: Footprint, cue: Cue): LaunchShare[] {
  return found.flights.launches.map(({ id, missileId, missileName, from }, launch) => {
    const answers = answersTo(found.answers[cue], launch);
    const {
      byCountry: _,
      atLeastShots: _shots,
      capitals: _capitals,
      ...share
    } = footprintMeasures(answers, found.places);
    const bindingAreaKm2: Record<string, number> = {};
    found.places.cells.forEach(({ areaM2 }, place) => {
      const binding = BINDING_CONSTRAINTS[answers.binding[place]];
      if (binding !== 'none') bindingAreaKm2[binding] = (bindingAreaKm2[binding] ?? 0) + areaM2 / M2_PER_KM2;
    });
    return {
      launch: id,
      missileId,
      missileName,
      launchAreaId: from.id,
      launchAreaName: from.name,
      ...share,
      bindingAreaKm2,
    };
  });
}

const orNull = (value: number): number | null => (Number.isNaN(value) ? null : value);

function capitalRows({ places, answers: byCue, flights, resolved }: Footprint, cue: Cue): CapitalRow[] {
  const answers = byCue[cue];
  return places.cities.flatMap(({ capital, name, countryCode }, i): CapitalRow[] => {
    if (!capital) return [];
    const place = places.cells.length + i;
    const against = flights.launches.flatMap(({ id }, launch): CapitalRow['against'][number][] => {
      const row = launch * answers.places + place;
      if (answers.classes[row] === NOT_THREATENED) return [];
      const battery = answers.battery[row];
      return [
        {
          launch: id,
          defended: answers.shots[row] > 0,
          shots: answers.shots[row],
          earliestInterceptS: orNull(answers.earliestInterceptS[row]),
          latestInterceptS: orNull(answers.latestInterceptS[row]),
          marginS: orNull(answers.marginS[row]),
          binding: BINDING_CONSTRAINTS[answers.binding[row]],
          bestSite: battery < 0 ? null : resolved.input.batteries[battery].id,
          killProbability: answers.killProbability[row],
        },
      ];
    });
    return [{ name, country: countryCode, placeClass: summaryOf(answers, place).placeClass, against }];
  });
}
