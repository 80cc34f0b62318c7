// A view as SVG text, in the same document, on the same ground and under the same heading as a picture of the chart.
import type { Language } from '../../../shared/messages';
import type { PictureHeading, PictureOptions } from '../PictureOptions';
import { blockOf } from '../headingBlock';
import { readMarks } from '../readMarks';
import { groundedPalette, margin, paintFaces, paintGround, paintHeading, svgOf } from '../svgFrame';
import type { View } from './View';

export type ViewOptions = Pick<PictureOptions, 'theme' | 'language' | 'background' | 'fonts'> & {
  /** Null for the marks alone: who sets them says the rest. */
  readonly heading: Omit<PictureHeading, 'known'> | null;
};

/** The same view and options give the same bytes. */
export function writeView(view: View, options: ViewOptions): string {
  const { heading, language, background, fonts } = options;
  const palette = groundedPalette(background === 'white' ? 'light' : options.theme, options);
  const block = heading === null ? null : headingOf(view, heading, language);
  const box = {
    left: -margin,
    top: -margin - (block?.height ?? 0),
    right: Math.ceil(Math.max(view.width, block?.width ?? 0) + margin),
    bottom: Math.ceil(view.height + margin),
  };
  return svgOf(box, { title: view.title, fonts }, [
    fonts.length === 0 ? '' : `<defs>${paintFaces(fonts)}</defs>\n`,
    background === 'transparent' ? '' : paintGround(box, palette),
    `<g>${view.paint(palette)}</g>\n`,
    paintHeading(block, box, palette),
  ]);
}

/** Without a title of its own it bears that of the view. */
function headingOf({ title, about }: View, heading: NonNullable<ViewOptions['heading']>, language: Language) {
  const origin = [heading.source, heading.date].filter((part) => part !== '').join(' · ');
  if (heading.title === '') return blockOf({ ...heading, title }, [...about, origin], language);
  return blockOf(heading, [title, ...about, origin], language);
}

/** Every character that the view will show, once each, in code point order. */
export function charactersInView(view: View, options: ViewOptions): string {
  const texts = readMarks(writeView(view, { ...options, fonts: [] })).marks.map((mark) =>
    mark.kind === 'text' ? mark.text : '',
  );
  return [...new Set(texts.join(''))].sort((a, b) => (a.codePointAt(0) ?? 0) - (b.codePointAt(0) ?? 0)).join('');
}
