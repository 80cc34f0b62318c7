// Text inside XML that we write: escaped so that it reads back as it was, line ends and tabs in attributes included.
import { isXmlText } from '../exactText';

const escapes: { readonly [sign: string]: string } = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\t': '&#9;',
  '\n': '&#10;',
  '\r': '&#13;',
};

/** For elements and attributes alike. What XML may not hold is replaced by U+FFFD; ask `isXmlText` first to know of it. */
export function xmlText(text: string): string {
  const whole = isXmlText(text)
    ? text
    : text.replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '\uFFFD');
  return whole.replace(/[&<>"\t\n\r]/g, (sign) => escapes[sign] ?? sign);
}

/** The namespace of the attributes that keep kinds exact; other programs pass over them. */
export const skeinNamespace = 'urn:skein:facts:1';
