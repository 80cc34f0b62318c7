// Words of merging: several entries for one person (or phone, or anything) drawn as one, and taken apart again.
export const merging = {
  mark: '{{count, number}} in 1',
  labels: { merge: 'Merge into one', split: 'Split what is merged' },
  edits: {
    merge_one: 'Merge {{count, number}} into {{caption}}',
    merge_other: 'Merge {{count, number}} into {{caption}}',
    split_one: 'Split {{count, number}} merged entity',
    split_other: 'Split {{count, number}} merged entities',
    splitOff: 'Take {{caption}} out of the merge',
    main: 'Make {{caption}} the main entry',
  },
  notices: {
    few: 'Select at least two of one type to merge them.',
    types: 'Only entities of one type can be merged: here are several types.',
    taken: 'They are one already.',
  },
  panel: {
    title_one: '{{count, number}} entry merged into one',
    title_other: '{{count, number}} entries merged into one',
    originals: 'Originals',
    main: 'main',
    makeMain: 'Make main',
    splitOff: 'Take out',
    differs: 'differs',
    from: 'from {{numbers}}',
    inside_one: '{{count, number}} link among the originals is not drawn',
    inside_other: '{{count, number}} links among the originals are not drawn',
  },
} as const;
