import {
  type CountryShare,
  type DeniedLaunch,
  type FootprintBands,
  type FootprintDocument,
  PAIR_CLASSES,
} from '@parasol/study/footprint';
import { againstWords, certificateRows, type FootprintAgainst } from '@parasol/study/report';
import { facts, shown, table } from './tables.ts';

const percent = (fraction: number | null): string => (fraction === null ? '–' : `${shown(100 * fraction, 0)} %`);
const million = (value: number): string => shown(value / 1e6, 2);

const countryRow = (country: CountryShare): (string | number)[] => [
  country.country,
  percent(country.areaFraction),
  percent(country.populationFraction),
  percent(country.threatenedPopulationFraction),
  percent(country.populationFractionOfThreatened),
  country.capital === null ? '–' : `${country.capital.name}: ${country.capital.placeClass}`,
  country.capital === null ? '–' : country.capital.shots,
];

/** A footprint for a person at a terminal. */
export function footprintText(found: FootprintDocument): string {
  const { sensorDrivenCue: driven, idealCue: ideal } = found;
  return [
    `${found.name}: ${found.architecture.status}; ${found.region.name}, ${found.cells} cells of ${shown(found.cellKm, 0)} km, ${found.cities} towns; cue ${found.cue}`,
    againstWords(found),
    '',
    table(
      ['country', 'area defended', 'people defended', 'people threatened', 'of threatened', 'capital', 'shots'],
      found.byCountry.map(countryRow),
    ),
    '',
    table(
      [
        'missile and launch area',
        'threatened, M km²',
        'defended, M km²',
        'people of threatened',
        'what stands in the way',
      ],
      found.byLaunch.map((launch) => [
        launch.launch,
        million(launch.threatenedAreaKm2),
        million(launch.defendedAreaKm2),
        percent(launch.populationFractionOfThreatened),
        Object.entries(launch.bindingAreaKm2)
          .sort((a, b) => b[1] - a[1])
          .map(([binding, areaKm2]) => `${binding} ${million(areaKm2)}`)
          .join(', '),
      ]),
    ),
    '',
    facts([
      [
        'defended area',
        `${million(found.defendedAreaKm2)} of ${million(found.regionAreaKm2)} million km² (threatened: ${million(found.threatenedAreaKm2)})`,
      ],
      [
        'people defended',
        `${percent(found.populationDefendedFraction)} of all, ${percent(found.populationFractionOfThreatened)} of the threatened`,
      ],
      ['sensors or ideal cue', `${million(driven.defendedAreaKm2)} or ${million(ideal.defendedAreaKm2)} million km²`],
      [
        'stopped, mean of threatened people',
        `${percent(found.protectedFractionOfThreatened.populationFraction)} with the kill probability and discrimination of the sheet`,
      ],
      ['capitals', `${found.capitals.defended} of ${found.capitals.threatened} threatened`],
      ...certificateRows(found),
    ]),
    ...found.warnings.map((warning) => `note: ${warning}`),
    found.caveat,
  ].join('\n');
}

/** Bands of a footprint. */
export function bandsText({ swings, classes, lowest, highest, envelope }: FootprintBands): string {
  const share = (name: keyof typeof classes.areaKm2): string => million(classes.areaKm2[name]);
  return [
    table(
      ['figure or figures', 'lowest, M km²', 'highest, M km²', 'moves, M km²'],
      swings
        .filter(({ movesAreaKm2 }) => movesAreaKm2 > 0)
        .map((swing) => [
          swing.group,
          million(swing.atLowest.defendedAreaKm2),
          million(swing.atHighest.defendedAreaKm2),
          million(swing.movesAreaKm2),
        ]),
    ),
    '',
    facts([
      [
        'defended area over the ranges',
        `${million(lowest.defendedAreaKm2)} to ${million(highest.defendedAreaKm2)} million km²`,
      ],
      ['always, sometimes, never defended', `${share('always')}, ${share('sometimes')}, ${share('never')} million km²`],
      [
        'burnout angle −10, 0, +10 deg',
        `${envelope.map(({ defendedAreaKm2 }) => million(defendedAreaKm2)).join(', ')} million km²`,
      ],
    ]),
  ].join('\n');
}

/** Two footprints side by side. */
export function againstText(found: FootprintDocument, { document, difference }: FootprintAgainst): string {
  const { classes, defendedAreaGainKm2, defendedPopulationGain } = difference;
  return [
    table(
      [`${found.name} (first) and ${document.name} (second)`, 'area, M km²', 'people of towns, M', 'capitals'],
      PAIR_CLASSES.map((name) => [
        name,
        million(classes[name].areaKm2),
        million(classes[name].population),
        classes[name].capitals.join(', ').slice(0, 80),
      ]),
    ),
    '',
    facts([
      [
        'the second defends more by',
        `${million(defendedAreaGainKm2)} million km², ${million(defendedPopulationGain)} million people`,
      ],
      ['inputs that differ', String(difference.inputs.length)],
    ]),
  ].join('\n');
}

/** Launch area denied, by missile and country. */
export const deniedText = (rows: readonly DeniedLaunch[]): string =>
  table(
    ['missile', 'launched from', 'reaches a capital from', 'of that denied'],
    rows.map((row) => [row.missileId, row.country, percent(row.reachingFraction), percent(row.deniedFraction)]),
  );
