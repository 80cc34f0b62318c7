// Elements of the printed page. Words are only ever put in as text, so that nothing in them can become markup.
import { viewBoxOf, type ViewBox } from '../../shared/report/picture';

const svgNames = 'http://www.w3.org/2000/svg';

export function element(tag: string, className: string, ...children: readonly (Node | string)[]): HTMLElement {
  const made = document.createElement(tag);
  if (className !== '') made.className = className;
  made.append(...children);
  return made;
}

export function svgElement(tag: string, attributes: Readonly<Record<string, string | number>>): SVGElement {
  const made = document.createElementNS(svgNames, tag);
  setAttributes(made, attributes);
  return made;
}

export function setAttributes(made: Element, attributes: Readonly<Record<string, string | number>>): void {
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, String(value));
}

export interface DrawnPicture {
  readonly box: ViewBox;
  /** A copy that shows that part of the picture, in its own units. */
  copy(part: ViewBox): SVGElement;
}

/** Throws an Error for what is not SVG. */
export function readPicture(svg: string): DrawnPicture {
  const read = new DOMParser().parseFromString(svg, 'image/svg+xml');
  const root = read.documentElement;
  if (root.localName !== 'svg' || read.querySelector('parsererror') !== null) throw new Error('the picture is not SVG');
  // The page's own title is the document's; a second one would be read out as a caption of the picture.
  for (const title of root.querySelectorAll(':scope > title')) title.remove();
  return {
    box: viewBoxOf(svg),
    copy: ({ left, top, width, height }) => {
      const made = document.importNode(root, true) as unknown as SVGElement;
      made.setAttribute('viewBox', `${left} ${top} ${width} ${height}`);
      return made;
    },
  };
}

/** `Page {page} of {pages}` with its numbers. */
export function pageText(words: string, page: number, pages: number | string): string {
  return words.replace('{page}', String(page)).replace('{pages}', String(pages));
}
