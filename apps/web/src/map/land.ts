import type { CountryTopology } from '@parasol/catalog/places';
import type { MultiLineString, MultiPolygon, Polygon, Position } from 'geojson';
import { useEffect, useState } from 'react';
import { feature, mesh } from 'topojson-client';

/** Coasts as closed rings, borders between countries as lines. */
export interface Land {
  readonly rings: readonly (readonly Position[])[];
  readonly borders: readonly (readonly Position[])[];
}

function landOf(topology: CountryTopology): Land {
  const { features } = feature(topology, topology.objects.countries) as {
    features: readonly { readonly geometry: Polygon | MultiPolygon }[];
  };
  const rings = features.flatMap(({ geometry }) =>
    geometry.type === 'Polygon' ? geometry.coordinates : geometry.coordinates.flat(),
  );
  const lines = mesh(
    topology,
    topology.objects.countries as Parameters<typeof mesh>[1],
    (a, b) => a !== b,
  ) as MultiLineString;
  return { rings, borders: lines.coordinates };
}

let land: Promise<Land> | null = null;

/** Natural Earth's outlines at 1:110 million, fetched when the first map is shown. */
const loadLand = (): Promise<Land> => {
  land ??= import('@parasol/catalog/places').then(({ countryShapes }) => landOf(countryShapes));
  return land;
};

export function useLand(): Land | null {
  const [shown, setShown] = useState<Land | null>(null);
  useEffect(() => {
    void loadLand().then(setShown);
  }, []);
  return shown;
}
