/** Changes whenever the same input may give another result. It stands in every certificate. */
export const SIMULATION_MODEL_VERSION = 'simulation-5';
