// What explains a rule in the legend and in the list of rules: signs, pieces of line, ramps and growing sizes, drawn as the
// chart draws them. The words stand beside them, so they are hidden from screen readers.
import { shapeBox, shapePath } from '../../../shared/catalogue/shapes';
import type { StrokeLook, TypeLook } from '../../chart/appearance';
import type { LegendSample, LegendScale } from '../../chart/rules/legendBlocks';

export function LegendSign({ sample }: { readonly sample: LegendSample }) {
  return sample.kind === 'entity' ? <EntitySample look={sample.look} /> : <LinkSample look={sample.look} />;
}

export function EntitySample({ look, size = 15 }: { readonly look: TypeLook; readonly size?: number }) {
  const { shape, fill, onFill, border, glyph, initial } = look;
  const { glyphSize, glyphY } = shapeBox(shape);
  const place = `translate(${-glyphSize / 2} ${glyphY - glyphSize / 2}) scale(${glyphSize / 24})`;
  const ink = onFill ?? '#ffffff';
  return (
    <svg
      className="entity-icon"
      viewBox="-1.25 -1.25 2.5 2.5"
      width={size * 1.22}
      height={size * 1.22}
      aria-hidden="true"
    >
      {look.isDrawn ? <DrawnBand shape={shape} /> : null}
      <path
        d={shapePath(shape)}
        fill={fill}
        fillRule="evenodd"
        {...(border === null ? {} : { stroke: border.colour, strokeWidth: border.width / 6, paintOrder: 'stroke' })}
      />
      {glyph === null ? (
        <text className="entity-initial" y={glyphY + 0.36} textAnchor="middle" fontSize="1" fill={ink}>
          {initial}
        </text>
      ) : (
        <path d={glyph} transform={place} fill={ink} fillRule="evenodd" />
      )}
    </svg>
  );
}

/** The dashes around what was drawn by hand, a little coarser than on the chart, to be seen at this size. */
function DrawnBand({ shape }: Pick<TypeLook, 'shape'>) {
  return (
    <path className="drawn-band" d={shapePath(shape)} fill="none" strokeWidth="0.44" strokeDasharray="0.42 0.28" />
  );
}

/** A short piece of the line that the chart draws. */
export function LinkSample({ look }: { readonly look: StrokeLook & { readonly width?: number } }) {
  const { colour, opacity, dash, arrow } = look;
  const width = Math.min(6, look.width ?? (arrow === 'filled' ? 2 : 1.4));
  return (
    <svg className="link-sample" viewBox="0 0 22 10" width="22" height="10" aria-hidden="true">
      <g stroke={colour} fill={arrow === 'filled' ? colour : 'none'} opacity={Math.max(opacity, 0.7)}>
        <path d="M1 5H20" strokeWidth={width} strokeDasharray={dash.join(' ')} />
        {arrow === 'none' ? null : <path d="M15.500 1.8 21 5l-5.500 3.2" strokeWidth="1.2" />}
      </g>
    </svg>
  );
}

/** The way of a scale, as wide as there is room. */
export function ScaleSample({ way }: { readonly way: LegendScale['way'] }) {
  if (way.kind === 'colour') {
    const step = 100 / way.colours.length;
    return (
      <svg className="scale-sample" viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true">
        {way.colours.map((colour, nth) => (
          <rect key={nth} x={nth * step} width={step + 0.5} height="8" fill={colour} />
        ))}
      </svg>
    );
  }
  const largest = Math.max(...way.sizes);
  return (
    <svg className="scale-sample is-sizes" viewBox="0 0 60 16" aria-hidden="true">
      {way.sizes.map((size, nth) =>
        way.kind === 'size' ? (
          <circle key={nth} cx={10 + nth * 20} cy="8" r={(size / largest) * 8} fill={way.colour} />
        ) : (
          <path key={nth} d={`M${2 + nth * 20} 8h16`} stroke={way.colour} strokeWidth={size} />
        ),
      )}
    </svg>
  );
}
