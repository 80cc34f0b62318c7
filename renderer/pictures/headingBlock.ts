// The title block of a picture: what it shows, how much of what, from where, as of when.
import { translatorOf, type Language } from '../../shared/messages';
import type { Chart } from '../chart/Chart';
import { legendOf } from '../chart/selectors';
import { fitText, textWidth } from '../chart/textWidth';
import type { PictureHeading } from './PictureOptions';

export interface HeadingBlock {
  readonly lines: readonly {
    readonly text: string;
    readonly size: number;
    readonly isBold: boolean;
    readonly baseline: number;
  }[];
  readonly width: number;
  readonly height: number;
}

const titleSize = 14;
const lineSize = 11;
const lineHeight = 16;
const maxWidth = 1200;

/** Baselines count from the top of the block; an empty title takes no room. */
export function headingBlock(chart: Chart, heading: PictureHeading, language: Language): HeadingBlock {
  return blockOf(heading, [countLine(chart, heading, language)], language);
}

/** The same over a picture that says other things of itself, a line each. */
export function blockOf(
  heading: Pick<PictureHeading, 'title' | 'handling'>,
  about: readonly string[],
  language: Language,
): HeadingBlock {
  const title = fitText(heading.title, maxWidth, titleSize, true);
  const lines = about.map((line) => fitText(line, maxWidth, lineSize)).filter((line) => line !== '');
  const code = handlingLine(heading, language);
  const codeHeight = code === '' ? 0 : 18;
  const titleHeight = codeHeight + (title === '' ? 0 : 20);
  const placed = [
    ...(code === '' ? [] : [{ text: code, size: lineSize, isBold: true, baseline: 12 }]),
    ...(title === '' ? [] : [{ text: title, size: titleSize, isBold: true, baseline: codeHeight + 14 }]),
    ...lines.map((text, nth) => ({
      text,
      size: lineSize,
      isBold: false,
      baseline: titleHeight + 12 + lineHeight * nth,
    })),
  ];
  const width = placed.reduce((most, { text, size, isBold }) => Math.max(most, textWidth(text, size, isBold)), 0);
  return { lines: placed, width, height: titleHeight + lineHeight * Math.max(1, lines.length) };
}

/** Whole, whatever its length: a code that is cut may read as another. */
function handlingLine({ handling = '' }: Pick<PictureHeading, 'handling'>, language: Language): string {
  return handling === '' ? '' : translatorOf(language).t('evidence.handling.on', { code: handling });
}

function countLine(chart: Chart, { source, known, date }: PictureHeading, language: Language): string {
  const { t } = translatorOf(language);
  const { entities, links, hiddenEntities } = legendOf(chart);
  const sum = (rows: readonly { readonly count: number }[]) => rows.reduce((total, row) => total + row.count, 0);
  const [shownEntities, shownLinks] = [sum(entities), sum(links)];
  const counts =
    known === null
      ? [t('exports.entities', { count: shownEntities }), t('exports.links', { count: shownLinks })]
      : [
          t('exports.entitiesOfKnown', { shown: shownEntities, count: known.entities }),
          t('exports.linksOfKnown', { shown: shownLinks, count: known.links }),
        ];
  const hidden = hiddenEntities === 0 ? '' : t('exports.hidden', { count: hiddenEntities });
  return [source, ...counts, hidden, date].filter((part) => part !== '').join(' · ');
}
