import {
  type NominalCourse,
  nominalCourse,
  type Prepared,
  prepare,
  type SimulationInput,
} from '@parasol/simulation/engagement';
import type { Threat } from '@parasol/simulation/threats';
import type { Launch } from '../scenario/index.ts';
import { type Answers, bindingCode, DEFENDED, emptyAnswers, UNDEFENDED } from './answers.ts';
import {
  type BatteryView,
  killProbability,
  latestInterceptS,
  leastLate,
  marginS,
  nearestBinding,
  shotSequence,
} from './battery-view.ts';
import type { FootprintFlights } from './flights.ts';
import { type KnownFlights, knownOf, nothingKnown, preparedFor } from './known-flights.ts';

export type Cue = SimulationInput['assumptions']['cue'];

/** Answers with the cue that sensors, links and decisions give, and with an ideal one. */
export type AnswersByCue = Readonly<Record<Cue, Answers>>;

/** Missiles asked about at once: their sights are held in memory together. */
const BATCH = 64;

/** Without chance, an element is there when it is at least as likely there as not. */
const AS_LIKELY_AS_NOT = 0.5;

/**
 * Asks of every flight whether the defence can meet it, by the same functions as trials do: sights, release, links, decisions and shot
 * opportunities without chance (what is at least as likely as not happens), each missile alone in the sky.
 *
 * @param known  what is known of these flights, added to: for several defences against the same flights over few places, since sights are large
 * @omits  who may defend whom (`authorityNote` of the document says which lists are passed over); queues on lines; inventory spent on others
 */
export function askFootprint(
  input: SimulationInput,
  { launches, flights }: FootprintFlights,
  known?: KnownFlights,
): AnswersByCue {
  const places = flights[0]?.length ?? 0;
  const answers = {
    'sensor-driven': emptyAnswers(launches.length, places),
    ideal: emptyAnswers(launches.length, places),
  };
  const links = input.links.map(({ capacityPerS: _, ...link }) => link);
  const frame = prepare({ ...input, links, threats: [] });
  launches.forEach((launch, l) => {
    const reached = flights[l].flatMap((flight, place) => (flight === null ? [] : [{ flight, place }]));
    for (let from = 0; from < reached.length; from += BATCH) {
      const batch = reached.slice(from, from + BATCH);
      const threats = batch.map(({ flight, place }) => threatOf(launch, flight, place));
      const asked = { threats, places: batch.map(({ place }) => place) };
      const prepared = preparedFor(frame, asked, known === undefined ? nothingKnown() : knownOf(flights[l], known));
      const courses = {
        'sensor-driven': nominalCourse(withCue(prepared, 'sensor-driven')),
        ideal: nominalCourse(withCue(prepared, 'ideal')),
      };
      for (const cue of ['sensor-driven', 'ideal'] as const) {
        batch.forEach(({ place }, threat) => {
          write(answers[cue], l * places + place, viewsOf(prepared, courses, { cue, threat }), input);
        });
      }
    }
  });
  return answers;
}

const withCue = (prepared: Prepared, cue: Cue): Prepared => ({
  ...prepared,
  input: { ...prepared.input, assumptions: { ...prepared.input.assumptions, cue } },
});

function threatOf(launch: Launch, flight: Threat['flight'], place: number): Threat {
  return {
    id: `place-${place}`,
    partyId: launch.partyId,
    missileId: launch.missileId,
    launchAreaId: launch.from.id,
    targetId: `place-${place}`,
    launchTimeS: 0,
    flight,
    radarCrossSectionM2: launch.radarCrossSectionM2,
  };
}

/** Every battery that some authority commands. */
function viewsOf(
  prepared: Prepared,
  courses: Readonly<Record<Cue, NominalCourse>>,
  { cue, threat }: { readonly cue: Cue; readonly threat: number },
): (BatteryView & { battery: number })[] {
  const id = prepared.threatIds[threat];
  return prepared.batteries.flatMap(({ battery, type, opportunities }, b) => {
    const chain = courses[cue].chain(id, battery.id);
    const perfect = courses.ideal.chain(id, battery.id);
    if (chain === null || perfect === null || battery.availability < AS_LIKELY_AS_NOT) return [];
    return [
      {
        battery: b,
        chain,
        idealLaunchS: perfect.launchedS,
        inventory: battery.inventory - (battery.reserve ?? 0),
        type,
        opportunities: opportunities[threat],
      },
    ];
  });
}

function write(
  answers: Answers,
  row: number,
  views: readonly (BatteryView & { battery: number })[],
  { doctrine, assumptions: sheet }: SimulationInput,
): void {
  const sequence = shotSequence(views, doctrine);
  const defended = sequence.batteries.length > 0;
  const best = leastLate(views);
  answers.classes[row] = defended ? DEFENDED : UNDEFENDED;
  answers.shots[row] = sequence.batteries.length;
  answers.earliestInterceptS[row] = sequence.earliestInterceptS;
  answers.latestInterceptS[row] = defended ? latestInterceptS(views) : Number.NaN;
  answers.marginS[row] = best < 0 ? Number.NaN : marginS(views[best]);
  answers.binding[row] = bindingCode(defended ? 'none' : nearestBinding(views));
  answers.battery[row] = best < 0 ? -1 : views[best].battery;
  answers.killProbability[row] = killProbability(views, sequence, { doctrine, sheet });
}
