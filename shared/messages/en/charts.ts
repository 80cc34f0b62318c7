// Several charts of one case: tabs, and copying from one to another.
export const charts = {
  labels: {
    newChart: 'New chart',
    duplicateChart: 'Duplicate this chart',
    closeChart: 'Close this chart',
    nextChart: 'Next chart',
    previousChart: 'Previous chart',
    saveAllCharts: 'Save all charts',
    copySelection: 'Copy the selection',
    pasteCopied: 'Paste',
  },
  edits: { paste_one: 'Paste {{count, number}} entity', paste_other: 'Paste {{count, number}} entities' },
  tabs: 'Charts of this case',
  numbered: 'Chart {{count, number}}',
  copyOf: 'Copy of {{title}}',
  closing: {
    message: '“{{title}}” closes with its edits. The case itself is never changed.',
    save: 'Save and close',
    discard: 'Close without saving',
  },
  close: 'Close “{{title}}”',
  copied_one: '{{count, number}} entity copied. Paste it onto any chart of this case.',
  copied_other: '{{count, number}} entities copied. Paste them onto any chart of this case.',
  nothingNew: 'Everything that was copied is on this chart already.',
} as const;
