// Messages of the area "report": paper, reports and their templates.
export const report = {
  page: 'Page {{page}} of {{pages}}',
  reduced:
    'The picture was too large for a PNG at that size and was drawn at {{dpi, number}} dpi. A PDF or SVG has no such limit.',
  paper: {
    part: 'What',
    chart: 'Whole chart',
    selection: 'Selection',
    size: 'Paper',
    a4: 'A4',
    a3: 'A3',
    upright: 'Portrait',
    landscape: 'Landscape',
    lies: 'Orientation',
    columns: 'Sheets across',
    rows: 'Sheets down',
    pdfHint: 'Drawn as lines and text, sharp at every size; over several sheets with marks to cut and glue by.',
  },
} as const;
