import {
  Cartesian3,
  type CesiumWidget,
  Color,
  Material,
  type PointPrimitive,
  PointPrimitiveCollection,
  PolylineCollection,
} from '@cesium/engine';
import { useEffect } from 'react';
import { isFlying, passedOf, placeOn, type Track } from '../map/index.ts';
import { useClock } from '../time/index.ts';
import { useLayers } from '../view/index.ts';

/**
 * A line drawn up to a share of its points. The coordinate `s` of a polyline counts its points evenly, so that only this one number
 * changes while time passes and no line is built again.
 */
const FLOWN = {
  fabric: {
    type: 'FlownTrack',
    uniforms: { color: Color.WHITE, shown: 1, dashes: 0 },
    source: `czm_material czm_getMaterial(czm_materialInput materialInput) {
      czm_material material = czm_getDefaultMaterial(materialInput);
      bool isGap = dashes > 0.0 && fract(materialInput.s * dashes) > 0.6;
      if (materialInput.s > shown || isGap) discard;
      material.diffuse = color.rgb;
      material.alpha = color.a;
      return material;
    }`,
  },
  translucent: true,
};

interface Drawn {
  readonly track: Track;
  readonly material: Material;
  readonly line: { show: boolean };
  readonly point: PointPrimitive;
}

function drawnTrack(track: Track, opacity: number, lines: PolylineCollection, points: PointPrimitiveCollection): Drawn {
  const colour = Color.fromCssColorString(track.colour).withAlpha(opacity);
  const material = new Material(FLOWN);
  material.uniforms = { ...material.uniforms, color: colour, shown: 0, dashes: track.isFlyOut ? 20 : 0 };
  const positions = track.timesS.map((_, i) =>
    Cartesian3.fromDegrees(track.longitudesDeg[i], track.latitudesDeg[i], Math.max(0, track.altitudesKm[i]) * 1000),
  );
  const line = lines.add({ positions, width: track.isFlyOut ? 2 : 2.5, material });
  const point = points.add({
    pixelSize: track.isFlyOut ? 6 : 8,
    color: colour,
    outlineColor: Color.WHITE.withAlpha(opacity),
    outlineWidth: 1.5,
  });
  return { track, material, line, point };
}

const scratch = new Cartesian3();

/** Puts one track at a time of the clock. */
function put({ track, material, line, point }: Drawn, timeS: number): void {
  const passed = passedOf(track, timeS);
  line.show = passed > 0;
  material.uniforms.shown = passed / (track.timesS.length - 1);
  point.show = isFlying(track, passed);
  if (!point.show) return;
  const { longitudeDeg, latitudeDeg, altitudeKm } = placeOn(track, passed);
  point.position = Cartesian3.fromDegrees(
    longitudeDeg,
    latitudeDeg,
    Math.max(0, altitudeKm) * 1000,
    undefined,
    scratch,
  );
}

/** What flies, with its height, up to the time of the clock; whole where the clock has no span. */
export function useTracks(widget: CesiumWidget, tracks: readonly Track[]): void {
  const { isShown, opacity } = useLayers(({ flights }) => flights);
  useEffect(() => {
    if (!isShown || tracks.length === 0) return;
    const { scene } = widget;
    const lines = scene.primitives.add(new PolylineCollection()) as PolylineCollection;
    const points = scene.primitives.add(new PointPrimitiveCollection()) as PointPrimitiveCollection;
    const drawn = tracks
      .filter(({ timesS }) => timesS.length > 1)
      .map((track) => drawnTrack(track, opacity, lines, points));
    const show = ({ timeS, fromS, toS }: { timeS: number; fromS: number; toS: number }): void => {
      for (const one of drawn) put(one, toS > fromS ? timeS : Number.POSITIVE_INFINITY);
      scene.requestRender();
    };
    show(useClock.getState());
    const stop = useClock.subscribe(show);
    return () => {
      stop();
      if (widget.isDestroyed()) return;
      scene.primitives.remove(lines);
      scene.primitives.remove(points);
      scene.requestRender();
    };
  }, [widget, tracks, isShown, opacity]);
}
