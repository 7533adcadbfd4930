import type { FootprintDifference } from './difference.ts';
import type { FootprintDocument } from './document.ts';
import type { PlaceShare } from './place-share.ts';

const million = (value: number): string => (value / 1e6).toFixed(2);
const percent = (fraction: number | null): string => (fraction === null ? 'none' : `${(100 * fraction).toFixed(0)} %`);

/** What a comparison says, a sentence each: first every defence by itself, then each against the first. */
export function comparisonFindings(
  documents: readonly FootprintDocument[],
  differences: readonly FootprintDifference[],
): string[] {
  const [base, ...others] = documents;
  return [
    ...documents.map(ownSentence),
    ...others.flatMap((other, i) => differenceSentences(base, other, differences[i])),
  ];
}

const ownSentence = (found: FootprintDocument): string =>
  found.threatenedAreaKm2 === 0
    ? `${found.name}: no missile of the scenario reaches the region.`
    : `${found.name} defends ${million(found.defendedAreaKm2)} of ${million(found.threatenedAreaKm2)} million km² under threat, with ${percent(found.populationFractionOfThreatened)} of the people of threatened towns and ${found.capitals.defended} of ${found.capitals.threatened} threatened capitals.`;

const people = ({ areaKm2, population }: PlaceShare): string =>
  `${million(areaKm2)} million km² and ${million(population)} million people of towns`;

/** Part of the people of threatened towns that at least so many shots protect. */
function withShots({ atLeastShots, population, threatenedPopulation }: FootprintDocument, count: number): number {
  const fraction = atLeastShots.find(({ shots }) => shots === count)?.populationFraction ?? 0;
  return threatenedPopulation === 0 ? 0 : (fraction * population) / threatenedPopulation;
}

/** Two defences of the same places can still differ in how often they can shoot. */
function shotsSentence(base: FootprintDocument, other: FootprintDocument): string {
  const [two, three] = [2, 3].map((count) => [base, other].map((found) => percent(withShots(found, count))));
  const [stopped, stoppedByOther] = [base, other].map((found) =>
    percent(found.protectedFractionOfThreatened.populationFraction),
  );
  return `Shots at every missile, for people of threatened towns: two or more for ${two[0]} under ${base.name} and ${two[1]} under ${other.name}, three or more for ${three[0]} and ${three[1]}; with the kill probability and discrimination of the sheet ${stopped} and ${stoppedByOther} of the missiles are stopped.`;
}

function placesSentences(base: FootprintDocument, other: FootprintDocument, found: FootprintDifference): string[] {
  const { both, neither, 'only-first': lost, 'only-second': gained } = found.classes;
  if (gained.areaKm2 + gained.population + lost.areaKm2 + lost.population === 0)
    return [`${other.name} defends the same places as ${base.name}.`];
  const capitals = [
    ...(gained.capitals.length === 0 ? [] : [`gains ${gained.capitals.join(', ')}`]),
    ...(lost.capitals.length === 0 ? [] : [`loses ${lost.capitals.join(', ')}`]),
  ];
  return [
    `${other.name} against ${base.name}: gains ${people(gained)}; loses ${people(lost)}; both defend ${people(both)}; neither ${people(neither)}.`,
    ...(capitals.length === 0 ? [] : [`Of capitals, ${other.name} ${capitals.join(' and ')} against ${base.name}.`]),
  ];
}

const differenceSentences = (
  base: FootprintDocument,
  other: FootprintDocument,
  found: FootprintDifference,
): string[] => [
  ...placesSentences(base, other, found),
  ...(base.threatenedPopulation === 0 ? [] : [shotsSentence(base, other)]),
  `${found.inputs.length} figures differ between ${base.name} and ${other.name}.`,
];
