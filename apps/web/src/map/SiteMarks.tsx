import { memo } from 'react';
import { partyColour, usePartyColours } from '../colours/index.ts';
import { looksAt, standsAt, useHand } from '../hand/index.ts';
import type { Scene } from '../scene/index.ts';
import { useLayers } from '../view/index.ts';
import { BoresightMark } from './BoresightMark.tsx';
import type { Ground } from './ground.ts';
import { SiteMark } from './SiteMark.tsx';
import { labelsOf, PLAIN_MARK, SYMBOL_MARK } from './site-labels.ts';
import { useSymbols } from './symbols.ts';

interface SiteMarksProps {
  readonly scene: Scene;
  readonly ground: Ground;
  readonly isMovable: boolean;
}

/** Sites of a scene on a map or the globe, with names beside them where there is room; interceptor sites and radars can be dragged. */
export const SiteMarks = memo(({ scene, ground, isMovable }: SiteMarksProps) => {
  const hand = useHand();
  const layers = useLayers();
  const { chosen } = usePartyColours();
  const symbolOf = useSymbols();
  const size = symbolOf === null ? PLAIN_MARK : SYMBOL_MARK;
  const standing = new Map<string, number>();
  const placed = scene.sites.flatMap((site) => {
    const at = standsAt(site, hand);
    const point = ground.pointOf(at.latitudeDeg, at.longitudeDeg);
    if (point === null) return [];
    // A battery and its radar stand at one place: the second mark stands beside the first.
    const place = `${at.latitudeDeg} ${at.longitudeDeg}`;
    const before = standing.get(place) ?? 0;
    standing.set(place, before + 1);
    return [{ site, at, x: point[0] + 2 * size.half * before, y: point[1] }];
  });
  const labels = labelsOf(placed, ground, size);
  if (!layers.sites.isShown) return null;
  return (
    <g opacity={layers.sites.opacity}>
      {isMovable &&
        placed.map(({ site, at }) =>
          site.radar === undefined || site.placeId === null ? null : (
            <BoresightMark key={site.id} {...{ site, ground, ...at }} radar={looksAt(site.id, site.radar, hand)} />
          ),
        )}
      {placed.map(({ site, at, x, y }) => {
        const colour = partyColour(site.partyId, chosen);
        return (
          <SiteMark
            key={`${site.kind} ${site.id}`}
            {...{ site, x, y, scene, ground, colour, ...at }}
            symbol={symbolOf?.(site, colour) ?? null}
            label={layers.labels.isShown ? (labels.get(site) ?? null) : null}
            labelOpacity={layers.labels.opacity}
            isMovable={isMovable && site.placeId !== null}
          />
        );
      })}
    </g>
  );
});
