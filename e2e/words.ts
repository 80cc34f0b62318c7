// The words that the window shows as its own: buttons, headings, labels, menus, hints. Data are not among them.
import type { Explorer } from './explorer';

const own = [
  'button:not(.link-row):not(.hit-add):not(.chart-tab-name):not([lang])',
  'h2:not(.who h2):not(.card-head h2)',
  'h3',
  'dt',
  'label',
  'option',
  '[role="menuitem"]',
  '[role="option"]',
  '.section-head',
  '.legend-row',
  '.tip',
  '.quiet:not(.who .quiet):not(.hit-second)',
  '.field-hint',
  '.status-line',
].join(', ');

/** Time zones go by their IANA names in every language. */
const zoneNames = /\b(Asia|Europe|America)\/\w+(, UTC[+\-−]\d+)?|\bUTC[+\-−]\d+/g;

/** Texts and hints of the window's own parts now in sight that hold letters but no Chinese character; keys are left out. */
export async function withoutChinese({ page }: Explorer): Promise<readonly string[]> {
  const texts = await page.locator(own).evaluateAll((elements) =>
    elements.flatMap((element) => {
      const copy = element.cloneNode(true) as HTMLElement;
      for (const part of copy.querySelectorAll('kbd, [lang], strong, .bp6-menu-item-label')) part.remove();
      const hints = ['title', 'aria-label', 'placeholder'].map((name) => element.getAttribute(name) ?? '');
      return [copy.textContent, ...hints];
    }),
  );
  const found = texts
    .map((text) => text.trim())
    .map((text) => text.replace(zoneNames, '').trim())
    .filter((text) => /[A-Za-z]{2,}/.test(text) && !/\p{Script=Han}/u.test(text));
  return [...new Set(found)].sort();
}

/** The field hints and names that fields and regions carry for those who do not see them. */
export async function spokenWithoutChinese({ page }: Explorer): Promise<readonly string[]> {
  const names = await page
    .locator('[aria-label], [placeholder]')
    .evaluateAll((elements) =>
      elements
        .filter((element) => element.closest('.hits, .chart-outline, [lang="en"]') === null)
        .flatMap((element) => [element.getAttribute('aria-label') ?? '', element.getAttribute('placeholder') ?? '']),
    );
  return [...new Set(names.filter((name) => /[A-Za-z]{2,}/.test(name) && !/\p{Script=Han}/u.test(name)))].sort();
}
