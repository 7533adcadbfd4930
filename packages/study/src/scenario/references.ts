import type { Entity } from '@parasol/catalog/entries';
import { countryCodes } from '@parasol/catalog/places';
import { checkCommandKeys } from './command-references.ts';
import { type Composition, compose } from './composition.ts';
import { isCountryCode } from './defended.ts';
import type { Issue } from './issue.ts';
import { entityIn, idsWhere, isPlace, own } from './library.ts';
import { didYouMean, nearest } from './nearest.ts';
import { checkOverrides } from './overrides.ts';
import type { Path } from './parsed-text.ts';
import { placeFromText } from './place.ts';
import type { ReferenceContext } from './reference-context.ts';
import type { Scenario, ScenarioThreat } from './scenario.ts';
import { issueOf, shown } from './shape.ts';

/**
 * Checks everything that a scenario file names: ids of the catalogue and of its own elements, places, override paths and values.
 *
 * @param scenario  this file alone; ids may also stand in what it extends
 * @returns         all issues, and warnings that a reader should see though the scenario can run
 */
export function checkReferences(
  scenario: Scenario,
  context: ReferenceContext,
): { readonly issues: readonly Issue[]; readonly warnings: readonly string[] } {
  const { library, merged } = context;
  const issues: Issue[] = [];
  // What is not there was already reported with the shape of the file.
  const expectIn = (path: Path, id: string | undefined, what: string, known: readonly string[]): void => {
    if (id !== undefined && !known.includes(id)) issues.push(unknownId(context, path, id, what, known));
  };
  const expectKind = (path: Path, id: string | undefined, what: string, holds: (entity: Entity) => boolean): void => {
    if (id === undefined) return;
    const entity = entityIn(library, id);
    if (entity === undefined || !holds(entity))
      issues.push(unknownId(context, path, id, what, idsWhere(library, holds)));
  };
  const expectPlace = (path: Path, text: string | undefined): void => {
    const issue = text === undefined ? undefined : placeIssue(context, path, text);
    if (issue !== undefined) issues.push(issue);
  };

  if (scenario.architecture !== undefined)
    expectIn(['architecture'], scenario.architecture, 'architecture', Object.keys(library.architectures));
  scenario.raids?.forEach((id, i) => {
    expectIn(['raids', i], id, 'raid', Object.keys(library.raids));
  });
  if (scenario.raids !== undefined && scenario.threats !== undefined)
    issues.push(
      issueOf(
        context.parsed,
        ['threats'],
        { received: 'raids and threats', expected: 'one of them', message: 'give either raids or threats, not both' },
        'key',
      ),
    );
  scenario.threats?.forEach((threat, i) => {
    expectKind(['threats', i, 'missile'], threat.missile, 'missile', (entity) => entity.kind === 'missile');
    checkResearchRocket(i, threat, context, issues);
    expectPlace(['threats', i, 'from'], threat.from);
    expectPlace(['threats', i, 'to'], threat.to);
  });
  issues.push(...repeatedIds(context, ['threats'], scenario.threats?.map(({ id }) => id) ?? []));

  const architecture = own(library.architectures, merged.architecture ?? '');
  const composition = architecture === undefined ? undefined : compose(architecture, merged, library);
  if (composition !== undefined)
    checkElements(scenario, composition, { ...context, issues, expectIn, expectKind, expectPlace });
  const overrides = checkOverrides(scenario.overrides ?? {}, context, composition);
  return { issues: [...issues, ...overrides.issues], warnings: overrides.warnings };
}

/** A rocket that the catalogue knows on its steep flight alone carries instruments, and nothing that a raid could be made of. */
function checkResearchRocket(i: number, threat: ScenarioThreat, context: ReferenceContext, issues: Issue[]): void {
  const isSteep = entityIn(context.library, threat.missile ?? '')?.attributes.burnoutLoftDeg !== undefined;
  if (!isSteep || threat.harmless === true) return;
  issues.push(
    issueOf(context.parsed, ['threats', i, 'missile'], {
      received: threat.missile,
      expected: 'harmless: true beside it',
      message: `${threat.missile} is a research rocket: its launches are harmless`,
    }),
  );
}

export interface ElementChecks extends ReferenceContext {
  readonly issues: Issue[];
  readonly expectIn: (path: Path, id: string, what: string, known: readonly string[]) => void;
  readonly expectKind: (path: Path, id: string, what: string, holds: (entity: Entity) => boolean) => void;
  readonly expectPlace: (path: Path, text: string) => void;
}

function checkElements(scenario: Scenario, composition: Composition, checks: ElementChecks): void {
  const { expectIn, expectKind, expectPlace, library, merged, issues } = checks;
  const parties = composition.parties.map(({ id }) => id);
  const architecture = own(library.architectures, merged.architecture ?? '');
  const whole = architecture === undefined ? composition : compose(architecture, withoutRemovals(merged), library);
  const nodes = [...whole.nodes, ...whole.sensors, ...whole.batteries].map(({ id }) => id);
  const batteries = whole.batteries.map(({ id }) => id);
  const sensors = whole.sensors.map(({ id }) => id);

  scenario.nodes?.forEach((node, i) => {
    expectIn(['nodes', i, 'party'], node.party, 'party', parties);
  });
  scenario.links?.forEach((link, i) => {
    expectIn(['links', i, 'from'], link.from, 'node', nodes);
    expectIn(['links', i, 'to'], link.to, 'node', nodes);
    link.outages?.forEach((outage, k) => {
      if (outage.toS < outage.fromS)
        issues.push(
          issueOf(checks.parsed, ['links', i, 'outages', k, 'toS'], {
            received: String(outage.toS),
            expected: `at least fromS, ${outage.fromS}`,
            message: `the outage ends at ${outage.toS} s, before it starts at ${outage.fromS} s`,
          }),
        );
    });
  });
  scenario.releaseRules?.forEach((rule, i) => {
    if (rule.sensor !== '*') expectIn(['releaseRules', i, 'sensor'], rule.sensor, 'sensor of the scenario', sensors);
    expectIn(['releaseRules', i, 'owner'], rule.owner, 'party', parties);
    expectIn(['releaseRules', i, 'recipient'], rule.recipient, 'party', parties);
  });
  scenario.authorities?.forEach((authority, i) => {
    expectIn(['authorities', i, 'centre'], authority.centre, 'node', nodes);
    authority.batteries.forEach((id, k) => {
      expectIn(['authorities', i, 'batteries', k], id, 'battery', batteries);
    });
    authority.defends?.forEach((text, k) => {
      if (isCountryCode(text)) expectIn(['authorities', i, 'defends', k], text, 'country', [...countryCodes]);
      else expectPlace(['authorities', i, 'defends', k], text);
    });
  });
  scenario.elements?.add?.sensors?.forEach((sensor, i) => {
    const path = ['elements', 'add', 'sensors', i];
    expectKind([...path, 'id'], sensor.id, 'sensor', ({ kind }) => kind === 'radar' || kind === 'infrared');
    expectIn([...path, 'party'], sensor.party, 'party', parties);
    expectIn([...path, 'centre'], sensor.centre, 'node', nodes);
  });
  scenario.elements?.add?.batteries?.forEach((battery, i) => {
    const path = ['elements', 'add', 'batteries', i];
    expectKind([...path, 'interceptor'], battery.interceptor, 'interceptor', ({ kind }) => kind === 'interceptor');
    expectPlace([...path, 'at'], battery.at);
    expectIn([...path, 'party'], battery.party, 'party', parties);
    expectIn([...path, 'centre'], battery.centre, 'node', nodes);
    battery.uplinks?.forEach((text, k) => {
      expectPlace([...path, 'uplinks', k], text);
    });
  });
  checkCommand(scenario, composition, checks);
  checkCommandKeys(scenario, whole, checks);
  checkCentres(scenario, composition, checks);
  const removable = [
    ...new Set([
      ...sensors,
      ...batteries,
      ...[...whole.links, ...whole.releaseRules, ...whole.silentRules, ...whole.nodes].map(({ id }) => id),
    ]),
  ];
  scenario.elements?.remove?.forEach((id, i) => {
    expectIn(['elements', 'remove', i], id, 'element of the architecture', removable);
  });
}

/** Everything that reports or obeys must have its centre, also after removals. */
function checkCentres(scenario: Scenario, composition: Composition, { issues, parsed }: ElementChecks): void {
  if (scenario.elements?.remove === undefined) return;
  const nodes = new Set(composition.nodes.map(({ id }) => id));
  for (const { id, centre } of [...composition.sensors, ...composition.batteries]) {
    if (nodes.has(centre) || !scenario.elements.remove.includes(centre)) continue;
    issues.push(
      issueOf(parsed, ['elements', 'remove', scenario.elements.remove.indexOf(centre)], {
        received: centre,
        expected: `a centre that nothing reports to, or ${id} removed as well`,
        message: `${id} reports to ${centre}, which is removed`,
      }),
    );
  }
}

/** Who commands: each battery obeys one centre, the one that it names; unified command has one centre. */
function checkCommand(
  scenario: Scenario,
  composition: Composition,
  { merged, issues, parsed, library }: ElementChecks,
): void {
  const batteries = new Map(composition.batteries.map((battery) => [battery.id, battery]));
  scenario.authorities?.forEach((authority, i) => {
    authority.batteries.forEach((id, k) => {
      const obeys = batteries.get(id)?.centre;
      if (obeys !== undefined && obeys !== authority.centre)
        issues.push(
          issueOf(parsed, ['authorities', i, 'batteries', k], {
            received: id,
            expected: `a battery of ${authority.centre}`,
            message: `${id} obeys ${obeys}, not ${authority.centre}`,
          }),
        );
    });
  });
  scenario.elements?.add?.batteries?.forEach(({ id, centre }, i) => {
    if (!batteries.has(id) || composition.authorities.some((authority) => authority.batteries.includes(id))) return;
    issues.push(
      issueOf(parsed, ['elements', 'add', 'batteries', i, 'centre'], {
        received: centre,
        expected: 'a centre with authority to commit',
        message: `${centre} commits no batteries: nobody could fire ${id}; give ${centre} an entry under authorities`,
      }),
    );
  });
  const centres = composition.authorities
    .filter((authority) => authority.batteries.length > 0)
    .map(({ centre }) => centre);
  const arrangement = merged.arrangement ?? own(library.architectures, merged.architecture ?? '')?.arrangement;
  const decides =
    scenario.arrangement !== undefined || scenario.authorities !== undefined || scenario.elements !== undefined;
  if (arrangement === 'unified' && centres.length > 1 && decides)
    issues.push(
      issueOf(parsed, ['arrangement'], {
        received: 'unified',
        expected: 'one centre that commits all batteries',
        message: `unified command has one centre; here ${centres.join(', ')} commit batteries`,
      }),
    );
}

const withoutRemovals = (scenario: Scenario): Scenario => ({
  ...scenario,
  elements: { ...scenario.elements, remove: [] },
});

function unknownId(context: ReferenceContext, path: Path, id: string, what: string, known: readonly string[]): Issue {
  const names = nearest(id, known);
  const listed =
    known.length <= 12
      ? `one of ${known.join(', ')}`
      : `a known ${what}${names.length === 0 ? '' : `, such as ${names.join(', ')}`}`;
  return issueOf(context.parsed, path, {
    received: shown(id),
    expected: known.length === 0 ? `a known ${what}` : listed,
    message: `unknown ${what} ${id}${didYouMean(names)}`,
  });
}

function placeIssue(context: ReferenceContext, path: Path, text: string): Issue | undefined {
  const place = placeFromText(text);
  if (place.kind === 'point') return undefined;
  if (place.kind === 'wrong')
    return issueOf(context.parsed, path, {
      received: shown(text),
      expected: place.expected,
      message: place.message,
      unit: 'deg',
    });
  if (own(context.merged.places ?? {}, place.id) !== undefined) return undefined;
  const entity = entityIn(context.library, place.id);
  if (entity !== undefined && isPlace(entity)) return undefined;
  return unknownId(context, path, place.id, 'place', [
    ...Object.keys(context.merged.places ?? {}),
    ...idsWhere(context.library, isPlace),
  ]);
}

function repeatedIds(context: ReferenceContext, path: Path, ids: readonly (string | undefined)[]): Issue[] {
  return ids.flatMap((id, i) =>
    id !== undefined && ids.indexOf(id) < i
      ? [
          issueOf(context.parsed, [...path, i, 'id'], {
            received: id,
            expected: 'an id of its own',
            message: `the id ${id} stands twice`,
          }),
        ]
      : [],
  );
}
