// Which characters a picture shows, to ask for fonts that hold exactly these.
import type { Chart } from '../chart/Chart';
import { composePicture } from './composePicture';
import type { PictureOptions } from './PictureOptions';

/** Every character that the picture will show, once each, in code point order. */
export function charactersIn(chart: Chart, options: PictureOptions): string {
  const { entities, frames, labels, annotations, guides, legend, heading } = composePicture(chart, options);
  const texts = [
    ...entities.flatMap(({ look, lines }) => [
      ...lines.map(({ text }) => text),
      ...[look.initial, look.hiddenBadge ?? '', look.badge ?? ''],
    ]),
    ...[...(guides?.rowWords ?? []), ...(guides?.columnWords ?? [])].map(({ text }) => text),
    ...frames.map(({ name }) => name),
    ...labels.map(({ line }) => line.text),
    ...annotations.flatMap(({ parts }) => parts.map((part) => (part.is === 'text' ? part.text : ''))),
    ...(legend?.card.rows ?? []).flatMap(({ label, count, look }) => {
      const ends = look.kind === 'scale' ? [look.it.least, look.it.most] : [];
      return [label, count, look.kind === 'entity' ? look.it.initial : '', ...ends];
    }),
    ...(heading?.lines ?? []).map(({ text }) => text),
  ];
  const codes = new Set(texts.flatMap((text) => [...text].map((character) => character.codePointAt(0) ?? 0)));
  return String.fromCodePoint(...[...codes].sort((a, b) => a - b));
}
