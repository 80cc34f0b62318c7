// What happened (with what is safe) and what to do, for every error code.
import type { ErrorCode } from '../../errors';

export const errors = {
  AUDIT_BROKEN: {
    message: 'The record of work was changed: {{file}}, line {{line, number}}: $t(audit.breaches.{{breach}}).',
    next: 'Keep the file as it is and compare it with a copy; the lines before this one are whole.',
  },
  AUDIT_UNWRITABLE: {
    message: 'The record of work cannot be written, so the answer is not shown.',
    next: 'Make room on the disk, or ask whoever runs this machine; then ask again.',
  },
  AUTH_FAILED: {
    message: 'The database did not accept this user name and password.',
    next: 'Check both and connect again; nothing was changed.',
  },
  AUTH_NEEDED: {
    message: 'The database at {{address}} asks for a password.',
    next: 'Enter it and connect again. On the command line set SKEIN_NEO4J_PASSWORD.',
  },
  BAD_REQUEST: {
    message: 'The window asked for something that Skein does not understand.',
    next: 'Try again; if it happens again, restart Skein.',
  },
  CANCELLED: { message: 'Cancelled.', next: 'The chart is as it was; start again when you like.' },
  CASE_DAMAGED: {
    message: 'The case {{file}} is damaged and was not opened.',
    next: 'Open a copy from a backup; the damaged file was left as it is.',
  },
  CASE_LOCKED: {
    message: 'The case {{file}} is open in another Skein.',
    next: 'Close it there, then open it again.',
  },
  CASE_NEWER: {
    message: 'The case {{file}} was made by a newer Skein (format {{version}}).',
    next: 'Open it with that version; the file was left as it is.',
  },
  CERTIFICATE_UNREADABLE: {
    message: '{{file}} holds no certificate that Skein can read.',
    next: 'Choose a PEM file, the one with BEGIN CERTIFICATE in its first line.',
  },
  CYPHER_OFF: {
    message: 'This server lets changes through even in read mode, so free Cypher is off.',
    next: 'Search, expand and paths work as ever. Ask whoever runs the database for a user that may only read.',
  },
  CYPHER_REFUSED: {
    message: 'The statement was not run: $t(cypher.refusals.{{reason}}, {"name": "{{name}}"})',
    next: 'Skein runs only statements that read this database. Leave that part out.',
  },
  CYPHER_WRONG: {
    message: 'The statement is not right at line {{line}}, column {{column}}: $t(cypher.mistakes.{{reason}})',
    next: 'Correct it and run it again; nothing was run.',
  },
  DATABASE_NOT_EMPTY: {
    message: 'The database {{database}} already holds {{count, number}} entities, so nothing was written.',
    next: 'Name an empty database, or say --merge to add to this one.',
  },
  DATABASE_NOT_FOUND: {
    message: 'The server has no database named {{database}}.',
    next: 'Check the name with whoever runs the server.',
  },
  DISK_FULL: {
    message: 'The disk is full, so {{file}} was not written.',
    next: 'Make room and try again; the older file, if there was one, is unharmed.',
  },
  EXPORT_CHANGED: {
    message: '{{file}} is not what was exported.',
    next: 'Ask for the files again from whoever made them; do not rely on this copy.',
  },
  EMPTY_SEARCH: { message: 'There is nothing to search for.', next: 'Type a name, a number or part of one.' },
  FILE_NOT_FOUND: { message: 'There is no file {{file}}.', next: 'Check the name and the folder.' },
  FILE_UNREADABLE: {
    message: 'The file {{file}} cannot be read.',
    next: 'Check that you may read it and that its drive is connected.',
  },
  FILE_UNWRITABLE: {
    message: 'The file {{file}} cannot be written.',
    next: 'Choose another folder, or ask for the right to write there.',
  },
  FORBIDDEN: {
    message: 'This user may not read what was asked for.',
    next: 'Ask whoever runs the database for the right to read it.',
  },
  GONE: {
    message: 'What you asked about is no longer in the source.',
    next: 'Search for it by its key; the chart keeps what it knew.',
  },
  IMPORT_REFUSED: {
    message: '{{file}}, row {{row, number}}: $t(batch.refusals.{{reason}}). Nothing was imported.',
    next: 'Correct that row and import the file again.',
  },
  IMPORT_STOPPED: {
    message: 'Reading {{file}} was stopped: $t(batch.stopped.{{reason}}). Nothing was imported.',
    next: 'It may be damaged, or made to do harm. Ask for another copy, or split it into smaller files.',
  },
  INTERNAL: {
    message: 'Something went wrong inside Skein.',
    next: 'Try again; the chart is as it was. If it happens again, save the chart and restart.',
  },
  LENS_DAMAGED: {
    message: 'The lens {{file}} is damaged and was not used.',
    next: 'Ask for another copy; the lens in use stays as it is.',
  },
  LENS_NEWER: {
    message: 'The lens {{file}} was made by a newer Skein (format {{version}}).',
    next: 'Use it with that version; the lens in use stays as it is.',
  },
  MAPPING_DAMAGED: {
    message: 'The mapping {{file}} is damaged or has parts that Skein does not know.',
    next: 'Ask for another copy, or compare it with the example in the guide to importing.',
  },
  MAPPING_NEWER: {
    message: 'The mapping {{file}} was made by a newer Skein (format {{version}}).',
    next: 'Use it with that version; nothing was imported.',
  },
  NOTHING_FOUND: {
    message: 'Nothing in this source matches “{{text}}”.',
    next: 'Try a shorter part of the name or number.',
  },
  NOT_A_CASE: {
    message: '{{file}} is not a Skein case.',
    next: 'Choose a .skein file, or import the file into a case.',
  },
  NOT_A_LENS: {
    message: '{{file}} is not a Skein lens.',
    next: 'Choose a file that Skein saved as a lens.',
  },
  NOT_A_MAPPING: {
    message: '{{file}} is not a Skein mapping.',
    next: 'Choose a file that Skein saved as a mapping.',
  },
  NOT_A_SNAPSHOT: {
    message: '{{file}} is not a Skein snapshot.',
    next: 'Choose a snapshot that Skein saved, or import the file into a case.',
  },
  NOT_A_LOGO: {
    message: '{{file}} is no PNG or JPEG picture that can be a logo.',
    next: 'Choose a PNG or JPEG of at most 2 MB.',
  },
  NOT_A_STYLE: {
    message: '{{file}} does not hold style rules of Skein.',
    next: 'Choose a file that Skein saved as style rules.',
  },
  NOT_A_TEMPLATE: {
    message: '{{file}} does not hold a report template of Skein.',
    next: 'Choose a file that Skein saved as a report template.',
  },
  NOT_DUPLICATE_RULES: {
    message: '{{file}} does not hold rules for finding duplicates.',
    next: 'Choose a file that Skein saved as rules for duplicates.',
  },
  NOT_ENCRYPTED: {
    message: 'The connection to {{address}} would not be protected, so it was not made.',
    next: 'Use bolt+s:// or neo4j+s://, or tick that you know and connect again.',
  },
  NOT_KEPT: {
    message: 'There is no case here that may be written, so this cannot be kept in it.',
    next: 'Open a case that no other Skein has open and whose file may be written, or save to a file of its own.',
  },
  NO_HANDLING_CODE: {
    message: '{{file}} has no handling code, so nothing was exported.',
    next: 'Choose one and export again.',
  },
  NO_MANIFEST: {
    message: 'There is no manifest beside {{file}}, and no record of work in it.',
    next: 'Keep NAME.manifest.json and NAME.sha256 beside an exported file.',
  },
  NO_RECORD: {
    message: 'The record of work {{file}} is not on this machine, or it was taken away.',
    next: 'Check on the machine, and as the user, that worked on it.',
  },
  NO_CYPHER: {
    message: 'Only a Neo4j database answers Cypher.',
    next: 'Connect to a database; in a case file use search, expand and paths.',
  },
  NO_IMPERSONATION: {
    message: 'This server does not let {{user}} act as {{other}}.',
    next: 'Leave the field empty, or ask whoever runs the database for the right to.',
  },
  NO_SAFE_STORAGE: {
    message: 'This system offers no safe place for passwords, so the password was not kept.',
    next: 'Skein will ask for it each time.',
  },
  NO_SOURCE: { message: 'No case or database is open.', next: 'Open a case, or connect to a database.' },
  PICTURE_TOO_LARGE: {
    message: 'A picture of {{width, number}} × {{height, number}} pixels is larger than this computer can draw.',
    next: 'Choose a smaller scale, or export SVG.',
  },
  QUERY_REFUSED: {
    message: 'The database refused the question.',
    next: 'Try something smaller; if it happens again, ask whoever runs the database.',
  },
  QUERY_TIMEOUT: {
    message: 'The source did not answer within {{seconds}} s.',
    next: 'Ask for less (fewer types, a lower limit), or try again later.',
  },
  ROWS_REFUSED: {
    message: '{{count, number}} rows cannot be read, the first is row {{row}} of {{file}}. Nothing was imported.',
    next: 'Correct the file or the mapping, or import the good rows with --on-problem keep.',
  },
  SNAPSHOT_DAMAGED: {
    message: 'The snapshot {{file}} is damaged and was not opened.',
    next: 'Open another copy; the damaged file was left as it is.',
  },
  SNAPSHOT_NEWER: {
    message: 'The snapshot {{file}} was made by a newer Skein (format {{version}}).',
    next: 'Open it with that version; the file was left as it is.',
  },
  SOURCE_LOST: {
    message: 'The connection to the database was lost.',
    next: 'The chart is as it was. Try again when the server is back.',
  },
  SOURCE_UNREACHABLE: {
    message: 'No database answers at {{address}}.',
    next: 'Check the address, and that the server is running and reachable.',
  },
  STYLE_DAMAGED: {
    message: 'The style rules in {{file}} are damaged and were not taken.',
    next: 'Ask for another copy; the rules of this chart stay as they are.',
  },
  STYLE_NEWER: {
    message: 'The style rules in {{file}} were made by a newer Skein (format {{version}}).',
    next: 'Use them with that version; the rules of this chart stay as they are.',
  },
  TEMPLATE_DAMAGED: {
    message: 'The report template in {{file}} is damaged and was not taken.',
    next: 'Ask for another copy; your templates stay as they are.',
  },
  TEMPLATE_NEWER: {
    message: 'The report template in {{file}} was made by a newer Skein (format {{version}}).',
    next: 'Use it with that version; your templates stay as they are.',
  },
  TLS_FAILED: {
    message: 'The encrypted connection to {{address}} could not be trusted.',
    next: 'Check the server’s certificate with whoever runs it.',
  },
  UNKNOWN_FORMAT: {
    message: 'Skein does not know how to read {{file}}.',
    next: 'Import a table (CSV, Excel), or a graph in one of the formats that the guide lists.',
  },
  USAGE: { message: '$t(batch.usageReasons.{{reason}})', next: 'See the usage text.' },
  WORK_TIMEOUT: {
    message: 'The work was not finished within {{seconds, number}} s and was stopped.',
    next: 'Ask for less: fewer hops, or a lower limit.',
  },
} as const satisfies { readonly [code in ErrorCode]: { readonly message: string; readonly next: string } };
