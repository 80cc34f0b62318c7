// Where places are, and how far apart.
import { isTagged } from '../../value';
import type { Facts } from '../Analysis';

/** Longitude and latitude, in degrees. */
export interface Point {
  readonly lon: number;
  readonly lat: number;
}

/** The first WGS 84 point among the fields of a place; null without one. */
export function pointOf({ entities }: Facts, place: number): Point | null {
  for (const value of Object.values(entities[place]?.fields ?? {})) {
    if (isTagged(value) && value.t === 'point' && value.srid === 4326) return { lon: value.x, lat: value.y };
  }
  return null;
}

/** Kilometres over the ground, by the haversine on a ball of 6,371 km: within half a per cent. */
export function kilometres(one: Point, other: Point): number {
  const rad = Math.PI / 180;
  const [dLat, dLon] = [(other.lat - one.lat) * rad, (other.lon - one.lon) * rad];
  const h = Math.sin(dLat / 2) ** 2 + Math.cos(one.lat * rad) * Math.cos(other.lat * rad) * Math.sin(dLon / 2) ** 2;
  return 2 * 6371 * Math.asin(Math.min(1, Math.sqrt(h)));
}
