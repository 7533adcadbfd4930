import { WGS_84 } from '@parasol/physics/earth';
import type { Doctrine } from '@parasol/simulation/command';
import type { SimulationInput } from '@parasol/simulation/engagement';
import { SIMULATION_MODEL_VERSION } from '@parasol/simulation/engagement';
import type { Threat } from '@parasol/simulation/threats';
import type { MapPlace, ResolvedNumber } from '../results/index.ts';
import { commandInputs } from './command-inputs.ts';
import { type Composition, compose } from './composition.ts';
import { dayOf } from './dates.ts';
import { defendedTargets } from './defended.ts';
import { defendedInputs } from './defended-inputs.ts';
import { type Facts, factsOf } from './facts.ts';
import { flyRaid } from './fly-raid.ts';
import { entityIn, LIBRARY, type Library } from './library.ts';
import { MODEL_VERSION } from './models.ts';
import { resolveNotifications } from './notifications.ts';
import { raidsOf } from './raid-orders.ts';
import { resolveInterceptor } from './resolve-interceptor.ts';
import { type NamedPlace, resolvePlace } from './resolve-place.ts';
import { resolveSensor } from './resolve-sensor.ts';
import type { CheckedScenario, OverrideValue } from './scenario.ts';
import { scenarioWarnings } from './scenario-warnings.ts';
import { mapPlaces, namesOf, partyOfPlace } from './scene.ts';
import { crossing } from './sectors.ts';

/** Everything that a run needs, in SI, and everything that a reader may ask about it. */
export interface ResolvedScenario {
  readonly checked: CheckedScenario;
  /** The whole: every threat of every raid on one clock. For geometry (footprint, reach, coverage); runs use `cases`. */
  readonly input: SimulationInput;
  /** One simulation per raid: each raid meets full magazines. */
  readonly cases: readonly { readonly raidId: string; readonly name: string; readonly input: SimulationInput }[];
  /** Every figure asked for, by path. */
  readonly resolved: readonly ResolvedNumber[];
  readonly warnings: readonly string[];
  /** Overrides that no figure of the simulation was taken from, in words: for runs; other questions may read more. */
  readonly unreadWarnings: readonly string[];
  readonly composition: Composition;
  readonly places: readonly MapPlace[];
  readonly names: Readonly<Record<string, string>>;
  /** Party of each target, null where it belongs to none of the scenario. */
  readonly targetParties: Readonly<Record<string, string | null>>;
  readonly architecture: {
    readonly id: string;
    readonly name: string;
    readonly status: string;
    readonly from: string | null;
    readonly to: string | null;
  };
  readonly epochUtc: string;
  readonly library: Library;
}

/** Where neither scenario nor architecture has a date: the month in which the debate stood open. */
const DEBATE = '2010-01';

/** The plainest doctrine, where a scenario names none; shown among the inputs of every run. */
const DEFAULT_DOCTRINE: Doctrine = { kind: 'single' };

/**
 * From named things to numbers: looks every figure up, converts it to SI, flies every missile and builds every fly-out table.
 *
 * @returns threats that cannot be flown are left out and named in `warnings`: a physical "no" is an answer, not an error
 */
export function resolve(checked: CheckedScenario, library: Library = LIBRARY): ResolvedScenario {
  const { scenario } = checked;
  const architecture = library.architectures[scenario.architecture];
  const composition = compose(architecture, scenario, library);
  const cue: Record<string, OverrideValue> = scenario.cue === undefined ? {} : { 'assumptions.cue': scenario.cue };
  const facts = factsOf(library, composition, { ...scenario.overrides, ...cue });
  const placeOf = (text: string): NamedPlace => resolvePlace(text, scenario, library, facts);
  const sensors = composition.sensors.map((sensor) =>
    resolveSensor(sensor, entityIn(library, sensor.id)?.kind === 'infrared' ? 'infrared' : 'radar', facts, placeOf),
  );
  const raids = raidsOf(scenario, library);
  const flown = raids.map((raid) => flyRaid(raid, composition.parties, facts, placeOf));
  const targets = new Map(flown.flatMap(({ ends }) => ends.map(({ to }) => [to.id, to] as const)));
  const batteryPlaces = composition.batteries.map(({ at }) => placeOf(at));
  const notifications = resolveNotifications(scenario, placeOf);
  const frame = {
    ...simulationFrame(composition, [...targets.values()], facts, placeOf),
    ...(notifications.length === 0 ? {} : { notifications }),
    sensors: sensors.map(({ sensor }) => sensor),
    arrangement: scenario.arrangement ?? architecture.arrangement,
    doctrine: scenario.doctrine ?? DEFAULT_DOCTRINE,
  };
  const attackers = new Map(raids.map(({ partyId, partyName }) => [partyId, partyName ?? 'Notional attacker']));
  const parties = [
    ...frame.parties,
    ...[...attackers]
      .filter(([id]) => !frame.parties.some((party) => party.id === id))
      .map(([id, name]) => ({ id, name })),
  ];
  const names = namesOf(composition, library, { flown, batteries: batteryPlaces });
  const inputOf = (threats: readonly Threat[]): SimulationInput => ({
    ...frame,
    authorities: withSectors(frame, composition, threats, placeOf),
    parties,
    threats,
    names,
  });
  const asked = [
    ...facts.asked(),
    ...defendedInputs(composition, architecture, library),
    ...commandInputs(scenario, composition, architecture, library),
    ...choices(frame.arrangement, frame.doctrine, scenario),
  ];
  return {
    checked,
    input: inputOf(flown.flatMap(({ threats }) => threats)),
    cases: raids.map(({ raidId, name }, i) => ({ raidId, name, input: inputOf(flown[i].threats) })),
    resolved: asked,
    warnings: [
      ...checked.warnings,
      ...scenarioWarnings(scenario, composition, architecture, library),
      ...flown.flatMap(({ warnings }) => warnings),
    ],
    unreadWarnings: facts.unread().map((path) => `${path} was set, but nothing in this run reads it`),
    composition,
    places: mapPlaces(
      composition,
      { sensors: sensors.map(({ place }) => place), batteries: batteryPlaces, flown },
      facts,
    ),
    names,
    targetParties: Object.fromEntries([...targets].map(([id, place]) => [id, partyOfPlace(place, composition)])),
    architecture: {
      id: architecture.id,
      name: architecture.name,
      status: architecture.status,
      from: architecture.from ?? null,
      to: architecture.to ?? null,
    },
    epochUtc: scenario.epochUtc ?? `${dayOf(architecture.from ?? DEBATE, 'first')}T00:00:00Z`,
    library,
  };
}

/** Under sectoral command a centre engages what crosses its sector; under any other, whose targets it may defend. */
function withSectors(
  { authorities, arrangement }: Pick<SimulationInput, 'authorities' | 'arrangement'>,
  composition: Composition,
  threats: readonly Threat[],
  placeOf: (text: string) => NamedPlace,
): SimulationInput['authorities'] {
  if (arrangement !== 'sectoral') return authorities;
  return authorities.map((authority, i) => {
    const { countries = [], corners = [] } = composition.authorities[i].sector ?? {};
    return {
      ...authority,
      engagesThreatIds: crossing(threats, { countryCodes: countries, corners: corners.map(placeOf) }),
    };
  });
}

/** The scenario's choices, beside the figures. */
function choices(arrangement: string, doctrine: Doctrine, scenario: CheckedScenario['scenario']): ResolvedNumber[] {
  const choice = (path: string, value: string | number, chosen: boolean, why: string): ResolvedNumber => ({
    path: `scenario.${path}`,
    entityName: 'choice of the scenario',
    value,
    unit: path.endsWith('S') ? 's' : null,
    minimum: null,
    maximum: null,
    confidence: chosen ? 'user' : 'notional',
    origin: chosen ? 'user' : 'catalog',
    sources: [],
    disputed: false,
    why: chosen ? 'set in the scenario' : why,
  });
  return [
    choice('arrangement', arrangement, scenario.arrangement !== undefined, 'as the architecture has it'),
    ...Object.entries(doctrine).map(([key, value]) =>
      choice(`doctrine.${key}`, value, scenario.doctrine !== undefined, 'one shot at each threat: the plainest case'),
    ),
  ];
}

function simulationFrame(
  composition: Composition,
  targets: readonly NamedPlace[],
  facts: Facts,
  placeOf: (text: string) => NamedPlace,
) {
  const interceptorIds = [...new Set(composition.batteries.map(({ interceptor }) => interceptor))];
  return {
    modelVersion: `${SIMULATION_MODEL_VERSION}, ${MODEL_VERSION}`,
    earth: WGS_84,
    parties: composition.parties.map(({ id, name }) => ({ id, name })),
    nodes: composition.nodes.map(({ id, party, kind }) => ({ id, partyId: party, kind })),
    links: composition.links.map(({ id, from, to, capacityPerS, outages }) => ({
      id,
      fromId: from,
      toId: to,
      delayS: facts.number(`${id}.delayS`),
      outages: outages ?? [],
      ...(capacityPerS === undefined ? {} : { capacityPerS: facts.number(`${id}.capacityPerS`) }),
    })),
    releaseRules: composition.releaseRules.map(({ id, sensor, owner, recipient, releases, label, situation }) => ({
      id,
      sensorId: sensor,
      ownerPartyId: owner,
      recipientPartyId: recipient,
      releases,
      delayS: facts.number(`${id}.delayS`),
      coarsenessM: facts.number(`${id}.coarsenessM`),
      label: label ?? 'releasable',
      ...(situation === undefined ? {} : { situation }),
    })),
    authorities: composition.authorities.map(({ centre, batteries, defends, confirmations }) => ({
      centreId: centre,
      batteryIds: batteries,
      decisionTimeS: facts.number(`${centre}.decisionTimeS`),
      ...(defends === undefined ? {} : { defendsTargetIds: defendedTargets(defends, targets, placeOf) }),
      ...(confirmations === undefined ? {} : { confirmations }),
    })),
    interceptorTypes: interceptorIds.map((id) => resolveInterceptor(id, facts)),
    batteries: composition.batteries.map(({ id, party, centre, interceptor, at, uplinks, reserve, release }) => ({
      id,
      partyId: party,
      centreId: centre,
      interceptorTypeId: interceptor,
      site: placeOf(at).site,
      inventory: facts.number(`${id}.count`),
      ...(reserve === undefined ? {} : { reserve }),
      ...(release === undefined
        ? {}
        : { release: { centreId: release.centre, decisionTimeS: facts.number(`${id}.releaseTimeS`) } }),
      availability: facts.number(`${id}.availabilityFraction`),
      uplinkSites: (uplinks ?? []).map((text) => placeOf(text).site),
    })),
    assumptions: {
      cue: facts.text('assumptions.cue') === 'ideal' ? ('ideal' as const) : ('sensor-driven' as const),
      launchDelayS: facts.number('assumptions.launchDelayS'),
      commonCauseFailureProbability: facts.number('assumptions.commonCauseFailureProbability'),
      discriminationProbability: facts.number('assumptions.discriminationProbability'),
      handoverProbability: facts.number('assumptions.handoverProbability'),
      firmTrackHits: facts.number('assumptions.firmTrackHitsCount'),
      firmTrackWindow: facts.number('assumptions.firmTrackWindowCount'),
      lookIntervalS: facts.number('assumptions.lookIntervalS'),
      trackLossS: facts.number('assumptions.trackLossS'),
    },
  };
}
