// The pages of a report while it is set: the one that is being filled, and the headings that wait for what they head.
import type { Report } from '../../shared/report/Report';
import { element, pageText } from './nodes';

export class PageStack {
  private body: HTMLElement;
  private held: HTMLElement[] = [];
  private readonly numbers: HTMLElement[] = [];

  /** The pages go into `ground`; from `most` on nothing more is set than they need to stand. */
  constructor(
    private readonly report: Report,
    private readonly ground: HTMLElement,
    private readonly most: number,
  ) {
    this.body = this.newPage();
  }

  /** More pages are there than are wanted. */
  get isEnough(): boolean {
    return this.numbers.length > this.most;
  }

  /** Of what is set, in pixels of the page. */
  get width(): number {
    return this.body.clientWidth;
  }

  /** Nothing stands on the page but headings that came onto it with what is being placed. */
  get isFresh(): boolean {
    return [...this.body.children].slice(0, -1).every((one) => /^H[1-6]$/.test(one.tagName));
  }

  /** Keeps a heading until something is placed below it. */
  hold(heading: HTMLElement): void {
    this.held.push(heading);
  }

  /**
   * Places a node with the headings that wait for it, on this page or the next; `fill` fills it once it stands on a page. False
   * when it does not fit on a page by itself.
   */
  place(node: HTMLElement, fill: () => void = () => undefined): boolean {
    this.body.append(...this.held, node);
    fill();
    if (!this.isWithin() && !this.isFresh) this.turnWith(node);
    this.held = [];
    return this.isWithin();
  }

  /** Takes the node and the headings above it over to a new page. */
  turnWith(node: HTMLElement): void {
    const headings = this.held;
    this.turn();
    this.body.append(...headings, node);
  }

  turn(): void {
    this.body = this.newPage();
  }

  /** Whether everything on the page fits it. */
  isWithin(): boolean {
    const last = this.body.lastElementChild;
    return last === null || last.getBoundingClientRect().bottom <= this.body.getBoundingClientRect().bottom + 0.5;
  }

  /** Numbers the pages; gives how many there are. Those beyond what is wanted go, and how many all are is not known then. */
  finish(): number {
    if (this.held.length > 0) this.place(element('p', ''));
    const count = this.numbers.length;
    const all = this.isEnough ? '…' : count;
    for (const [nth, place] of this.numbers.entries()) {
      place.textContent = pageText(this.report.pageWords, nth + 1, all);
      if (nth >= this.most) place.closest('section')?.remove();
    }
    return Math.min(count, this.most);
  }

  private newPage(): HTMLElement {
    const { handling, title, agency, writtenAt } = this.report;
    const body = element('div', 'page-body');
    const number = element('span', '');
    const head = element(
      'header',
      'page-head',
      element('span', 'cut-line', agency),
      element('span', 'handling', handling),
      element('span', 'cut-line', title),
    );
    const foot = element(
      'footer',
      'page-foot',
      element('span', '', writtenAt),
      element('span', 'handling', handling),
      number,
    );
    this.numbers.push(number);
    this.ground.append(element('section', 'page report-page', head, body, foot));
    return body;
  }
}
