// Words on the chart and in exported pictures.
export const exports = {
  calls_one: '{{count, number}} call',
  calls_other: '{{count, number}} calls',
  callsAndMinutes_one: '{{count, number}} call · {{minutes, number}} min',
  callsAndMinutes_other: '{{count, number}} calls · {{minutes, number}} min',
  entitiesOfKnown_one: '{{shown, number}} of {{count, number}} entity',
  entitiesOfKnown_other: '{{shown, number}} of {{count, number}} entities',
  entities_one: '{{count, number}} entity',
  entities_other: '{{count, number}} entities',
  hidden_one: '{{count, number}} hidden',
  hidden_other: '{{count, number}} hidden',
  links_one: '{{count, number}} link',
  links_other: '{{count, number}} links',
  linksOfKnown_one: '{{shown, number}} of {{count, number}} link',
  linksOfKnown_other: '{{shown, number}} of {{count, number}} links',
  sumOfCount_one: '{{sum}} · {{count, number}}×',
  sumOfCount_other: '{{sum}} · {{count, number}}×',
} as const;
