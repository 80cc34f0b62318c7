// The style sheet of the close-up: how cytoscape draws the parts that `closeUpStyle.ts` makes.
import type { StylesheetJson } from 'cytoscape';
import { measures, type Palette } from '../chart/appearance';

const fontFamily = measures.fonts.replaceAll("'", '"');

export function styleSheet(palette: Palette): StylesheetJson {
  return [
    { selector: 'core', style: { 'active-bg-opacity': 0, 'selection-box-opacity': 0 } as never },
    {
      selector: 'node, edge',
      style: { events: 'no', 'overlay-opacity': 0, 'z-index-compare': 'manual', 'z-index': 2 },
    },
    {
      selector: '.entity',
      style: {
        width: 'data(width)',
        height: 'data(height)',
        'background-opacity': 0,
        'background-image': 'data(picture)',
        'background-width': 'data(side)',
        'background-height': 'data(side)',
        'background-clip': 'none',
        'background-image-containment': 'over',
        'bounds-expansion': 14,
        opacity: 'data(opacity)',
      } as never,
    },
    { selector: '.round', style: { shape: 'ellipse' } },
    { selector: '.cornered', style: { shape: 'polygon', 'shape-polygon-points': 'data(points)' } as never },
    {
      selector: '.line, .badge',
      style: {
        label: 'data(text)',
        'text-halign': 'center',
        'text-valign': 'center',
        'font-family': fontFamily,
        opacity: 'data(opacity)',
      } as never,
    },
    {
      selector: '.line',
      style: {
        width: 1,
        height: 1,
        'background-opacity': 0,
        'font-size': 'data(size)',
        'font-weight': 'data(weight)',
        color: 'data(colour)',
        'text-outline-color': palette.chart,
        'text-outline-width': measures.haloWidth,
        'z-index': 3,
      } as never,
    },
    {
      selector: '.badge',
      style: {
        'z-index': 3,
        shape: 'round-rectangle',
        'corner-radius': measures.badgeHeight / 2,
        width: 'data(width)',
        height: measures.badgeHeight,
        'background-color': palette.panel,
        'border-width': 0.8,
        'border-color': palette.line,
        'font-size': measures.badgeSize,
        'font-weight': measures.boldWeight,
        color: palette.quiet,
      } as never,
    },
    { selector: '.sign', style: { 'text-outline-width': 0 } as never },
    { selector: '.written', style: { color: 'data(colour)' } as never },
    {
      selector: '.pin',
      style: {
        width: measures.badgeHeight,
        height: measures.badgeHeight,
        'background-opacity': 0,
        'background-image': 'data(picture)',
        'background-width': measures.badgeHeight,
        'background-height': measures.badgeHeight,
        'background-clip': 'none',
        opacity: 'data(opacity)',
      } as never,
    },
    {
      selector: '.bundle',
      style: {
        'z-index': 1,
        width: 'data(width)',
        'line-color': 'data(colour)',
        'target-arrow-color': 'data(colour)',
        'arrow-scale': 'data(arrow)',
        // Not the opacity of the whole: its label is to be read.
        'line-opacity': 'data(opacity)',
        'source-distance-from-node': measures.linkGap,
        'target-distance-from-node': measures.linkGap,
        label: 'data(text)',
        color: 'data(textColour)',
        'text-margin-x': 'data(shiftX)',
        'text-margin-y': 'data(shiftY)',
        'font-size': measures.labelSize,
        'font-weight': measures.captionWeight,
        'font-family': fontFamily,
        'text-outline-color': palette.chart,
        'text-outline-width': measures.haloWidth,
      } as never,
    },
    { selector: '.straight', style: { 'curve-style': 'straight' } },
    {
      selector: '.bent',
      style: {
        'curve-style': 'unbundled-bezier',
        'control-point-distances': 'data(bend)',
        'control-point-weights': 0.5,
        'edge-distances': 'node-position',
      } as never,
    },
    {
      selector: '.loop',
      style: {
        'curve-style': 'unbundled-bezier',
        'control-point-distances': 'data(bend)',
        'control-point-weights': 0.5,
        'loop-direction': '90deg',
        'loop-sweep': '90deg',
      } as never,
    },
    { selector: '.dashed', style: { 'line-style': 'dashed', 'line-dash-pattern': 'data(dash)' } as never },
    { selector: '.filled', style: { 'target-arrow-shape': 'triangle' } },
    { selector: '.thin', style: { 'target-arrow-shape': 'vee' } },
  ];
}
