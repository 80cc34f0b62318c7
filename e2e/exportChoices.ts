// What the export dialog lets a person choose for a picture, and what a picture says.
import path from 'node:path';
import type { Locator } from '@playwright/test';
import type { Explorer } from './explorer';
import { temporaryFolder } from './skeinCommand';

export interface PictureChoice {
  readonly scale?: number;
  readonly dpi?: number;
  readonly background?: 'White' | 'Transparent' | 'As on screen';
  /** Legend, title and scale of time. */
  readonly hasFrame?: boolean;
}

/** Sets the dialog; what is not named stays as it is. */
export function choosing({ scale, dpi, background, hasFrame }: PictureChoice): (dialog: Locator) => Promise<void> {
  return async (dialog) => {
    if (scale !== undefined) await dialog.getByRole('spinbutton', { name: 'Scale' }).fill(String(scale));
    if (dpi !== undefined) {
      await dialog.getByText('Resolution', { exact: true }).click();
      await dialog.getByRole('spinbutton', { name: 'Resolution' }).fill(String(dpi));
    }
    if (background !== undefined) await dialog.getByText(background, { exact: true }).click();
    for (const name of ['With legend', 'With scale of time', 'With title']) {
      const tick = dialog.getByRole('checkbox', { name });
      const isOn = await tick.isChecked();
      if (hasFrame !== undefined && isOn !== hasFrame) await dialog.getByText(name).click();
    }
  };
}

/** All texts of an SVG export. */
export function textsIn(drawing: string): readonly string[] {
  return [...drawing.matchAll(/<text[^>]*>([^<]*)</g)].map(([, words = '']) => words);
}

/** All texts of the chart as the SVG export draws it. */
export async function drawnTexts(explorer: Explorer): Promise<readonly string[]> {
  const { folder, remove } = temporaryFolder();
  await explorer.rest();
  const drawing = await explorer.exportAs('SVG drawing', path.join(folder, 'drawing.svg'));
  await explorer.closeNotices();
  remove();
  return textsIn(drawing.toString('utf8'));
}
