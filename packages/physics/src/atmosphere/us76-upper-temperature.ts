import { exp } from '../quantities/index.ts';
import { US76_EARTH_RADIUS_M } from './us76-lower.ts';

/** Kinetic temperature and its gradient with geometric altitude. */
export interface TemperaturePoint {
  readonly temperatureK: number;
  readonly gradientKPerM: number;
}

const ISOTHERMAL_K = 186.8673;
const ELLIPSE_BASE_M = 91_000;
const ELLIPSE_CENTRE_K = 263.1905;
const ELLIPSE_HALF_HEIGHT_K = -76.3232;
const ELLIPSE_HALF_WIDTH_M = 19_942.9;
const LINEAR_BASE_M = 110_000;
const LINEAR_BASE_K = 240;
const LINEAR_GRADIENT_K_PER_M = 0.012;
const EXPONENTIAL_BASE_M = 120_000;
const EXPONENTIAL_BASE_K = 360;
const EXOSPHERE_K = 1000;
const EXPONENTIAL_RATE_PER_M = 1.875e-5;

/**
 * Kinetic temperature from 86 to 1000 km: constant, an arc of an ellipse, a straight line, an exponential approach.
 *
 * @param altitudeM  geometric altitude, m; 86 to 1000 km
 * @source           U.S. Standard Atmosphere 1976, equations 25 to 31
 */
export function upperTemperature(altitudeM: number): TemperaturePoint {
  if (altitudeM < ELLIPSE_BASE_M) return { temperatureK: ISOTHERMAL_K, gradientKPerM: 0 };
  if (altitudeM < LINEAR_BASE_M) {
    const x = (altitudeM - ELLIPSE_BASE_M) / ELLIPSE_HALF_WIDTH_M;
    const root = Math.sqrt(1 - x * x);
    return {
      temperatureK: ELLIPSE_CENTRE_K + ELLIPSE_HALF_HEIGHT_K * root,
      gradientKPerM: (-ELLIPSE_HALF_HEIGHT_K * x) / (ELLIPSE_HALF_WIDTH_M * root),
    };
  }
  if (altitudeM < EXPONENTIAL_BASE_M)
    return {
      temperatureK: LINEAR_BASE_K + LINEAR_GRADIENT_K_PER_M * (altitudeM - LINEAR_BASE_M),
      gradientKPerM: LINEAR_GRADIENT_K_PER_M,
    };
  const shrink = (US76_EARTH_RADIUS_M + EXPONENTIAL_BASE_M) / (US76_EARTH_RADIUS_M + altitudeM);
  const below =
    (EXOSPHERE_K - EXPONENTIAL_BASE_K) * exp(-EXPONENTIAL_RATE_PER_M * (altitudeM - EXPONENTIAL_BASE_M) * shrink);
  return { temperatureK: EXOSPHERE_K - below, gradientKPerM: EXPONENTIAL_RATE_PER_M * shrink * shrink * below };
}
