/** Dynamic pressure, Pa. */
export const dynamicPressurePa = (densityKgPerM3: number, speedMPerS: number): number =>
  0.5 * densityKgPerM3 * speedMPerS * speedMPerS;

/** Drag force, N, from coefficient and reference cross-section. */
export const dragN = (pressurePa: number, coefficient: number, areaM2: number): number =>
  pressurePa * coefficient * areaM2;

/** Ballistic coefficient, kg/m2: mass over (coefficient times cross-section). Constant with Mach number by convention. */
export const ballisticCoefficientKgPerM2 = (massKg: number, coefficient: number, areaM2: number): number =>
  massKg / (coefficient * areaM2);

/** Deceleration of a body given by its ballistic coefficient, m/s2. */
export const ballisticDecelerationMPerS2 = (pressurePa: number, coefficientKgPerM2: number): number =>
  pressurePa / coefficientKgPerM2;
