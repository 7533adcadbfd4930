import { Cartesian3, type CesiumWidget, Material, PolylineCollection } from '@cesium/engine';
import { useEffect } from 'react';
import { useLand } from '../map/index.ts';
import { useLayers } from '../view/index.ts';
import type { ThemeColours } from './use-theme-colours.ts';

/** Above the ground, so that the lines do not sink into it. */
const HEIGHT_M = 3000;

/** The picture of the Earth in the tone of the page, and coasts and borders on it. */
export function useBorders(widget: CesiumWidget, { isDark, space, sea, border, coast }: ThemeColours): void {
  const land = useLand();
  const { borders } = useLayers();
  useEffect(() => {
    const picture = widget.scene.imageryLayers.get(0);
    picture.saturation = 0.4;
    picture.brightness = isDark ? 0.42 : 1.25;
    picture.contrast = isDark ? 1 : 0.85;
    widget.scene.backgroundColor = space;
    widget.scene.globe.baseColor = sea;
    widget.scene.requestRender();
  }, [widget, isDark, space, sea]);
  useEffect(() => {
    if (land === null || !borders.isShown) return;
    const { scene } = widget;
    const lines = new PolylineCollection();
    const add = (points: readonly (readonly number[])[], colour: typeof border): void => {
      const positions = points.map(([longitude, latitude]) => Cartesian3.fromDegrees(longitude, latitude, HEIGHT_M));
      const material = Material.fromType('Color', { color: colour.withAlpha(borders.opacity) });
      lines.add({ positions, width: 1, material });
    };
    for (const ring of land.rings) add(ring, coast);
    for (const line of land.borders) add(line, border);
    scene.primitives.add(lines);
    scene.requestRender();
    return () => {
      if (!scene.isDestroyed()) scene.primitives.remove(lines);
    };
  }, [widget, land, borders.isShown, borders.opacity, border, coast]);
}
