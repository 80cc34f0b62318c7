// What is attached to an entity on the bulk painter's canvas: the ring of the selection and the badges. The transform
// is in chart units.
import { measures, type Palette } from '../chart/appearance';
import type { Box } from '../chart/boxes';
import { ring, ringRadius } from './marks';
import type { SceneEntity } from './Scene';

/** The accent ring of the selection and its soft halo. */
export function paintRing(context: CanvasRenderingContext2D, { x, y, look }: SceneEntity, { accent }: Palette): void {
  const radius = ringRadius(look.shape, look.radius);
  const alpha = context.globalAlpha;
  context.fillStyle = accent;
  context.globalAlpha = alpha * ring.haloOpacity;
  context.beginPath();
  context.arc(x, y, radius + ring.halo, 0, 2 * Math.PI);
  context.fill();
  context.globalAlpha = alpha;
  context.strokeStyle = accent;
  context.lineWidth = ring.width;
  context.beginPath();
  context.arc(x, y, radius, 0, 2 * Math.PI);
  context.stroke();
}

/** A pill: how much is hidden behind an entity, or what a rule writes at it. */
export function paintBadge(
  context: CanvasRenderingContext2D,
  { left, top, right, bottom }: Box,
  text: string,
  palette: Palette,
  colour = palette.quiet,
): void {
  context.beginPath();
  context.roundRect(left, top, right - left, bottom - top, (bottom - top) / 2);
  context.fillStyle = palette.panel;
  context.fill();
  context.lineWidth = 0.8;
  context.strokeStyle = palette.line;
  context.stroke();
  context.font = `${measures.boldWeight} ${measures.badgeSize}px ${measures.fonts}`;
  context.textBaseline = 'middle';
  context.fillStyle = colour;
  context.fillText(text, (left + right) / 2, (top + bottom) / 2 + 0.5);
}

/** A round badge with a sign: of what is pinned, of what was drawn by hand. */
export function paintDisc(
  context: CanvasRenderingContext2D,
  { left, top, right, bottom }: Box,
  glyph: string,
  palette: Palette,
): void {
  const side = bottom - top;
  context.beginPath();
  context.arc((left + right) / 2, (top + bottom) / 2, side / 2, 0, 2 * Math.PI);
  context.fillStyle = palette.panel;
  context.fill();
  context.lineWidth = 0.8;
  context.strokeStyle = palette.line;
  context.stroke();
  context.save();
  context.translate(left + side * 0.15, top + side * 0.15);
  context.scale((side * 0.7) / 24, (side * 0.7) / 24);
  context.fillStyle = palette.accent;
  context.fill(new Path2D(glyph));
  context.restore();
}
