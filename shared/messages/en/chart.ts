// Messages of the drawing itself: names of layouts, and what a screen reader says.
export const chart = {
  label:
    'Chart: arrow keys follow links between entities, N goes through the links of one, Space selects, Enter expands',
  layout: {
    organic: 'Organic',
    concentric: 'Rings',
    tree: 'Layers',
    grid: 'Grid',
    circle: 'Circle',
    flow: 'Flow',
    lanes: 'Lanes',
    timeline: 'Timeline',
    map: 'Map',
  },
  overview: 'Overview of the whole chart: arrow keys move the view, V folds it away',
  communities: 'Communities on the chart',
  shape_one: 'Community {{nth, number}} · {{count, number}} ({{share}} %) · {{inside}} % inside',
  shape_other: 'Community {{nth, number}} · {{count, number}} ({{share}} %) · {{inside}} % inside',
  shapeBrief_one: '{{count, number}} ({{share}} %)',
  shapeBrief_other: '{{count, number}} ({{share}} %)',
  shapeSaid_one:
    'Community {{nth, number}} · {{count, number}} of {{of, number}} entities ({{share}} %) · {{inside}} % of their links inside',
  shapeSaid_other:
    'Community {{nth, number}} · {{count, number}} of {{of, number}} entities ({{share}} %) · {{inside}} % of their links inside',
  onScreen: 'Entities on the screen',
  /** `who` is name, type and standing, such as "Chen Wei, Suspect, organiser in Lantern A". */
  spoken_one: '{{who}}, {{count, number}} link on the chart',
  spoken_other: '{{who}}, {{count, number}} links on the chart',
  spokenSelected_one: '{{who}}, selected, {{count, number}} link on the chart',
  spokenSelected_other: '{{who}}, selected, {{count, number}} links on the chart',
  spokenLink: '{{who}}; link {{nth, number}} of {{of, number}}: {{what}}',
  spokenLinkSelected: '{{who}}; link {{nth, number}} of {{of, number}}, selected: {{what}}',
  listOf: '{{before}}, {{next}}',
  standing: '{{role}} in {{name}}',
  linkOnce: '{{word}} {{name}}',
  linkTimes: '{{word}} {{name}} {{count, number}} times',
} as const;
