/** An early-warning satellite: where it is, what it needs to see a plume, how late it tells. */
export interface InfraredSatellite {
  readonly id: string;
  readonly orbit:
    | { readonly kind: 'geosynchronous'; readonly longitudeRad: number }
    | {
        readonly kind: 'highly-elliptic';
        readonly semiMajorAxisM: number;
        readonly eccentricity: number;
        readonly inclinationRad: number;
        readonly argumentOfPerigeeRad: number;
        /** Longitude (ECEF at scenario time 0) of the ascending node. */
        readonly ascendingNodeLongitudeRad: number;
        readonly meanAnomalyAtEpochRad: number;
      };
  /** 'below' sees a plume above the clouds against the Earth; 'limb' only against space. */
  readonly background: 'below' | 'limb';
  readonly cloudTopM: number;
  readonly detectionDelayS: number;
  readonly revisitS: number;
  readonly bearingErrorRad: number;
  /** Smallest grazing angle between line of sight and local horizontal at the plume, rad. */
  readonly minimumGrazingRad: number;
}
