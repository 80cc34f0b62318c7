// The parameters of a person's statement as the driver's values. Unlike properties, they may be null, maps and mixed lists.
import { isTagged, type Value } from '../../../shared/value';
import { encodeFields } from './encode';

export function parametersOf(parameters: { readonly [name: string]: Value }): { readonly [name: string]: unknown } {
  return Object.fromEntries(Object.entries(parameters).map(([name, value]) => [name, parameterOf(value)]));
}

function parameterOf(value: Value): unknown {
  if (value === null) return null;
  if (isTagged(value)) return value.t === 'map' ? parametersOf(value.v) : encodeFields({ value })['value'];
  return typeof value === 'object' ? value.map(parameterOf) : encodeFields({ value })['value'];
}
