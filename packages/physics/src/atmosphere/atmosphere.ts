/** Still air as a function of geometric altitude: all that flight needs of it. Selectable data, never a global. */
export interface Atmosphere {
  readonly id: string;
  /** kg/m3 at a geometric altitude in metres; 0 above the top of the model. */
  densityKgPerM3(altitudeM: number): number;
  /** m/s; held at the value of the highest altitude where the model defines one. */
  soundSpeedMPerS(altitudeM: number): number;
  /** Pa; 0 above the top of the model. */
  pressurePa(altitudeM: number): number;
}

/** No air at all: vacuum flights and closed forms. The sound speed is infinite, so every Mach number is 0. */
export const VACUUM: Atmosphere = Object.freeze({
  id: 'vacuum',
  densityKgPerM3: () => 0,
  soundSpeedMPerS: () => Number.POSITIVE_INFINITY,
  pressurePa: () => 0,
});
