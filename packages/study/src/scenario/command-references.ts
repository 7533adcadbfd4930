import { countryCodes } from '@parasol/catalog/places';
import type { Composition } from './composition.ts';
import { own } from './library.ts';
import type { Path } from './parsed-text.ts';
import type { ElementChecks } from './references.ts';
import type { Scenario, ScenarioSector } from './scenario.ts';
import { issueOf } from './shape.ts';

/**
 * Checks what a scenario says of sectors, releases, reserves, confirmations, relations and notices.
 *
 * @param whole  the composition before removals: what it names may be removed further down
 */
export function checkCommandKeys(scenario: Scenario, whole: Composition, checks: ElementChecks): void {
  const { expectIn, expectPlace } = checks;
  const parties = whole.parties.map(({ id }) => id);
  const centres = whole.authorities.map(({ centre }) => centre);
  const batteries = whole.batteries.map(({ id }) => id);
  const nodes = whole.nodes.map(({ id }) => id);
  const expectCountries = (path: Path, codes: readonly string[] | undefined): void =>
    codes?.forEach((code, i) => {
      expectIn([...path, i], code, 'country', [...countryCodes]);
    });

  scenario.parties?.forEach(({ countries }, i) => {
    expectCountries(['parties', i, 'countries'], countries);
  });
  for (const [centre, sector] of Object.entries(scenario.sectors ?? {})) {
    expectIn(['sectors', centre], centre, 'centre with authority', centres);
    expectCountries(['sectors', centre, 'countries'], sector.countries);
    sector.corners?.forEach((text, i) => {
      expectPlace(['sectors', centre, 'corners', i], text);
    });
    checkSector(['sectors', centre], sector, checks);
  }
  for (const centre of Object.keys(scenario.confirmations ?? {}))
    expectIn(['confirmations', centre], centre, 'centre with authority', centres);
  for (const battery of Object.keys(scenario.reserve ?? {}))
    expectIn(['reserve', battery], battery, 'battery', batteries);
  for (const [id, { centre }] of Object.entries(scenario.nationalRelease ?? {})) {
    expectIn(['nationalRelease', id], id, 'battery or party', [...batteries, ...parties]);
    expectIn(['nationalRelease', id, 'centre'], centre, 'node', nodes);
    checkReleaseOwner(id, centre, whole, checks);
  }
  scenario.threats?.forEach(({ party }, i) => {
    if (party !== undefined) expectIn(['threats', i, 'party'], party, 'party', parties);
  });
  checkNotifications(scenario, parties, checks);
  checkSectoral(scenario, whole, checks);
}

/** A sector without a country or an area would hold nothing, one of two corners no area. */
function checkSector(path: Path, { countries, corners }: ScenarioSector, { issues, parsed }: ElementChecks): void {
  if (corners !== undefined && corners.length < 3)
    issues.push(
      issueOf(parsed, [...path, 'corners'], {
        received: `${corners.length} corners`,
        expected: 'at least three corners',
        message: `an area has at least three corners, got ${corners.length}`,
      }),
    );
  if ((countries ?? []).length === 0 && corners === undefined)
    issues.push(
      issueOf(parsed, path, {
        received: 'neither',
        expected: 'countries, corners or both',
        message: 'the sector is empty: give it countries or corners',
      }),
    );
}

/** Only a centre of the owner has a say over its shots. */
function checkReleaseOwner(id: string, centre: string, whole: Composition, { issues, parsed }: ElementChecks): void {
  const owner = whole.batteries.find((battery) => battery.id === id)?.party ?? id;
  const of = whole.nodes.find((node) => node.id === centre)?.party;
  if (of === undefined || of === owner || !whole.parties.some((party) => party.id === owner)) return;
  issues.push(
    issueOf(parsed, ['nationalRelease', id, 'centre'], {
      received: centre,
      expected: `a centre of ${owner}`,
      message: `${centre} belongs to ${of}: a centre of ${owner} releases its shots`,
    }),
  );
}

function checkNotifications(
  { notifications }: Scenario,
  parties: readonly string[],
  { expectIn, expectPlace, issues, parsed }: ElementChecks,
): void {
  notifications?.forEach(({ from, to, areas, fromS, toS }, i) => {
    const path = ['notifications', i];
    expectIn([...path, 'from'], from, 'party', parties);
    to?.forEach((party, k) => {
      expectIn([...path, 'to', k], party, 'party', parties);
    });
    areas?.forEach((text, k) => {
      expectPlace([...path, 'areas', k], text);
    });
    if (toS < fromS)
      issues.push(
        issueOf(parsed, [...path, 'toS'], {
          received: String(toS),
          expected: `at least fromS, ${fromS}`,
          message: `the launch window ends at ${toS} s, before it opens at ${fromS} s`,
        }),
      );
  });
}

/** Under sectoral command every centre that commits batteries has a sector. */
function checkSectoral(
  scenario: Scenario,
  whole: Composition,
  { merged, issues, parsed, library }: ElementChecks,
): void {
  const arrangement = merged.arrangement ?? own(library.architectures, merged.architecture ?? '')?.arrangement;
  const decides = [
    scenario.arrangement,
    scenario.authorities,
    scenario.elements,
    scenario.architecture,
    scenario.extends,
  ];
  if (arrangement !== 'sectoral' || decides.every((key) => key === undefined)) return;
  const without = whole.authorities.filter(({ sector, batteries }) => sector === undefined && batteries.length > 0);
  if (without.length === 0) return;
  const names = without.map(({ centre }) => centre).join(', ');
  issues.push(
    issueOf(parsed, ['arrangement'], {
      received: 'sectoral',
      expected: `a sector for ${names}`,
      message: `sectoral command needs to know what each centre answers for: ${names} has no sector; give it one under sectors`,
    }),
  );
}
