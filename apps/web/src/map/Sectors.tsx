import { memo } from 'react';
import { partyColour, usePartyColours } from '../colours/index.ts';
import { looksAt, standsAt, useHand } from '../hand/index.ts';
import type { Scene, SceneRadar } from '../scene/index.ts';
import { useLayers } from '../view/index.ts';
import { sectorOutline } from './great-circle.ts';
import { type Projection, pathOf } from './projection.ts';

interface SectorProps {
  readonly latitudeDeg: number;
  readonly longitudeDeg: number;
  readonly radar: SceneRadar;
  readonly projection: Projection;
  readonly colour: string;
}

/** Drawn anew only when this radar moves or turns. */
const Sector = memo(({ latitudeDeg, longitudeDeg, radar, projection, colour }: SectorProps) => (
  <path
    className="sector"
    stroke={colour}
    d={pathOf(sectorOutline({ latitudeDeg, longitudeDeg }, radar), projection)}
  />
));

/** The ground under the radars' sectors, on the flat map. */
export const Sectors = memo(({ scene, projection }: { readonly scene: Scene; readonly projection: Projection }) => {
  const hand = useHand();
  const { sensors } = useLayers();
  const { chosen } = usePartyColours();
  if (!sensors.isShown) return null;
  return (
    <g opacity={sensors.opacity}>
      {scene.sites.map((site) =>
        site.radar === undefined ? null : (
          <Sector
            key={site.id}
            {...standsAt(site, hand)}
            radar={looksAt(site.id, site.radar, hand)}
            projection={projection}
            colour={partyColour(site.partyId, chosen)}
          />
        ),
      )}
    </g>
  );
});
