/** pi to the nearest double. */
export const PI = 3.141592653589793;
export const TWO_PI = 6.283185307179586;
export const HALF_PI = 1.5707963267948966;

const RAD_PER_DEG = PI / 180;

/** Degrees to radians: for reading input and catalogue figures at the doors only. */
export const radFromDeg = (deg: number): number => deg * RAD_PER_DEG;
/** Radians to degrees: for showing results only. */
export const degFromRad = (rad: number): number => rad / RAD_PER_DEG;

/** Standard gravity that turns specific impulse in seconds into exhaust speed, m/s2 (exact by definition, CGPM 1901). */
export const STANDARD_GRAVITY_M_PER_S2 = 9.80665;
/** Speed of light in vacuum, m/s (exact by definition, SI). */
export const SPEED_OF_LIGHT_M_PER_S = 299_792_458;
/** Boltzmann constant, J/K (exact by definition, SI 2019). */
export const BOLTZMANN_J_PER_K = 1.380649e-23;
