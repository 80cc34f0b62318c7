// What a hand does on the time bar and the matrix beside it, and what they say.
import { expect, type Locator } from '@playwright/test';
import type { ChartFilter } from '../shared/dress/filter';
import type { Explorer } from './explorer';

interface TimeSpan {
  readonly from: number;
  readonly until: number;
}

class TimeBar {
  constructor(private readonly explorer: Explorer) {}

  get root(): Locator {
    return this.explorer.page.locator('.time-bar');
  }

  get plot(): Locator {
    return this.root.locator('.time-bars');
  }

  get summary(): Locator {
    return this.root.locator('.time-summary');
  }

  get window(): Locator {
    return this.root.locator('.time-window');
  }

  /** How wide a bar is, in words. */
  get corner(): Locator {
    return this.root.locator('.time-corner');
  }

  get zone(): Locator {
    return this.root.locator('.time-zone button');
  }

  get grid(): Locator {
    return this.root.getByRole('grid');
  }

  part(name: string): Locator {
    return this.root.getByRole('slider', { name, exact: true });
  }

  button(name: string): Locator {
    return this.root.getByRole('button', { name, exact: true });
  }

  cell(nth: number): Locator {
    return this.root.locator(`[data-cell="${nth}"]`);
  }

  /** No selection, no filter, everything in view. */
  async reset(): Promise<void> {
    await this.explorer.press('Escape');
    await this.explorer.press('Escape');
    const { filters } = (await this.explorer.freeze()).chart.dress;
    if (filters.length > 0) await this.explorer.command('Clear all filters');
  }

  async filters(): Promise<readonly ChartFilter[]> {
    return (await this.explorer.freeze()).chart.dress.filters;
  }

  /** How many events the bar says are in the window: the counts by type, added up. */
  async counted(): Promise<number> {
    const title = (await this.summary.locator('.time-counts').getAttribute('title')) ?? '';
    return title
      .split('\n')
      .map((line) => Number(/^[\d,]+/.exec(line)?.[0].replaceAll(',', '') ?? 0))
      .reduce((sum, count) => sum + count, 0);
  }

  async hoursTotal(): Promise<number> {
    const text = await this.root.locator('.hours-sum').innerText();
    return Number(text.replaceAll(',', ''));
  }

  /** Events on the chart that the filter lets pass, counted from the frozen chart by the clock of Shanghai. */
  async datedWithin(filter: ChartFilter | undefined): Promise<number> {
    const { links } = (await this.explorer.freeze()).chart;
    const moments = links.flatMap(({ link }) => {
      const at = link.fields['at'];
      return typeof at === 'object' && at !== null && 'v' in at ? [Date.parse(String(at.v))] : [];
    });
    const test = filter?.test;
    if (test?.is === 'time') {
      const { from, until } = test.window;
      return moments.filter((ms) => ms >= (from ?? -Infinity) && ms <= (until ?? Infinity)).length;
    }
    if (test?.is !== 'hours') return moments.length;
    return moments.filter((ms) => {
      const wall = new Date(ms + 8 * 3_600_000);
      return test.cells.includes(((wall.getUTCDay() + 6) % 7) * 24 + wall.getUTCHours());
    }).length;
  }

  /** The window as its ends say it. */
  async span(): Promise<TimeSpan> {
    const value = async (name: string) => Number(await this.part(name).getAttribute('aria-valuenow'));
    return { from: await value('Start of the window'), until: await value('End of the window') };
  }

  /** The last moment of the bars. */
  async last(): Promise<number> {
    return Number(await this.part('The window').getAttribute('aria-valuemax'));
  }

  private async placeAt(share: number): Promise<{ readonly x: number; readonly y: number }> {
    const box = await this.plot.boundingBox();
    if (box === null) throw new Error('the time bar is not in sight');
    return { x: box.x + box.width * share, y: box.y + box.height * 0.6 };
  }

  async hover(share: number): Promise<void> {
    const { x, y } = await this.placeAt(share);
    await this.explorer.page.mouse.move(x, y);
  }

  /** Drags over a part of the bars, given in shares of their width; the button stays down. */
  async beginDrag(from: number, until: number): Promise<void> {
    await this.hover(from);
    await this.explorer.page.mouse.down();
    for (const share of [0.25, 0.5, 0.75, 1]) await this.hover(from + (until - from) * share);
  }

  async drag(from: number, until: number): Promise<void> {
    await this.beginDrag(from, until);
    await this.explorer.page.mouse.up();
    await this.explorer.rest();
  }

  async dragPart(name: string, byPx: number): Promise<void> {
    const { mouse } = this.explorer.page;
    const box = await this.part(name).boundingBox();
    if (box === null) throw new Error(`${name} is not in sight`);
    const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
    await mouse.move(x, y);
    await mouse.down();
    await mouse.move(x + byPx / 2, y);
    await mouse.move(x + byPx, y);
    await mouse.up();
    await this.explorer.rest();
  }

  async doubleClick(share: number): Promise<void> {
    const { x, y } = await this.placeAt(share);
    await this.explorer.page.mouse.dblclick(x, y);
    await this.explorer.rest();
  }

  async choose(name: string, label: string): Promise<void> {
    await this.root.getByRole('combobox', { name }).selectOption({ label });
  }

  async dragCells(from: number, to: number): Promise<void> {
    const { mouse } = this.explorer.page;
    await this.cell(from).hover();
    await mouse.down();
    await this.cell(to).hover();
    await mouse.up();
    await this.explorer.rest();
  }

  /** Clicks the bar of the day on which most happened. */
  async clickTallest(): Promise<void> {
    const share = await this.root.locator('.time-canvas').evaluate((element) => {
      const canvas = element as HTMLCanvasElement;
      const pen = canvas.getContext('2d');
      const { data, width, height } = pen?.getImageData(0, 0, canvas.width, canvas.height) ?? {};
      if (data === undefined || width === undefined || height === undefined) return 0;
      for (let y = 0; y < height; y += 1) {
        for (let x = 0; x < width; x += 1) if ((data[(y * width + x) * 4 + 3] ?? 0) > 40) return (x + 2) / width;
      }
      return 0;
    });
    const { x, y } = await this.placeAt(share);
    await this.explorer.page.mouse.click(x, y);
  }

  async setZone(typed: string): Promise<void> {
    await this.zone.click();
    const box = this.explorer.page.getByRole('combobox', { name: 'Search zones' });
    await box.fill(typed);
    await box.press('Enter');
    await expect(box).toHaveCount(0);
    await this.explorer.rest();
  }
}

export function timeBar(explorer: Explorer): TimeBar {
  return new TimeBar(explorer);
}
