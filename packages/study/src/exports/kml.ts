import type { RunDocument } from '../results/index.ts';
import { trackGeometry } from './geojson.ts';

const escaped = (text: string): string => text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);

const STYLES = [
  ['stopped', 'ff5a7700', 2],
  ['leaked', 'ff0a48b8', 2],
] as const;

/** Places and flight tracks of a run (OGC KML 2.2; heights in metres above the ellipsoid, colours as aabbggrr). */
export function runKml(run: RunDocument): string {
  const stopped = new Set(run.ledger.filter((row) => row.stopped).map((row) => row.threatId));
  const sentence = new Map(run.ledger.map((row) => [row.threatId, row.sentence]));
  const places = run.places.map(
    ({ name, kind, longitudeDeg, latitudeDeg }) =>
      `<Placemark><name>${escaped(name)}</name><description>${kind}</description><Point><coordinates>${longitudeDeg},${latitudeDeg}</coordinates></Point></Placemark>`,
  );
  const flights = run.flights.map((flight) => {
    const geometry = trackGeometry(flight);
    const lines = geometry.type === 'LineString' ? [geometry.coordinates] : geometry.coordinates;
    const parts = lines.map(
      (line) =>
        `<LineString><altitudeMode>absolute</altitudeMode><coordinates>${line.map((point) => point.join(',')).join(' ')}</coordinates></LineString>`,
    );
    return `<Placemark><name>${escaped(flight.threatId)}</name><description>${escaped(sentence.get(flight.threatId) ?? '')}</description><styleUrl>#${stopped.has(flight.threatId) ? 'stopped' : 'leaked'}</styleUrl><MultiGeometry>${parts.join('')}</MultiGeometry></Placemark>`;
  });
  const styles = STYLES.map(
    ([id, colour, width]) =>
      `<Style id="${id}"><LineStyle><color>${colour}</color><width>${width}</width></LineStyle></Style>`,
  );
  return `<?xml version="1.0" encoding="UTF-8"?>
<kml xmlns="http://www.opengis.net/kml/2.2"><Document><name>${escaped(run.name)}</name>
${[...styles, ...places, ...flights].join('\n')}
</Document></kml>
`;
}
