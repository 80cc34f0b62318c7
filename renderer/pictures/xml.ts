// Text and numbers as they may stand in XML, and nothing else of XML.

// XML 1.0 knows no other control characters than these three, no half pairs and no U+FFFE and U+FFFF.
const forbidden = /[\p{Cs}\ufffe\uffff]|(?![\t\n\r])[\0-\x1f]/gu;
const escapes: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Safe as content and in quoted attributes; what XML cannot hold is left out. */
export function escapeXml(text: string): string {
  return text.replace(forbidden, '').replace(/[&<>"']/g, (character) => escapes[character] ?? '');
}

/** At most two decimals, no −0: short, and the same on every machine. */
export function num(value: number): string {
  return String(Math.round(value * 100) / 100 + 0);
}

export function pair({ x, y }: { readonly x: number; readonly y: number }): string {
  return `${num(x)} ${num(y)}`;
}
