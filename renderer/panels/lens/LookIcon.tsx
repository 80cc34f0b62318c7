// The sign of a look that is not in use yet.
import { entityType } from '../../../shared/catalogue';
import { shapeBox, shapePath } from '../../../shared/catalogue/shapes';
import type { EntityMapping } from '../../../shared/lens/Lens';

interface LookIconProps {
  readonly type: string;
  readonly look: NonNullable<EntityMapping['look']>;
}

export function LookIcon({ type, look: { shape, colour, glyphOf } }: LookIconProps) {
  const { glyphSize, glyphY } = shapeBox(shape);
  const place = `translate(${-glyphSize / 2} ${glyphY - glyphSize / 2}) scale(${glyphSize / 24})`;
  return (
    <svg className="entity-icon" viewBox="-1.02 -1.02 2.04 2.04" width="20" height="20" aria-hidden="true">
      <path d={shapePath(shape)} fill={colour} fillRule="evenodd" />
      {glyphOf === '' ? (
        <text className="entity-initial" y={glyphY + 0.36} textAnchor="middle" fontSize="1" fill="#ffffff">
          {[...type][0]?.toUpperCase() ?? '?'}
        </text>
      ) : (
        <path d={entityType(glyphOf).glyph} transform={place} fill="#ffffff" fillRule="evenodd" />
      )}
    </svg>
  );
}
