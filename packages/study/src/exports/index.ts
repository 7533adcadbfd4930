export { csvText, ledgerCsv } from './csv.ts';
export { instant, runCzml } from './czml.ts';
export { EXPORT_FILES, type ExportFormat, exportRun } from './export-run.ts';
export { type FlightState, flightStates } from './flight-states.ts';
export { footprintCsv } from './footprint-csv.ts';
export { runGeojson, trackGeometry } from './geojson.ts';
export { runKml } from './kml.ts';
export { runOem } from './oem.ts';
export { flightsParquet } from './parquet.ts';
