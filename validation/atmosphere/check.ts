import {
  dynamicViscosityPaS,
  geometricFromGeopotentialM,
  SMOOTH_US76,
  soundSpeedMPerS,
  thermalConductivityWPerMK,
  US76,
  us76Lower,
  us76Upper,
} from '@parasol/physics/atmosphere';
import { casesOf, dataRecords, type ValidationFamily } from '../harness.ts';

const SOURCE = 'U.S. Standard Atmosphere 1976, tables';
const M_PER_KM = 1000;
const PA_PER_MBAR = 100;
const TURBOPAUSE_KM = 86;

const airAt = (altitudeKm: number) =>
  altitudeKm > TURBOPAUSE_KM ? us76Upper(altitudeKm * M_PER_KM) : us76Lower(altitudeKm * M_PER_KM);

export const family: ValidationFamily = {
  family: 'atmosphere',
  run() {
    const { cases, number } = casesOf('atmosphere');
    for (const row of dataRecords('atmosphere/us76_by_geometric_altitude.csv')) {
      const altitudeKm = Number(row.z_km);
      const air = airAt(altitudeKm);
      const id = `us76-${row.z_km}-km`;
      number(`${id}-temperature`, SOURCE, Number(row.T_K), air.temperatureK, { relative: 1e-4 });
      number(`${id}-pressure`, SOURCE, Number(row.p_Pa), air.pressurePa, { relative: 1e-4 });
      number(`${id}-density`, SOURCE, Number(row.rho_kg_m3), air.densityKgPerM3, { relative: 1e-3 });
      number(`${id}-chosen`, SOURCE, Number(row.rho_kg_m3), US76.densityKgPerM3(altitudeKm * M_PER_KM), {
        relative: 1e-3,
      });
      // The smooth form: its stated deviation, added to that of the table.
      if (altitudeKm <= 150)
        number(`${id}-smooth`, SOURCE, Number(row.rho_kg_m3), SMOOTH_US76.densityKgPerM3(altitudeKm * M_PER_KM), {
          relative: 3.5e-3,
        });
    }
    for (const row of dataRecords('atmosphere/us76_upper_bases.csv')) {
      const air = us76Upper(Number(row.z_km) * M_PER_KM);
      const id = `us76-upper-${row.z_km}-km`;
      number(`${id}-temperature`, SOURCE, Number(row.T_K), air.temperatureK, { relative: 1e-4 });
      number(`${id}-pressure`, SOURCE, Number(row.p_mbar) * PA_PER_MBAR, air.pressurePa, { relative: 1e-4 });
      number(`${id}-density`, SOURCE, Number(row.rho_kg_m3), air.densityKgPerM3, { relative: 1e-3 });
    }
    for (const row of dataRecords('atmosphere/us76_layer_bases.csv')) {
      const geopotentialM = Number(row.H_geopotential_m);
      const air = us76Lower(Math.min(geometricFromGeopotentialM(geopotentialM), TURBOPAUSE_KM * M_PER_KM));
      const id = `us76-layer-${geopotentialM}-m`;
      const temperatureK = air.molecularScaleTemperatureK;
      number(`${id}-temperature`, SOURCE, Number(row.T_molecular_scale_K), temperatureK, { relative: 1e-4 });
      number(`${id}-pressure`, SOURCE, Number(row.p_Pa), air.pressurePa, { relative: 1e-4 });
      number(`${id}-density`, SOURCE, Number(row.rho_kg_m3), air.densityKgPerM3, { relative: 1e-3 });
    }
    for (const row of dataRecords('atmosphere/us76_transport.csv')) {
      const air = us76Lower(Number(row.z_km) * M_PER_KM);
      const id = `us76-transport-${row.z_km}-km`;
      const sound = soundSpeedMPerS(air.molecularScaleTemperatureK);
      const viscosity = dynamicViscosityPaS(air.temperatureK);
      const conductivity = thermalConductivityWPerMK(air.temperatureK);
      number(`${id}-sound-speed`, SOURCE, Number(row.sound_speed_m_s), sound, { relative: 1e-4 });
      number(`${id}-viscosity`, SOURCE, Number(row.dynamic_viscosity_Pa_s), viscosity, { relative: 1e-4 });
      number(`${id}-conductivity`, SOURCE, Number(row.thermal_conductivity_W_mK), conductivity, { relative: 1e-4 });
    }
    return cases;
  },
};
