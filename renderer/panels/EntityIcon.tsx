// The icon of an entity type: the outline, colour and glyph of the chart, small. The type's name stands beside it,
// so it is hidden from screen readers.
import { entityType } from '../../shared/catalogue';
import { shapeBox, shapePath } from '../../shared/catalogue/shapes';
import type { EntityType } from '../../shared/catalogue/types';
import { useView } from './AppContext';

interface EntityIconProps {
  readonly type: string;
  /** Pixels. */
  readonly size?: number;
}

export function EntityIcon({ type, size = 18 }: EntityIconProps) {
  const language = useView((view) => view.language);
  const { shape, colour, glyph, words } = entityType(type);
  return <Sign shape={shape} colour={colour} glyph={glyph} word={words.one[language]} size={size} />;
}

interface SignProps extends Pick<EntityType, 'shape' | 'colour' | 'glyph'> {
  /** Gives the initial where there is no glyph. */
  readonly word: string;
  readonly size: number;
}

/** The sign of any look, in use or not. */
export function Sign({ shape, colour, glyph, word, size }: SignProps) {
  const { glyphSize, glyphY } = shapeBox(shape);
  const place = `translate(${-glyphSize / 2} ${glyphY - glyphSize / 2}) scale(${glyphSize / 24})`;
  const initial = [...word][0]?.toUpperCase() ?? '?';
  return (
    <svg className="entity-icon" viewBox="-1.02 -1.02 2.04 2.04" width={size} height={size} aria-hidden="true">
      <path d={shapePath(shape)} fill={colour} fillRule="evenodd" />
      {glyph === '' ? (
        <text className="entity-initial" y={glyphY + 0.36} textAnchor="middle" fontSize="1" fill="#ffffff">
          {initial}
        </text>
      ) : (
        <path d={glyph} transform={place} fill="#ffffff" fillRule="evenodd" />
      )}
    </svg>
  );
}
