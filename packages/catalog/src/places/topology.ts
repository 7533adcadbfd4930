/** One country of a TopoJSON file of Natural Earth outlines. */
export interface CountryGeometry {
  type: 'Polygon' | 'MultiPolygon';
  // biome-ignore lint/suspicious/noExplicitAny: nesting depends on the type; topojson-client reads it
  arcs: any;
  /** ISO 3166 numeric code; a few disputed areas have none. */
  id?: string;
  properties: { name: string };
}

/** TopoJSON as topojson-client reads it. */
export interface CountryTopology {
  type: 'Topology';
  bbox: [number, number, number, number];
  transform: { scale: [number, number]; translate: [number, number] };
  objects: {
    countries: { type: 'GeometryCollection'; geometries: CountryGeometry[] };
    land: { type: 'GeometryCollection'; geometries: CountryGeometry[] };
  };
  arcs: number[][][];
}
