import type { Fate } from '../outcomes/index.ts';
import { bindingLimit, type FateRequest } from './fate.ts';
import { nearestChain } from './nearest-chain.ts';
import type { FiredShot, ShotEnd } from './shots.ts';

export interface SentenceRequest extends FateRequest {
  readonly fate: Fate;
  readonly firstDetectionS: number;
  readonly firstDetectionBy: string | null;
  readonly firmTrackS: number;
}

const ORDINALS = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth'];
const CARDINALS = ['no', 'one', 'two', 'three', 'four', 'five', 'six'];
const ordinal = (n: number): string => ORDINALS[n - 1] ?? `${n}th`;
const cardinal = (n: number): string => CARDINALS[n] ?? String(n);

const MISSES: Readonly<Record<ShotEnd, string>> = {
  killed: 'hit',
  missed: 'missed',
  'wrong-object': 'went at another object',
  'handover-failed': 'failed at the handover from the radar picture',
  'common-cause': 'failed for a common cause',
  'nothing-left': 'came too late',
};

/** The sentence of the ledger: what a reader without the tables has to know of one object. */
export function sentenceOf(request: SentenceRequest): string {
  const { course, index } = request;
  const { names, threats } = course.prepared.input;
  const { launchTimeS } = threats[index];
  const nameOf = (id: string): string => names?.[id] ?? id;
  /** Scenario time as whole seconds from the launch of the missile. */
  const clock = (timeS: number): string => `T+${Math.floor(timeS - launchTimeS + 0.5)} s`;
  const seen = seenWords(request, nameOf, clock) + lostWords(request, nameOf, clock);
  const words: Words = { nameOf, clock, seen, who: batteriesOf(request, nameOf) };
  return mainSentence(request, words) + alarmWords(request, nameOf);
}

function mainSentence(request: SentenceRequest, words: Words): string {
  switch (request.fate) {
    case 'killed':
      return killedSentence(request, words);
    case 'missed':
      return missedSentence(request, words);
    case 'not-seen':
      return notSeenSentence(request, words);
    case 'seen-too-late':
      return tooLateSentence(request, words);
    case 'not-authorised':
      return `Not engaged: ${refusedWords(request, words)}; ${words.seen}.`;
    case 'recognised':
      return `Not engaged: ${recognisedWords(request, words)}; ${words.seen}.`;
    case 'track-lost':
      return `Not engaged: ${words.seen}.`;
    case 'no-inventory':
      return `Not engaged: ${emptySentence(request, words)}; ${words.seen}.`;
    default:
      return `Not engaged: ${limitWords(request, words)}; ${words.seen}.`;
  }
}

/** Who took the object for which launch. */
function recognisedWords({ announced: { recognisedBy, notice } }: SentenceRequest, { nameOf }: Words): string {
  const took = `${listed(recognisedBy.map(nameOf))} took it for the launch`;
  return notice === null ? `${took} announced` : `${took} that ${nameOf(notice.fromPartyId)} had announced`;
}

/** What is said besides of a harmless launch that was taken for a threat; empty for all others. */
function alarmWords({ announced: { alarmed, missedNotice } }: SentenceRequest, nameOf: Words['nameOf']): string {
  if (alarmed.length === 0) return '';
  const why =
    missedNotice === null
      ? 'nobody had announced it'
      : `the notice of ${nameOf(missedNotice.fromPartyId)} had not got there`;
  return ` A false alarm at ${listed(alarmed.map(nameOf))}: the launch meant no harm, and ${why}.`;
}

const refusedWords = ({ course, index }: SentenceRequest, { nameOf }: Words): string => {
  const { arrangement, threats } = course.prepared.input;
  return arrangement === 'sectoral'
    ? 'it crosses the sector of no centre with batteries'
    : `no centre of the architecture has authority to defend ${nameOf(threats[index].targetId)}`;
};

/** Why geometry leaves no shot: of the battery that comes nearest to one, with its limit. */
function limitWords({ course, index, defenders }: SentenceRequest, { nameOf, who }: Words): string {
  if (course.prepared.batteries.length === 0) return 'there is no battery in the scenario';
  const binding = bindingLimit(course, index, defenders);
  if (binding === null || binding.limit === 'out-of-reach')
    return `out of reach of ${who}, even if cued when the missile burned out`;
  const { battery, type } = course.prepared.batteries[binding.battery];
  const where = nameOf(battery.id);
  const km = (metres: number): string => `${Math.floor(metres / 1000 + 0.5)} km`;
  switch (binding.limit) {
    case 'too-low':
      return `where ${where} could reach it, it flies below the lowest altitude of an intercept (${km(type.minimumInterceptAltitudeM)})`;
    case 'above-ceiling':
      return `where ${where} could reach it, it flies above the highest altitude of an intercept (${km(type.maximumInterceptAltitudeM)})`;
    case 'flight-time':
      return `to meet it the interceptor from ${where} would have to fly longer than its ${Math.floor(type.maximumFlightTimeS + 0.5)} s`;
    case 'no-uplink':
      return `no terminal of ${where} would have had the interceptor in line of sight after burnout`;
  }
}

interface Words {
  readonly nameOf: (id: string) => string;
  readonly clock: (timeS: number) => string;
  /** `first seen by X at T+95 s`, or `first reported by X` where the time is that of a satellite's report. */
  readonly seen: string;
  /** The defenders' batteries. */
  readonly who: string;
}

function seenWords(
  { firstDetectionS, firstDetectionBy, course }: SentenceRequest,
  nameOf: Words['nameOf'],
  clock: Words['clock'],
): string {
  if (firstDetectionBy !== null) {
    const verb = tellsLater(course, firstDetectionBy) ? 'reported' : 'seen';
    return `first ${verb} by ${nameOf(firstDetectionBy)} at ${clock(firstDetectionS)}`;
  }
  if (!(firstDetectionS < Number.POSITIVE_INFINITY)) return 'no sensor reported it';
  return `cue assumed at burnout (${clock(firstDetectionS)})${course.prepared.sensors.length > 0 ? ', whatever the sensors see' : ''}`;
}

/** What a lost track kept from happening, and why it was lost; empty when none did. */
function lostWords({ shooting, index }: SentenceRequest, nameOf: Words['nameOf'], clock: Words['clock']): string {
  const loss = shooting.lost[index];
  if (loss === null) return '';
  const [sensor, centre] = [nameOf(loss.sensorId), nameOf(loss.centreId)];
  const why =
    loss.cause === 'outage' ? `an outage kept the data of ${sensor} from ${centre}` : `${sensor} no longer saw it`;
  return `, but ${centre} lost its track at ${clock(loss.timeS)}, before the ${loss.before}: ${why}`;
}

/** A satellite's time of detection holds the delay of its report; a radar's is the time of the look. */
const tellsLater = ({ prepared }: SentenceRequest['course'], sensorId: string): boolean =>
  prepared.input.sensors.some(({ id, kind }) => id === sensorId && kind === 'infrared');

function batteriesOf({ course, defenders }: SentenceRequest, nameOf: Words['nameOf']): string {
  const ids = defenders.flatMap(({ batteries }) => batteries.map((b) => course.prepared.batteries[b].battery.id));
  return listed(ids.map(nameOf)) || 'any battery';
}

/** `A`, `A and B`, `A, B and C`; more than four are counted. */
function listed(names: readonly string[]): string {
  if (names.length > 4) return `all ${names.length} batteries`;
  const last = names.at(-1) ?? '';
  return names.length < 2 ? last : `${names.slice(0, -1).join(', ')} and ${last}`;
}

function killedSentence({ course, shooting, index }: SentenceRequest, { nameOf, clock, seen }: Words): string {
  const shots = shooting.shots[index];
  const killer = shooting.killer[index] as FiredShot;
  const { battery } = course.prepared.batteries[killer.battery];
  const own = shots.filter((shot) => shot.battery === killer.battery && shot.interceptS <= killer.interceptS);
  const height = `${Math.floor(killer.altitudeM / 1000 + 0.5)} km up`;
  const sent = shots.filter((shot) => shot.battery === killer.battery).length;
  const interceptor = nameOf(battery.interceptorTypeId);
  const which =
    sent === 1 ? `one ${interceptor}` : `the ${ordinal(own.indexOf(killer) + 1)} of ${cardinal(sent)} ${interceptor}`;
  const others = shots.length - sent;
  const beside = others > 0 ? ` (${cardinal(others)} more came from elsewhere)` : '';
  return `Intercepted at ${clock(killer.interceptS)}, ${height}, by ${which} from ${nameOf(battery.id)}${beside}; ${seen}.`;
}

function missedSentence({ course, shooting, index }: SentenceRequest, { nameOf, clock, seen }: Words): string {
  const shots = shooting.shots[index];
  const places = shots.map((shot) => course.prepared.batteries[shot.battery].battery);
  const from = listed([...new Set(places.map(({ id }) => id))].map(nameOf));
  const ends = [...new Set(shots.map((shot) => MISSES[shot.end ?? 'missed']))];
  const lastS = shots.reduce((last, shot) => Math.max(last, shot.interceptS), 0);
  if (shots.length === 1) {
    return `Not stopped: one ${nameOf(places[0].interceptorTypeId)} from ${from} ${ends[0]} at ${clock(lastS)}; ${seen}.`;
  }
  const how = ends.length === 1 ? `all ${ends[0]}` : listed(ends);
  return `Not stopped: ${cardinal(shots.length)} interceptors from ${from} ${how}, the last at ${clock(lastS)}; ${seen}.`;
}

function notSeenSentence({ course, index, defenders }: SentenceRequest, { nameOf, clock }: Words): string {
  const centres = listed([...new Set(defenders.map(({ centreId }) => nameOf(centreId)))]);
  const elsewhere = course.prepared.input.nodes
    .flatMap((_, centre) => course.pictures.entry(centre, index)?.accounts ?? [])
    .reduce<{ sensorId: string; detectedS: number } | null>(
      (a, b) => (a !== null && a.detectedS <= b.detectedS ? a : b),
      null,
    );
  if (elsewhere === null) return 'Not engaged: no sensor detected it.';
  const verb = tellsLater(course, elsewhere.sensorId) ? 'reported' : 'saw';
  return `Not engaged: ${nameOf(elsewhere.sensorId)} ${verb} it at ${clock(elsewhere.detectedS)}, but nothing of that reached ${centres}.`;
}

function tooLateSentence(request: SentenceRequest, { nameOf, clock, seen }: Words): string {
  const chain = nearestChain(request);
  const centre = chain === null ? 'the centre' : nameOf(chain.centreId);
  if (chain === null || !(chain.inPictureS < Number.POSITIVE_INFINITY)) {
    return `Not engaged: ${seen}, but no firm track ever reached ${centre}.`;
  }
  if (!(chain.confirmedS < Number.POSITIVE_INFINITY)) {
    const missing =
      chain.confirmations === 1
        ? 'no firm track that lasted until a launch'
        : `never ${chain.confirmations} firm tracks at once, as the rules of engagement ask,`;
    return `Not engaged: ${seen}, but ${missing} in the picture of ${centre}.`;
  }
  const battery = nameOf(chain.batteryId);
  const tracks = chain.confirmations === 1 ? 'firm track' : `${chain.confirmations} firm tracks`;
  const last = `the last launch that could meet it was at ${clock(chain.lastLaunchS)}`;
  if (!(chain.launchedS < Number.POSITIVE_INFINITY))
    return `Not engaged: ${seen}, but no order could reach ${battery}.`;
  return `Not engaged, seen too late: ${seen}, ${tracks} in the picture at ${clock(chain.confirmedS)}, so that ${battery} could launch from ${clock(chain.launchedS)}; ${last}.`;
}

function emptySentence({ course, shooting, index, defenders }: SentenceRequest, { who }: Words): string {
  switch (shooting.noShot[index]) {
    case 'down':
      return `${who} could have met it, but did not work or had no interceptor left`;
    case 'busy':
      return `every fire channel of ${who} was busy until it was too late`;
    case 'reserved': {
      const batteries = defenders.flatMap((command) => command.batteries);
      const kept = batteries.reduce((sum, b) => sum + (course.prepared.batteries[b].battery.reserve ?? 0), 0);
      return `${who} had no interceptor left but the reserve for later waves (${kept})`;
    }
    default:
      return `${who} had no interceptor left`;
  }
}
