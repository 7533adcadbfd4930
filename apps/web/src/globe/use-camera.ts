import {
  Cartesian2,
  Cartesian3,
  Cartographic,
  Math as CesiumMath,
  type CesiumWidget,
  HeadingPitchRange,
  Matrix4,
  type PerspectiveFrustum,
  Transforms,
} from '@cesium/engine';
import { useEffect } from 'react';
import { look, type MapView, useMapView } from '../view/index.ts';
import { type Enu, heightOf, type Orbit, orbitOf, rangeOf } from './orbit.ts';

const STRAIGHT_DOWN: Pick<Orbit, 'headingRad' | 'pitchRad'> = { headingRad: 0, pitchRad: -Math.PI / 2 };
const FROM_THE_SIDE: Pick<Orbit, 'headingRad' | 'pitchRad'> = { headingRad: 0, pitchRad: -Math.PI / 4 };
/** Of the height of a view: less than this is no other view. */
const SAME = 0.002;

const fieldOfViewRad = ({ camera }: CesiumWidget): number => (camera.frustum as PerspectiveFrustum).fovy ?? Math.PI / 3;

/** Where the camera looks; null where the middle of its view lies beside the Earth. */
function seen(widget: CesiumWidget): { readonly view: MapView; readonly orbit: Orbit } | null {
  const { camera, canvas } = widget;
  const middle = camera.pickEllipsoid(new Cartesian2(canvas.clientWidth / 2, canvas.clientHeight / 2));
  if (middle === undefined) return null;
  const toEnu = Matrix4.inverseTransformation(Transforms.eastNorthUpToFixedFrame(middle), new Matrix4());
  const enu = (vector: Cartesian3): Enu => [vector.x, vector.y, vector.z];
  const orbit = orbitOf(
    enu(Matrix4.multiplyByPoint(toEnu, camera.positionWC, new Cartesian3())),
    enu(Matrix4.multiplyByPointAsVector(toEnu, camera.upWC, new Cartesian3())),
  );
  const { latitude, longitude } = Cartographic.fromCartesian(middle);
  return {
    view: {
      latitudeDeg: CesiumMath.toDegrees(latitude),
      longitudeDeg: CesiumMath.toDegrees(longitude),
      heightDeg: heightOf(orbit.rangeM, fieldOfViewRad(widget)),
    },
    orbit,
  };
}

function lookFrom(
  widget: CesiumWidget,
  { latitudeDeg, longitudeDeg, heightDeg }: MapView,
  { headingRad, pitchRad }: Pick<Orbit, 'headingRad' | 'pitchRad'>,
): void {
  const range = rangeOf(heightDeg, fieldOfViewRad(widget));
  widget.camera.lookAt(
    Cartesian3.fromDegrees(longitudeDeg, latitudeDeg),
    new HeadingPitchRange(headingRad, pitchRad, range),
  );
  widget.camera.lookAtTransform(Matrix4.IDENTITY);
  widget.scene.requestRender();
}

const isSame = (a: MapView, b: MapView): boolean => {
  const least = SAME * b.heightDeg;
  return (
    Math.abs(a.latitudeDeg - b.latitudeDeg) < least &&
    Math.abs(a.longitudeDeg - b.longitudeDeg) < least &&
    Math.abs(a.heightDeg - b.heightDeg) < least
  );
};

/** Keeps the camera and the view of the maps in step, whichever of them moves. */
export function useCamera(widget: CesiumWidget): void {
  useEffect(() => {
    const { camera } = widget;
    let isOwn = false;
    const follow = (view: MapView): void => {
      if (!isOwn) lookFrom(widget, view, seen(widget)?.orbit ?? STRAIGHT_DOWN);
    };
    const tell = (): void => {
      const now = seen(widget);
      if (now === null || isSame(now.view, useMapView.getState())) return;
      isOwn = true;
      look(now.view);
      isOwn = false;
    };
    lookFrom(widget, useMapView.getState(), STRAIGHT_DOWN);
    camera.percentageChanged = 0.003;
    const stops = [
      useMapView.subscribe(follow),
      camera.changed.addEventListener(tell),
      camera.moveEnd.addEventListener(tell),
    ];
    const watcher = new ResizeObserver(() => follow(useMapView.getState()));
    watcher.observe(widget.container);
    return () => {
      for (const stop of stops) stop();
      watcher.disconnect();
    };
  }, [widget]);
}

export const lookDown = (widget: CesiumWidget): void => lookFrom(widget, useMapView.getState(), STRAIGHT_DOWN);
export const lookFromTheSide = (widget: CesiumWidget): void => lookFrom(widget, useMapView.getState(), FROM_THE_SIDE);
