import {
  BoundingSphere,
  Cartesian3,
  type CesiumWidget,
  Color,
  ColorGeometryInstanceAttribute,
  ComponentDatatype,
  Geometry,
  GeometryAttribute,
  GeometryAttributes,
  GeometryInstance,
  Material,
  PerInstanceColorAppearance,
  PolylineCollection,
  Primitive,
  PrimitiveCollection,
  PrimitiveType,
  Transforms,
} from '@cesium/engine';
import { useEffect, useMemo, useRef } from 'react';
import { partyColour, usePartyColours } from '../colours/index.ts';
import { standsAt, useHand } from '../hand/index.ts';
import type { Scene, SceneSite } from '../scene/index.ts';
import { useLayers } from '../view/index.ts';
import { sensorVolume, type Volume } from './sensor-volume.ts';

/** How strongly the walls of a volume are filled against its edges. */
const FILL = 0.15;

function geometryOf({ positionsM, indices }: Volume): Geometry {
  const attributes = new GeometryAttributes();
  attributes.position = new GeometryAttribute({
    componentDatatype: ComponentDatatype.DOUBLE,
    componentsPerAttribute: 3,
    values: positionsM,
  });
  return new Geometry({
    attributes,
    indices,
    primitiveType: PrimitiveType.TRIANGLES,
    boundingSphere: BoundingSphere.fromVertices([...positionsM]),
  });
}

interface DrawnVolume {
  readonly site: SceneSite;
  readonly walls: Primitive;
  readonly edges: PolylineCollection;
}

/** Walls and edges of a volume; they hang on the site by their matrix alone. */
function drawn(volume: Volume, colour: Color, opacity: number): Omit<DrawnVolume, 'site'> {
  const walls = new Primitive({
    geometryInstances: new GeometryInstance({
      geometry: geometryOf(volume),
      attributes: { color: ColorGeometryInstanceAttribute.fromColor(colour.withAlpha(FILL * opacity)) },
    }),
    appearance: new PerInstanceColorAppearance({ flat: true, translucent: true, closed: false }),
    asynchronous: false,
    allowPicking: false,
  });
  const edges = new PolylineCollection();
  for (const edge of volume.edges)
    edges.add({
      positions: edge.map(([east, north, up]) => new Cartesian3(east, north, up)),
      width: 1.6,
      material: Material.fromType('Color', { color: colour.withAlpha(opacity) }),
    });
  return { walls, edges };
}

const radarsOf = (scene: Scene | null): readonly (SceneSite & Required<Pick<SceneSite, 'radar'>>)[] =>
  (scene?.sites ?? []).flatMap((site) => (site.radar === undefined ? [] : [{ ...site, radar: site.radar }]));

/** The volumes that radars can look into: range, sector and limits of elevation. */
export function useVolumes(widget: CesiumWidget, scene: Scene | null): void {
  const { isShown, opacity } = useLayers(({ sensors }) => sensors);
  const { chosen } = usePartyColours();
  const hand = useHand();
  const radars = useMemo(() => radarsOf(scene), [scene]);
  const volumes = useRef<readonly DrawnVolume[]>([]);

  useEffect(() => {
    const { primitives } = widget.scene;
    // The globe destroys what is taken off it, so each collection has volumes of its own.
    const all = new PrimitiveCollection();
    volumes.current = (isShown ? radars : []).map((site) => {
      const colour = Color.fromCssColorString(partyColour(site.partyId, chosen));
      const { walls, edges } = drawn(sensorVolume(site.radar), colour, opacity);
      all.add(walls);
      all.add(edges);
      return { site, walls, edges };
    });
    primitives.add(all);
    widget.scene.requestRender();
    return () => {
      volumes.current = [];
      if (!widget.isDestroyed()) primitives.remove(all);
    };
  }, [widget, radars, isShown, opacity, chosen]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: new volumes are put in their places too
  useEffect(() => {
    for (const { site, walls, edges } of volumes.current) {
      const { latitudeDeg, longitudeDeg } = standsAt(site, hand);
      const matrix = Transforms.eastNorthUpToFixedFrame(Cartesian3.fromDegrees(longitudeDeg, latitudeDeg));
      walls.modelMatrix = matrix;
      edges.modelMatrix = matrix;
    }
    widget.scene.requestRender();
  }, [widget, radars, isShown, opacity, chosen, hand]);
}
