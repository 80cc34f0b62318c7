// The work that a case keeps by itself.
export const work = {
  labels: { keepNow: 'Keep the work in the case now' },
  status: {
    kept: 'Kept {{time}}',
    hint: 'The case keeps every edit by itself.',
    failed: 'Not kept in the case',
    elsewhere: 'Open in another Skein: this one only reads',
    newer: 'Of a newer Skein: this one only reads',
    readOnly: 'The file may not be written: only read',
  },
  elsewhere: 'This case is open in another Skein. Here it is only read; what you do is not kept in it.',
  elsewhereOn: 'This case is open in another Skein on {{holder}}. Here it is only read; what you do is not kept in it.',
  newer: 'This case was made by a newer Skein. Here it is only read; what you do is not kept in it.',
  readOnly: 'The file of this case, or its folder, may not be written. What you do is not kept in it.',
  unread_one: '{{count, number}} chart of this case is damaged and could not be read.',
  unread_other: '{{count, number}} charts of this case are damaged and could not be read.',
} as const;
