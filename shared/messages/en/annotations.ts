// What the analyst writes and draws on a chart.
export const annotations = {
  menu: 'Annotate',
  labels: {
    addText: 'Text',
    addArrow: 'Arrow',
    addHighlight: 'Highlight around the selection',
    addCallout: 'Numbered call-out',
  },
  edits: { add: 'Add annotation', change: 'Change annotation', remove: 'Remove annotation' },
  kinds: { text: 'Text', arrow: 'Arrow', highlight: 'Highlight', callout: 'Call-out {{nth}}' },
  named: '{{kind}}: {{text}}',
  words: 'Words',
  wordsHint: 'Write here',
  colour: 'Colour',
  colours: { ink: 'Grey', accent: 'Blue', warning: 'Amber', danger: 'Red', good: 'Green' },
  remove: 'Remove',
  close: 'Close the annotation',
  held: 'It holds on to what it touches. Drag its ends onto an entity to attach them.',
} as const;
