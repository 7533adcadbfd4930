import { atan2 } from '../quantities/index.ts';
import { cross, dot, length, type Vector3 } from './vector.ts';

/** Angle between two non-zero vectors, rad in 0..pi; well conditioned at 0 and pi (atan2 of cross and dot, no acos). */
export const angleBetweenRad = (a: Vector3, b: Vector3): number => atan2(length(cross(a, b)), dot(a, b));
