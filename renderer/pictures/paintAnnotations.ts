// The analyst's annotations in a picture: the very shapes that the canvas shows.
import { annotationColours, type AnnotationPart, type AnnotationShape } from '../chart/annotationShapes';
import type { Palette } from '../chart/appearance';
import type { Point } from '../chart/geometry';
import { escapeXml, num, pair } from './xml';

/** `highlights` are painted under the entities, everything else over them. '' for none. */
export function paintAnnotations(
  shapes: readonly AnnotationShape[],
  layer: 'highlights' | 'rest',
  theme: 'light' | 'dark',
  palette: Palette,
): string {
  const ofLayer = shapes.filter(({ note }) => (note.is === 'highlight') === (layer === 'highlights'));
  if (ofLayer.length === 0) return '';
  const groups = ofLayer.map(({ note, parts }) => {
    const ink = annotationColours[theme][note.colour];
    return `<g>${parts.map((part) => paintPart(part, ink, theme, palette)).join('')}</g>`;
  });
  return `<g>${groups.join('')}</g>\n`;
}

function pathOf(points: readonly Point[]): string {
  return `M${points.map(pair).join('L')}`;
}

function paintPart(part: AnnotationPart, ink: string, theme: 'light' | 'dark', palette: Palette): string {
  switch (part.is) {
    case 'area':
      return `<path d="${pathOf(part.points)}Z" fill="${ink}" fill-opacity="0.12" stroke="${ink}" stroke-opacity="0.7" stroke-width="1.2"/>`;
    case 'line':
      return `<path d="${pathOf(part.points)}" fill="none" stroke="${ink}" stroke-width="3"/>`;
    case 'head':
      return `<path d="${pathOf(part.points)}Z" fill="${ink}"/>`;
    case 'disc':
      return `<circle cx="${num(part.x)}" cy="${num(part.y)}" r="${num(part.radius)}" fill="${ink}"/>`;
    case 'paper': {
      const { left, top, right, bottom } = part.box;
      const place = `x="${num(left)}" y="${num(top)}" width="${num(right - left)}" height="${num(bottom - top)}"`;
      return `<rect ${place} rx="3" fill="${palette.panel}" stroke="${ink}" stroke-width="1.2"/>`;
    }
    case 'text': {
      const on = theme === 'light' ? '#ffffff' : palette.chart;
      const fill = part.fill === 'ink' ? palette.ink : part.fill === 'colour' ? ink : on;
      const look = `font-size="${num(part.size)}" font-weight="${part.fill === 'ink' ? 400 : 700}" text-anchor="${part.isMiddle ? 'middle' : 'start'}"`;
      return `<text x="${num(part.x)}" y="${num(part.baseline)}" ${look} fill="${fill}">${escapeXml(part.text)}</text>`;
    }
  }
}
