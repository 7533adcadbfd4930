import {
  type CesiumWidget,
  Event,
  GeographicTilingScheme,
  ImageryLayer,
  type ImageryProvider,
  Rectangle,
  TextureMagnificationFilter,
} from '@cesium/engine';
import type { LiveGrid, LiveMap, SettledMap } from '@parasol/study/live';
import { useEffect, useRef } from 'react';
import type { LivePlaces } from '../live/index.ts';
import { drawCells, type PaintId, type Painting, paintedCells, paintingOf } from '../map/index.ts';
import { useLayers } from '../view/index.ts';

/** Points of the drawing from west to east. */
const WIDTH = 1024;
/** Drawings in a row that have everything before the globe is believed. */
const CALM_DRAWINGS = 4;
/** Drawings that may wait for the newest to be on the globe. */
const MOST_WAITING = 3;

/** The places of a grid, each as the box round it, drawn in degrees over the box of all of them. */
function draw(
  map: LiveMap | SettledMap,
  grid: LiveGrid,
  paint: PaintId | Painting,
): { canvas: HTMLCanvasElement; box: Rectangle } {
  const halfX = (grid.eastDeg - grid.westDeg) / (grid.columns - 1) / 2;
  const halfY = (grid.northDeg - grid.southDeg) / (grid.rows - 1) / 2;
  const [west, east] = [grid.westDeg - halfX, grid.eastDeg + halfX];
  const [south, north] = [grid.southDeg - halfY, grid.northDeg + halfY];
  const canvas = document.createElement('canvas');
  canvas.width = WIDTH;
  canvas.height = Math.round((WIDTH * (north - south)) / (east - west));
  const perDeg = WIDTH / (east - west);
  const projection = {
    longitudeDeg: (x: number) => west + x / perDeg,
    latitudeDeg: (y: number) => north - y / perDeg,
  };
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (context !== null) drawCells(context, paintedCells(map, grid, paintingOf(paint)), projection, 1);
  return { canvas, box: Rectangle.fromDegrees(west, south, east, north) };
}

/** A drawing as one tile of imagery, without the detour over an encoded picture. */
function tileOf({ canvas, box }: { canvas: HTMLCanvasElement; box: Rectangle }): ImageryProvider {
  const provider: Partial<ImageryProvider> = {
    rectangle: box,
    tileWidth: canvas.width,
    tileHeight: canvas.height,
    minimumLevel: 0,
    maximumLevel: 0,
    tilingScheme: new GeographicTilingScheme({
      rectangle: box,
      numberOfLevelZeroTilesX: 1,
      numberOfLevelZeroTilesY: 1,
    }),
    errorEvent: new Event(),
    hasAlphaChannel: true,
    getTileCredits: () => [],
    requestImage: () => Promise.resolve(canvas),
    pickFeatures: async () => [],
  };
  return provider as ImageryProvider;
}

/** The defended area, draped over the globe. */
export function useDefended(widget: CesiumWidget, live: LivePlaces | undefined, paint: PaintId | Painting): void {
  const { isShown, opacity } = useLayers(({ defended }) => defended);
  const layers = useRef<ImageryLayer[]>([]);
  const map = live?.map ?? null;
  const grid = live?.grid ?? null;

  useEffect(() => {
    const { imageryLayers, globe, postRender } = widget.scene;
    // What lay there before goes only when the newest is on the globe, so that nothing flickers: the globe says that it has everything
    // also in the first drawings after a change, before it has asked for anything.
    let calm = 0;
    const stop = postRender.addEventListener(() => {
      calm = globe.tilesLoaded && layers.current.length > 1 ? calm + 1 : 0;
      if (layers.current.length < 2) return;
      if (calm < CALM_DRAWINGS) {
        widget.scene.requestRender();
        return;
      }
      for (const old of layers.current.splice(0, layers.current.length - 1)) imageryLayers.remove(old);
    });
    return () => {
      stop();
      layers.current = [];
    };
  }, [widget]);

  useEffect(() => {
    const { imageryLayers } = widget.scene;
    if (map === null || grid === null || map.columns !== grid.columns || map.rows !== grid.rows) return;
    const layer = new ImageryLayer(tileOf(draw(map, grid, paint)), {
      magnificationFilter: TextureMagnificationFilter.LINEAR,
    });
    imageryLayers.add(layer);
    layers.current.push(layer);
    const [old] = layers.current.length > MOST_WAITING ? layers.current.splice(1, 1) : [];
    if (old !== undefined) imageryLayers.remove(old);
    widget.scene.requestRender();
  }, [widget, map, grid, paint]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: a new drawing needs its opacity too
  useEffect(() => {
    for (const layer of layers.current) {
      layer.alpha = opacity;
      layer.show = isShown;
    }
    widget.scene.requestRender();
  }, [widget, isShown, opacity, map, paint]);
}
