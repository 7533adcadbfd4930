import { differingInputs } from '../runs/index.ts';
import type { Cue } from './ask.ts';
import { comparisonFindings } from './comparison-findings.ts';
import { type FootprintDifference, footprintDifference } from './difference.ts';
import { FOOTPRINT_CAVEAT, type FootprintDocument, footprintDocument } from './document.ts';
import type { Footprint } from './footprint.ts';
import type { CountryShare } from './measures.ts';

/** One country under one of several defences, and by how much it differs from the first. */
export interface ComparedShare
  extends Pick<
    CountryShare,
    'areaFraction' | 'populationFraction' | 'areaFractionOfThreatened' | 'populationFractionOfThreatened' | 'capital'
  > {
  readonly areaDifferenceKm2: number;
  readonly populationDifference: number;
}

export interface ComparedCountry {
  readonly country: string;
  readonly areaKm2: number;
  readonly population: number;
  /** One for each footprint, in their order. */
  readonly shares: readonly ComparedShare[];
}

/** Several footprints over the same places; differences are against the first. */
export interface FootprintComparison {
  readonly formatVersion: 1;
  readonly region: FootprintDocument['region'];
  readonly cellKm: number;
  readonly cue: Cue;
  readonly footprints: readonly FootprintDocument[];
  readonly differences: readonly FootprintDifference[];
  readonly byCountry: readonly ComparedCountry[];
  /** Figures that are not the same in all; null where a scenario does not use one. */
  readonly inputs: ReturnType<typeof differingInputs>;
  readonly findings: readonly string[];
  readonly warnings: readonly string[];
  readonly caveat: string;
}

/**
 * Several defences over the same places.
 *
 * @param footprints  at least one, all of one region and cell size; the first is the base
 * @throws            when they were asked over different places: our mistake
 */
export function compareFootprints(footprints: readonly Footprint[], cue: Cue): FootprintComparison {
  const [base, ...others] = footprints;
  const documents = footprints.map((found) => footprintDocument(found, cue));
  const differences = others.map((other) => footprintDifference(base, other, cue));
  return {
    formatVersion: 1,
    region: documents[0].region,
    cellKm: documents[0].cellKm,
    cue,
    footprints: documents,
    differences,
    byCountry: comparedCountries(documents),
    inputs: differingInputs(footprints),
    findings: comparisonFindings(documents, differences),
    warnings: others.flatMap((other) => otherLaunches(base, other)),
    caveat: FOOTPRINT_CAVEAT,
  };
}

function comparedCountries(documents: readonly FootprintDocument[]): ComparedCountry[] {
  return documents[0].byCountry.map((first) => {
    const { country, areaKm2, population } = first;
    const shares = documents.map(({ byCountry }): ComparedShare => {
      const own = byCountry.find((share) => share.country === country) ?? first;
      return {
        areaFraction: own.areaFraction,
        populationFraction: own.populationFraction,
        areaFractionOfThreatened: own.areaFractionOfThreatened,
        populationFractionOfThreatened: own.populationFractionOfThreatened,
        capital: own.capital,
        areaDifferenceKm2: areaKm2 * ((own.areaFraction ?? 0) - (first.areaFraction ?? 0)),
        populationDifference: population * ((own.populationFraction ?? 0) - (first.populationFraction ?? 0)),
      };
    });
    return { country, areaKm2, population, shares };
  });
}

/** A difference means the defence only where both face the same missiles from the same places. */
function otherLaunches(base: Footprint, other: Footprint): string[] {
  const [own, theirs] = [base, other].map(({ flights }) => flights.launches.map(({ id }) => id).sort());
  if (own.join() === theirs.join()) return [];
  const [ours, others] = [base, other].map(({ resolved }) => resolved.checked.scenario.name);
  return [
    `${ours} and ${others} do not face the same missiles: ${own.join(', ')}; ${theirs.join(', ')}. Part of the difference is the threat.`,
  ];
}
