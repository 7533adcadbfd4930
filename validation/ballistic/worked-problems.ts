import { freeFlight, longestRangeAngleRad } from '@parasol/physics/flight';
import { degFromRad } from '@parasol/physics/quantities';
import type { casesOf } from '../harness.ts';

export interface WorkedProblem {
  readonly id: string;
  readonly source: string;
  readonly inputs: Readonly<Record<string, number>>;
  readonly expected: Readonly<Record<string, number>>;
  readonly published?: Readonly<Record<string, number>>;
}

/** Canonical constants of the textbook (its appendix A), in feet and nautical miles. */
const TEXTBOOK = { muFt3PerS2: 1.407646882e16, radiusNauticalMiles: 3443.922786, ftPerNauticalMile: 6076.115486 };

/** The textbook's worked problems; a published result that does not follow from its published inputs is recognised as such. */
export function checkWorkedProblems(problems: readonly WorkedProblem[], harness: ReturnType<typeof casesOf>): void {
  for (const problem of problems) {
    const { h_bo_DU, v_bo_DU_TU, h_apogee_DU, h_bo_km, v_bo_km_s, h_apogee_km, mu, R_km } = problem.inputs;
    if (h_bo_DU !== undefined) {
      checkApogeeProblem(
        problem,
        { radius: 1 + h_bo_DU, speed: v_bo_DU_TU!, apogee: 1 + h_apogee_DU!, mu: 1, body: 1 },
        harness,
      );
    } else if (h_bo_km !== undefined) {
      const burnout = {
        radius: R_km! + h_bo_km,
        speed: v_bo_km_s!,
        apogee: R_km! + h_apogee_km!,
        mu: mu!,
        body: R_km!,
      };
      checkApogeeProblem(problem, burnout, harness);
    } else checkLongestRange(problem, harness);
  }
}

interface ApogeeProblem {
  readonly radius: number;
  readonly speed: number;
  readonly apogee: number;
  readonly mu: number;
  readonly body: number;
}

/** Burnout height and speed and the height of apogee are given: everything else follows. Any consistent units. */
function checkApogeeProblem(
  { id, source, expected }: WorkedProblem,
  { radius, speed, apogee, mu, body }: ApogeeProblem,
  { number }: ReturnType<typeof casesOf>,
): void {
  const energy = 0.5 * speed * speed - mu / radius;
  const apogeeSpeed = Math.sqrt(2 * (energy + mu / apogee));
  const angle = Math.acos((apogee * apogeeSpeed) / (radius * speed));
  const flight = freeFlight({
    radiusM: radius,
    speedMPerS: speed,
    flightPathAngleRad: angle,
    gravitationalParameterM3PerS2: mu,
  });
  if (flight === null) throw new Error(`${id} escapes`);
  const tolerance = { relative: id === 'BMW-290' ? 1e-4 : 1e-3 };
  const computed: Readonly<Record<string, number>> = {
    energy,
    v_apogee: apogeeSpeed,
    v_apogee_km_s: apogeeSpeed,
    h: apogee * apogeeSpeed,
    flight_path_deg: degFromRad(angle),
    Q_bo: flight.energyRatio,
    free_flight_deg: degFromRad(flight.rangeAngleRad),
    free_flight_km: flight.rangeAngleRad * body,
  };
  for (const [name, value] of Object.entries(expected)) {
    number(`${id}: ${name}`, source, value, computed[name] ?? Number.NaN, tolerance);
  }
  number(`${id}: apogee of the flight with that angle`, source, apogee, flight.apogeeRadiusM, tolerance);
}

/** Speed and height are given, the longest free flight is asked; the printed answers carry a rounded Q and a chart reading. */
function checkLongestRange(
  { id, source, inputs, expected, published }: WorkedProblem,
  { number, same }: ReturnType<typeof casesOf>,
): void {
  const { muFt3PerS2, radiusNauticalMiles, ftPerNauticalMile } = TEXTBOOK;
  const radiusFt = (radiusNauticalMiles + inputs.h_bo_nm!) * ftPerNauticalMile;
  const q = (inputs.v_bo_ft_s! * inputs.v_bo_ft_s! * radiusFt) / muFt3PerS2;
  const angle = longestRangeAngleRad(q);
  const exact = { relative: 1e-3 };
  number(`${id}: Q_bo recomputed`, source, expected.Q_bo!, q, exact);
  number(`${id}: longest free flight recomputed, deg`, source, expected.max_free_flight_deg!, degFromRad(angle), exact);
  number(
    `${id}: longest range recomputed, nautical miles`,
    source,
    expected.max_range_nm!,
    angle * radiusNauticalMiles,
    exact,
  );
  const follows = (value: number, from: number): boolean => Math.abs(value - from) <= 1e-3 * Math.abs(from);
  same(`${id}: printed Q_bo follows from its inputs`, source, false, follows(published!.Q_bo!, q));
  same(
    `${id}: printed free flight follows from its inputs`,
    source,
    false,
    follows(published!.max_free_flight_deg!, degFromRad(angle)),
  );
  same(`${id}: printed range follows from its inputs`, source, false, follows(published!.max_range_rad!, angle));
}
