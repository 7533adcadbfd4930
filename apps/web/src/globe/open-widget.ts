import {
  buildModuleUrl,
  CesiumWidget,
  EllipsoidTerrainProvider,
  ImageryLayer,
  Ion,
  TileMapServiceImageryProvider,
} from '@cesium/engine';
import '@cesium/engine/Source/Widget/CesiumWidget.css';

const NEAREST_M = 60_000;
const FARTHEST_M = 40_000_000;

/**
 * A globe that asks no other host for anything and draws only when something has changed.
 *
 * @throws  where the browser gives no WebGL 2
 */
export function openWidget(container: HTMLElement): CesiumWidget {
  Ion.defaultAccessToken = '';
  const widget = new CesiumWidget(container, {
    baseLayer: ImageryLayer.fromProviderAsync(
      TileMapServiceImageryProvider.fromUrl(buildModuleUrl('Assets/Textures/NaturalEarthII')),
      {},
    ),
    terrainProvider: new EllipsoidTerrainProvider(),
    skyBox: false,
    skyAtmosphere: false,
    scene3DOnly: true,
    orderIndependentTranslucency: false,
    requestRenderMode: true,
    maximumRenderTimeChange: Number.POSITIVE_INFINITY,
    msaaSamples: 1,
    showRenderLoopErrors: false,
  });
  const { scene } = widget;
  scene.globe.showGroundAtmosphere = false;
  scene.globe.enableLighting = false;
  scene.globe.preloadAncestors = false;
  scene.fog.enabled = false;
  scene.postProcessStages.fxaa.enabled = true;
  scene.highDynamicRange = false;
  if (scene.sun !== undefined) scene.sun.show = false;
  if (scene.moon !== undefined) scene.moon.show = false;
  const { screenSpaceCameraController: hands } = scene;
  hands.minimumZoomDistance = NEAREST_M;
  hands.maximumZoomDistance = FARTHEST_M;
  return widget;
}
