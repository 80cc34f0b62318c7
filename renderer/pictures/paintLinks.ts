// The lines and arrow heads of links as SVG, those of one look in one group.
import type { StrokeLook } from '../chart/appearance';
import { arrowHead, type LinkRoute } from '../chart/geometry';
import type { PicturedLink } from './Picture';
import { num, pair } from './xml';

/** In the given order; neighbours of the same type and stroke share a group. */
export function paintLinks(links: readonly PicturedLink[]): string {
  const groups: { readonly look: StrokeLook; readonly type: string; lines: string; heads: string }[] = [];
  for (const { bundle, look, route } of links) {
    let group = groups.at(-1);
    if (group?.type !== bundle.type || !isSameStroke(group.look, look)) {
      group = { look, type: bundle.type, lines: '', heads: '' };
      groups.push(group);
    }
    group.lines += `<path d="${routePath(route)}" stroke-width="${num(look.width)}"/>`;
    const head = arrowHead(route, look);
    if (head.length > 0) group.heads += `<path d="M${head.map(pair).join('L')}Z"/>`;
  }
  return groups.map(({ look, lines, heads }) => strokeGroup(look, lines) + headGroup(look, heads)).join('');
}

function isSameStroke(a: StrokeLook, b: StrokeLook): boolean {
  return a.colour === b.colour && a.opacity === b.opacity && a.dash.join() === b.dash.join();
}

export function strokeGroup({ colour, opacity, dash }: StrokeLook, lines: string): string {
  const dashes = dash.length === 0 ? '' : ` stroke-dasharray="${dash.map(num).join(' ')}"`;
  // Round ends turn the short dashes of a dotted line into dots.
  const ends = dash.length > 0 && (dash[0] ?? 0) < 2 ? ' stroke-linecap="round"' : '';
  return `<g fill="none" stroke="${colour}" stroke-opacity="${num(opacity)}"${dashes}${ends}>${lines}</g>`;
}

export function headGroup({ colour, opacity }: StrokeLook, heads: string): string {
  return heads === '' ? '' : `<g fill="${colour}" fill-opacity="${num(opacity)}">${heads}</g>`;
}

function routePath({ start, controls, end }: LinkRoute): string {
  const [first, second] = controls;
  if (first === undefined) return `M${pair(start)}L${pair(end)}`;
  if (second === undefined) return `M${pair(start)}Q${pair(first)} ${pair(end)}`;
  const middle = { x: (first.x + second.x) / 2, y: (first.y + second.y) / 2 };
  return `M${pair(start)}Q${pair(first)} ${pair(middle)}Q${pair(second)} ${pair(end)}`;
}
