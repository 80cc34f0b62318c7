// How a Word document of a report looks: fonts that every Word has, sizes in half points, colours.
import type { IStylesOptions } from 'docx';
import type { Language } from '../messages';

export const ink = '16191D';
export const quiet = '5A626C';
export const line = 'C9CED5';

/** Chinese characters in a font of Chinese offices; the rest in one of everywhere. */
export const fonts = { ascii: 'Arial', hAnsi: 'Arial', cs: 'Arial', eastAsia: 'Microsoft YaHei' } as const;

export function docxStyles(language: Language): IStylesOptions {
  const heading = (size: number, before: number, after: number) => ({
    run: { size, bold: true, color: ink, font: fonts },
    paragraph: { spacing: { before, after } },
  });
  return {
    default: {
      document: {
        run: {
          size: 19,
          color: ink,
          font: fonts,
          language: { value: language === 'zh' ? 'zh-CN' : 'en-GB', eastAsia: 'zh-CN' },
        },
        paragraph: { spacing: { after: 110, line: 276 } },
      },
      title: heading(40, 0, 240),
      heading1: heading(25, 320, 140),
      heading2: heading(20, 220, 90),
    },
    paragraphStyles: [
      {
        id: 'Quiet',
        name: 'Quiet',
        basedOn: 'Normal',
        run: { size: 16, color: quiet },
        paragraph: { spacing: { after: 90 } },
      },
      {
        id: 'Cell',
        name: 'Cell',
        basedOn: 'Normal',
        run: { size: 16 },
        paragraph: { spacing: { after: 0, line: 252 } },
      },
    ],
  };
}

// XML 1.0 knows no other control characters than these three, no half pairs and no U+FFFE and U+FFFF.
const forbidden = /[\p{Cs}\ufffe\uffff]|(?![\t\n\r])[\0-\x1f]/gu;

/** What a document cannot hold is left out. */
export function cleanText(text: string): string {
  return text.replace(forbidden, '');
}
