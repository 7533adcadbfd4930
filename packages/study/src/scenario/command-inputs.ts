import type { Architecture } from '@parasol/catalog/architectures';
import type { ResolvedNumber } from '../results/index.ts';
import type { Composition } from './composition.ts';
import { sourcesOf } from './facts.ts';
import type { Library } from './library.ts';
import type { RelationInForce } from './relations.ts';
import type { Scenario, ScenarioSector } from './scenario.ts';

const SET = 'set in the scenario';

/** A choice about command or relations as readers find it beside the figures; the scenario's own unless it says otherwise. */
const choice = (path: string, value: ResolvedNumber['value'], more: Partial<ResolvedNumber> = {}): ResolvedNumber => ({
  path,
  entityName: path.slice(0, path.indexOf('.')),
  value,
  unit: null,
  minimum: null,
  maximum: null,
  confidence: 'user',
  origin: 'user',
  sources: [],
  disputed: false,
  why: SET,
  ...more,
});

/**
 * What a scenario decides about command and relations beside its figures: sectors, confirmations, reserves, who releases, what was announced, how
 * relations stand and which rules are silent for it.
 */
export function commandInputs(
  scenario: Scenario,
  composition: Composition,
  architecture: Architecture,
  library: Library,
): ResolvedNumber[] {
  const { authorities, batteries } = composition;
  const isSectoral = (scenario.arrangement ?? architecture.arrangement) === 'sectoral';
  return [
    ...(isSectoral ? sectorInputs(scenario, composition, architecture, library) : []),
    ...authorities.flatMap(({ centre, confirmations }) =>
      confirmations === undefined ? [] : [choice(`${centre}.confirmations`, confirmations)],
    ),
    ...batteries.flatMap(({ id, reserve }) => (reserve === undefined ? [] : [choice(`${id}.reserve`, reserve)])),
    ...batteries.flatMap(({ id, party, release }) => {
      if (release === undefined) return [];
      const isOwn = [id, party].some((key) => scenario.nationalRelease?.[key] !== undefined);
      const catalogued = {
        confidence: 'notional',
        origin: 'catalog',
        why: 'each owner keeps its say over its shots',
      } as const;
      return [choice(`${id}.releasedBy`, release.centre, isOwn ? {} : catalogued)];
    }),
    ...(scenario.notifications ?? []).map(({ id, from, to, areas, fromS, toS, azimuthFromDeg, azimuthToDeg }) =>
      choice(
        `notifications.${id}`,
        `${from} to ${to.join(', ') || 'nobody'}: from ${areas.join(', ')}, ${fromS} to ${toS} s, azimuth ${azimuthFromDeg} to ${azimuthToDeg} deg`,
      ),
    ),
    ...relationInputs(composition, library),
  ];
}

function sectorInputs(
  { sectors }: Scenario,
  { authorities }: Composition,
  architecture: Architecture,
  library: Library,
): ResolvedNumber[] {
  return authorities.flatMap(({ centre, sector }) => {
    if (sector === undefined) return [];
    const claim = architecture.authorities.find(({ centreId }) => centreId === centre)?.sectorCountryCodes;
    const isOwn = sectors?.[centre] !== undefined || claim === undefined;
    return [
      choice(
        `${centre}.sector`,
        sectorText(sector),
        isOwn
          ? {}
          : {
              confidence: claim.confidence,
              origin: 'catalog',
              sources: sourcesOf(claim, library),
              why: claim.reason ?? '',
            },
      ),
    ];
  });
}

const sectorText = ({ countries = [], corners = [] }: ScenarioSector): string =>
  [countries.join(', '), corners.length === 0 ? '' : `area ${corners.join(' ')}`].filter(Boolean).join('; ');

function relationInputs({ relations, silentRules }: Composition, library: Library): ResolvedNumber[] {
  return [
    ...(relations ?? []).map((one) =>
      choice(`relations.${one.relation.id}`, one.stateId ?? 'none on record', standing(one, library)),
    ),
    ...silentRules.map(({ id, why }) =>
      choice(`${id}.holds`, false, { confidence: 'notional', origin: 'catalog', why }),
    ),
  ];
}

function standing({ stateId, period }: RelationInForce, library: Library): Partial<ResolvedNumber> {
  if (period !== undefined) {
    const { confidence, from, note } = period;
    return { confidence, origin: 'catalog', sources: sourcesOf(period, library), why: `since ${from}: ${note}` };
  }
  return stateId === null
    ? { confidence: 'notional', origin: 'catalog', why: 'the scenario begins before the first period on record' }
    : { why: 'what if: set in the scenario' };
}
