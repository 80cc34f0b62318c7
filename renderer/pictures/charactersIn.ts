// Which characters a picture shows, to ask for fonts that hold exactly these.
import type { Chart } from '../chart/Chart';
import { composePicture } from './composePicture';
import type { Picture } from './Picture';
import type { PictureOptions } from './PictureOptions';

/** Every character that the picture will show, once each, in code point order. */
export function charactersIn(chart: Chart, options: PictureOptions): string {
  const { entities, frames, labels, annotations, guides, legend, time, heading } = composePicture(chart, options);
  const texts = [
    ...entities.flatMap(({ look, lines }) => [
      ...lines.map(({ text }) => text),
      ...[look.initial, look.hiddenBadge ?? '', look.badge ?? ''],
    ]),
    ...frames.map(({ name }) => name),
    ...labels.map(({ line }) => line.text),
    ...annotations.flatMap(({ parts }) => parts.map((part) => (part.is === 'text' ? part.text : ''))),
    ...(legend?.card.rows ?? []).flatMap(({ label, count, look }) => {
      const ends = look.kind === 'scale' ? [look.it.least, look.it.most] : [];
      return [label, count, look.kind === 'entity' ? look.it.initial : '', ...ends];
    }),
    ...wordsAround({ guides, time, heading }),
  ];
  const codes = new Set(texts.flatMap((text) => [...text].map((character) => character.codePointAt(0) ?? 0)));
  return String.fromCodePoint(...[...codes].sort((a, b) => a - b));
}

function wordsAround({ guides, time, heading }: Pick<Picture, 'guides' | 'time' | 'heading'>): readonly string[] {
  const lines = [
    ...(guides === null ? [] : [...guides.rowWords, ...guides.columnWords]),
    ...(time === null ? [] : [...time.scale.words, ...(time.scale.plot?.ticks ?? [])]),
    ...(heading?.lines ?? []),
  ];
  return lines.map(({ text }) => text);
}
