import {
  albersheimProbability,
  albersheimSignalToNoise,
  detectionProbability,
  detectionRule,
  peakPowerForW,
  pulseRangeM,
  pulseSignalToNoise,
  type RadarPower,
  rangeFor,
  ratioFromDb,
  receivedPowerW,
  requiredSignalToNoise,
  shnidmanSignalToNoise,
  wavelengthM,
} from '@parasol/physics/radar';
import {
  horizonDistance,
  minimumVisibleAltitudeM,
  NO_REFRACTION,
  STANDARD_RADIO_REFRACTION,
} from '@parasol/physics/visibility';
import { casesOf, dataJson, dataRecords, type ValidationFamily } from '../harness.ts';

interface Row {
  readonly id: string;
  readonly source: string;
  readonly inputs: Readonly<Record<string, number>>;
  readonly expected: Readonly<Record<string, number>>;
}

/** Radius of the sphere of the horizon table, stated in its conventions. */
const SPHERE_RADIUS_M = 6_371_000;
const M_PER_NAUTICAL_MILE = 1852;
const dbFromRatio = (ratio: number): number => 10 * Math.log10(ratio);

function powerOf(inputs: Row['inputs']): RadarPower {
  return {
    peakPowerW: inputs.Pt_W ?? 1,
    pulseS: inputs.tau_s ?? 1,
    transmitGain: ratioFromDb(inputs.G_dB ?? 0),
    receiveGain: ratioFromDb(inputs.G_dB ?? 0),
    wavelengthM: inputs.c ? inputs.c / ((inputs.f_GHz ?? 1) * 1e9) : wavelengthM((inputs.f_GHz ?? 1) * 1e9),
    noiseTemperatureK: inputs.Ts ?? 290,
    loss: ratioFromDb(inputs.L_dB ?? 0),
  };
}

export const family: ValidationFamily = {
  family: 'radar',
  run() {
    const { cases, number } = casesOf('radar');
    for (const { id, source, inputs, expected } of dataJson<Row[]>('radar/radar.json')) {
      const power = powerOf(inputs);
      const crossSectionM2 = inputs.rcs ?? 1;
      const rangeM = inputs.range_nmi ? inputs.range_nmi * M_PER_NAUTICAL_MILE : (inputs.range_km ?? 0) * 1000;
      const signalToNoise = ratioFromDb(inputs.SNR_dB ?? 0);
      if (id === 'MW-RNG-1')
        number(id, source, expected.range_m!, pulseRangeM(power, crossSectionM2, signalToNoise), { relative: 1e-4 });
      if (id === 'MW-SNR-1')
        number(id, source, expected.SNR_dB!, dbFromRatio(pulseSignalToNoise(power, rangeM, crossSectionM2)), {
          absolute: 1e-3,
          unit: 'dB',
        });
      if (id === 'MW-POW-1')
        number(id, source, expected.Pt_W!, peakPowerForW(power, { rangeM, crossSectionM2, signalToNoise }), {
          relative: 1e-4,
        });
      if (id === 'TEXT-PR')
        number(id, source, expected.Pr_W!, receivedPowerW(power, rangeM, crossSectionM2), { relative: 0.01 });
      if (id === 'ALB-1') {
        const probability = inputs.Pd!;
        const falseAlarms = inputs.Pfa!;
        const exact = (swerling: 0 | 1): number =>
          dbFromRatio(requiredSignalToNoise(detectionRule(swerling, falseAlarms, 1), probability));
        const decibel = { absolute: 1e-3, unit: 'dB' };
        const albersheim = albersheimSignalToNoise(probability, falseAlarms, 1);
        number(`${id} Albersheim`, source, expected.SNR_dB!, dbFromRatio(albersheim), decibel);
        number(`${id} exact, steady`, source, expected.exact_nonfluctuating_dB!, exact(0), decibel);
        number(`${id} exact, Swerling 1`, source, expected.swerling1_dB!, exact(1), decibel);
        number(`${id} Albersheim beside exact`, source, exact(0), dbFromRatio(albersheim), {
          absolute: 0.2,
          unit: 'dB',
        });
        number(
          `${id} Albersheim turned round`,
          source,
          probability,
          albersheimProbability(albersheim, falseAlarms, 1),
          {
            absolute: 1e-9,
            unit: 'probability',
          },
        );
        number(
          `${id} detection at the exact value`,
          source,
          probability,
          detectionProbability(detectionRule(1, falseAlarms, 1), ratioFromDb(expected.swerling1_dB!)),
          {
            absolute: 1e-5,
            unit: 'probability',
          },
        );
      }
    }
    for (const row of dataRecords('radar/radar_horizon.csv')) {
      const groundRangeKm = Number(row.ground_range_km);
      const source = 'plane geometry, sphere of 6,371 km, with and without 4/3 effective radius';
      for (const [column, factor] of [
        ['min_visible_alt_geometric_km', NO_REFRACTION],
        ['min_visible_alt_4_3_earth_km', STANDARD_RADIO_REFRACTION],
      ] as const) {
        const altitudeKm = Number(row[column]);
        const computedM = minimumVisibleAltitudeM(groundRangeKm * 1000, SPHERE_RADIUS_M, factor);
        // Printed to 0.1 km.
        number(`${column} at ${groundRangeKm} km`, source, altitudeKm, computedM / 1000, {
          absolute: 0.0501,
          unit: 'km',
        });
        number(
          `ground range of ${column} ${altitudeKm}`,
          source,
          groundRangeKm,
          horizonDistance(altitudeKm * 1000, SPHERE_RADIUS_M, factor).groundRangeM / 1000,
          {
            relative: 2e-3,
          },
        );
      }
    }
    shnidman(number);
    fourthRoot(number);
    return cases;
  },
};

type Compare = ReturnType<typeof casesOf>['number'];

/** Shnidman's published fit against our exact series: two ways to the same figure, 1 dB being more than the largest error of the fit. */
function shnidman(number: Compare): void {
  const source = 'Shnidman, IEEE Trans. AES 38 (2002) 1059-1064, against the exact Marcum-Swerling series';
  for (const swerling of [0, 1, 3] as const)
    for (const pulses of [1, 10, 100])
      for (const probability of [0.5, 0.9]) {
        const exact = requiredSignalToNoise(detectionRule(swerling, 1e-6, pulses), probability);
        const fit = shnidmanSignalToNoise(swerling, probability, 1e-6, pulses);
        number(
          `Swerling ${swerling}, ${pulses} pulses, Pd ${probability}`,
          source,
          dbFromRatio(fit),
          dbFromRatio(exact),
          { absolute: 0.5, unit: 'dB' },
        );
      }
}

/** A range on one cross-section gives that on another by the fourth root, and the range equation agrees with the reference-range form. */
function fourthRoot(number: Compare): void {
  const radar = { referenceRangeM: 1e6, referenceCrossSectionM2: 1, referenceSignalToNoise: 20 };
  number('a tenth of the cross-section', 'fourth-root law: 10^(-1/4)', 562.341325, rangeFor(radar, 0.1, 20) / 1000, {
    relative: 1e-8,
  });
  number('twelve decibels less signal asked', 'fourth-root law: 16^(1/4)', 2000, rangeFor(radar, 1, 1.25) / 1000, {
    relative: 1e-12,
  });
}
