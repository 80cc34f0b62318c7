// Messages of the drawing itself: names of layouts, and what a screen reader says.
export const chart = {
  label: 'Chart: arrow keys move between entities, Space selects, Enter expands',
  layout: {
    organic: 'Organic',
    concentric: 'Rings',
    tree: 'Layers',
    grid: 'Grid',
    circle: 'Circle',
  },
  onScreen: 'Entities on the screen',
  spoken_one: '{{caption}}, {{type}}, {{count, number}} link on the chart',
  spoken_other: '{{caption}}, {{type}}, {{count, number}} links on the chart',
  spokenSelected_one: '{{caption}}, {{type}}, selected, {{count, number}} link on the chart',
  spokenSelected_other: '{{caption}}, {{type}}, selected, {{count, number}} links on the chart',
} as const;
