// Controls that nobody can reach because something cuts them off and does not scroll.
import type { Explorer } from './explorer';

/** Names of buttons, fields and menu entries in sight of which a part is cut off for good. */
export async function clippedControls({ page }: Explorer): Promise<readonly string[]> {
  return page.evaluate(() => {
    const slackPx = 2;
    const controls = [
      ...document.querySelectorAll<HTMLElement>('button, input, select, textarea, [role="menuitem"], [role="option"]'),
    ];
    const sides = [
      { low: 'left', high: 'right', overflow: 'overflowX', room: innerWidth },
      { low: 'top', high: 'bottom', overflow: 'overflowY', room: innerHeight },
    ] as const;
    /** Along one direction: cut by something that hides what overflows, before anything that scrolls. */
    const isCutAlong = (control: HTMLElement, { low, high, overflow, room }: (typeof sides)[number]): boolean => {
      const own = control.getBoundingClientRect();
      const sticksOut = (least: number, most: number) => own[low] < least - slackPx || own[high] > most + slackPx;
      for (let at = control.parentElement; at !== null; at = at.parentElement) {
        const does = getComputedStyle(at)[overflow];
        if (/auto|scroll/.test(does)) return false;
        const box = at.getBoundingClientRect();
        if (does !== 'visible' && sticksOut(box[low], box[high])) return true;
      }
      return sticksOut(0, room);
    };
    const isCut = (control: HTMLElement) => sides.some((side) => isCutAlong(control, side));
    return controls
      .filter(
        (control) =>
          control.checkVisibility({ visibilityProperty: true, opacityProperty: true }) &&
          control.getBoundingClientRect().width > 0,
      )
      .filter(isCut)
      .map((control) => `${control.className} ${control.getAttribute('aria-label') ?? control.innerText}`.trim());
  });
}
