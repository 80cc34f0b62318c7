// Links that an analysis derived: drawn as such, with why, and taken away again.
export const derived = {
  /** Along a line. */
  mark: 'derived',
  marked: 'derived: {{what}}',
  by: 'Derived by analysis',
  byOne: 'Derived by analysis: {{title}}',
  labels: { removeAll: 'Remove derived links' },
  edits: {
    draw_one: 'Draw {{count, number}} derived link: {{title}}',
    draw_other: 'Draw {{count, number}} derived links: {{title}}',
    remove_one: 'Remove {{count, number}} derived link',
    remove_other: 'Remove {{count, number}} derived links',
  },
  result: {
    draw_one: 'Draw {{count, number}} derived link',
    draw_other: 'Draw {{count, number}} derived links',
    remove_one: 'Remove {{count, number}} derived link',
    remove_other: 'Remove {{count, number}} derived links',
    hint: 'Links those that are on the chart, as a suggestion told from facts at sight. Selected rows only, where some are.',
    cut: '{{shown, number}} of {{total, number}} derived links were drawn: the first by the order of the rows.',
  },
  why: {
    title: 'Why linked',
    score: ', score {{score}}',
    suggestion: 'A suggestion by the analysis, no fact of the source.',
    settings: 'Settings: {{settings}}',
    usual: 'as usual',
    ran: 'calculated {{time}}, drawn {{drawn}}',
    ranBy: 'calculated {{time}}, drawn {{drawn}} by {{by}}',
    noReasons: 'No reasons are known any more.',
    remove: 'Remove',
  },
} as const;
