import {
  Cartesian2,
  Cartesian3,
  Cartographic,
  Math as CesiumMath,
  type CesiumWidget,
  Matrix4,
  SceneTransforms,
} from '@cesium/engine';
import { useEffect, useState } from 'react';
import type { Ground } from '../map/index.ts';

const EARTH_RADIUS_M = 6_356_752;
const line = new Cartesian3();

/** Whether the Earth, as the sphere within it, stands between an eye and a place. */
function isHidden(eye: Cartesian3, place: Cartesian3): boolean {
  Cartesian3.subtract(place, eye, line);
  const lengthM2 = Cartesian3.magnitudeSquared(line);
  const nearest = -Cartesian3.dot(eye, line) / lengthM2;
  if (nearest <= 0 || nearest >= 1) return false;
  const missM2 = Cartesian3.magnitudeSquared(eye) - nearest * nearest * lengthM2;
  return missM2 < EARTH_RADIUS_M * EARTH_RADIUS_M;
}

/** The ground as the camera sees it now. */
function groundOf({ scene, canvas }: CesiumWidget): Ground {
  const { camera } = scene;
  return {
    width: canvas.clientWidth,
    height: canvas.clientHeight,
    pointOf(latitudeDeg, longitudeDeg, altitudeKm = 0) {
      const place = Cartesian3.fromDegrees(longitudeDeg, latitudeDeg, altitudeKm * 1000);
      if (isHidden(camera.positionWC, place)) return null;
      const point = SceneTransforms.worldToWindowCoordinates(scene, place);
      return point === undefined ? null : [point.x, point.y];
    },
    placeAt(x, y) {
      const place = camera.pickEllipsoid(new Cartesian2(x, y));
      if (place === undefined) return null;
      const { latitude, longitude } = Cartographic.fromCartesian(place);
      return { latitudeDeg: CesiumMath.toDegrees(latitude), longitudeDeg: CesiumMath.toDegrees(longitude) };
    },
  };
}

const SAME = 1e-9;

/** The ground of a globe, anew whenever the camera has moved; null before the first drawing. */
export function useGround(widget: CesiumWidget): Ground | null {
  const [ground, setGround] = useState<Ground | null>(null);
  useEffect(() => {
    const { scene, canvas } = widget;
    const seen = new Matrix4();
    let size = '';
    return scene.postRender.addEventListener(() => {
      const now = `${canvas.clientWidth} ${canvas.clientHeight}`;
      if (now === size && Matrix4.equalsEpsilon(seen, scene.camera.viewMatrix, SAME)) return;
      size = now;
      Matrix4.clone(scene.camera.viewMatrix, seen);
      setGround(groundOf(widget));
    });
  }, [widget]);
  return ground;
}
