// Messages of the area "batch": the command line, and why an imported row was refused.
export const batch = {
  usage: `Skein: a link-analysis explorer for gang networks, offline and read-only.

skein [open] [SOURCE] [--screenshot FILE.png]
    Opens the window (the sample case without a SOURCE). With --screenshot it saves a picture
    of the window once the chart is drawn, and quits.
skein snapshot SOURCE --find TEXT [--find TEXT …] --out FILE.(png|svg|pdf|json)
    Finds, expands, lays out and exports, with no window shown.
skein report SOURCE --find TEXT [--find TEXT …] --out FILE.(pdf|docx)
    Finds, expands and lays out the same way, and writes a report; a saved snapshot needs no --find.
    --template ID (full, picture, tables, or one of your own), --title TEXT, --purpose TEXT,
    --handling CODE (on every page).
skein compare SNAPSHOT SNAPSHOT|SOURCE --out FILE.(md|txt|csv|json|pdf|docx)
    What changed between two snapshots, or between a snapshot and what a source has now: the list
    as text (Markdown, plain), table or JSON, or a report with both charts in one picture.
skein describe SOURCE
    Types, counts and fields.
skein search SOURCE TEXT [--limit N]
skein publish CASE.skein --to URI [--merge]
    Loads a case into an empty Neo4j database.
skein sample [--size N] [--seed N] --out FILE.skein
    Writes a made-up case.
skein import FILE… [--mapping FILE.json] [--on-problem keep|refuse] --out CASE.skein
    Makes a case of a graph file, or of tables (CSV, Excel) by a mapping. Without --mapping Skein
    finds one. Rows that cannot be read are left out (keep) or keep everything out (refuse).
skein import FILE… --suggest [--out FILE.json]
    Says or saves the mapping that Skein would use, to be corrected (docs/import.md).
skein convert FILE --out FILE [--format ID]
    From any of these or a case into another format, by the ending of the name or by its id:
    graphml, gexf, anx, json-graph, stix, ftm, csv-tables, csv-edges, neo4j-csv, xlsx, cypher,
    skein-snapshot, skein. Says what the format could not hold.
skein analyse SOURCE --analysis ID [--scope SCOPE] [--param NAME=VALUE …] --out FILE.(csv|json)
    Runs an analysis on everything SOURCE holds (SCOPE whole), on some types (types=A,B: entities
    and links), or around somebody (around=KEY[,HOPS]; 1 hop otherwise). At most 5,000,000 links
    are read; the result says how many of how many.
skein analyse --list
    Names the analyses: what each means, its limits, source and parameters.
skein import FILE --out CASE.skein
    Reads GraphML, or CSV with a header that names source and target.
skein verify CASE.skein|EXPORT|LOG.jsonl
    Checks a record of work, or an export against its manifest; names the first line or file
    that is not what was written.

SOURCE is sample, a .skein case, a saved snapshot, or a bolt:// or neo4j:// address
(--user NAME, --database NAME; the password from SKEIN_NEO4J_PASSWORD).
For a database also: --certificates FILE (PEM; they alone vouch for the server), --act-as USER,
--accept-open (you know that others can read or fake this connection), and except for publish
--lens FILE (how its words are read).

For open and snapshot: --find TEXT, --expand HOPS, --limit N, --layout ID, --seed N,
--lang en|zh, --theme light|dark; for snapshot and compare also --handling CODE (else the code used last).

The result is one line of JSON on stdout, progress goes to stderr.
Exit code: 0 done, 1 failed (the line then holds the error), 2 wrong usage.
`,
  progress: {
    counted: '{{done, number}} of {{total, number}}',
    uncounted: '{{done, number}}',
  },
  hiddenAtLeast_one: 'At least {{count, number}} is not on the chart: the source stopped counting.',
  hiddenAtLeast_other: 'At least {{count, number}} are not on the chart: the source stopped counting.',
  usageReasons: {
    badAddress: '“{{value}}” is not a bolt:// or neo4j:// address',
    badChoice: '{{option}} takes one of: {{choices}}',
    badExtension: '{{option}} needs a file name that ends in {{choices}}',
    badNumber: '{{option}} takes a whole number from {{min}} to {{max}}',
    badScope: '--scope takes whole, types=TYPE[,TYPE …] or around=KEY[,HOPS], not “{{value}}”',
    badParameter: '{{analysis}} takes no parameter “{{name}}” with the value “{{value}}”; it knows: {{known}}',
    noMappingNeeded: '{{file}} is a graph and needs no mapping',
    missingOption: '{{command}} needs {{option}}',
    missingValue: '{{option}} needs a value',
    missingWord: '{{command}} needs {{word}}',
    notACase: '“{{value}}” is not the name of a .skein case',
    nobodyThere: 'nobody in what was read has the key or the caption “{{value}}”',
    notASnapshot: '“{{value}}” is not a saved snapshot, which a comparison begins with',
    notAPair: '“{{value}}” is not written as NAME=VALUE',
    surplusWord: '“{{word}}” is one word too many',
    unknownType: 'there is no type “{{value}}”; there are: {{known}}',
    unknownCommand: 'There is no command “{{command}}”',
    unknownOption: '{{command}} has no option {{option}}',
    unexpectedValue: '{{option}} takes no value',
  },
  refusals: {
    ambiguousHeader: 'two columns are named “{{column}}”',
    archiveBomb: 'unpacked it would be far larger than any honest archive',
    badArchive: 'the archive is damaged or is no zip archive',
    badShape: 'it is not built as its format says',
    doctype: 'the file has a DOCTYPE, which is not read for safety',
    emptyEnd: 'the source or the target is empty',
    encoding: 'the text is neither UTF-8, UTF-16 nor GB18030',
    hyperedge: 'it has a hyperedge, which joins more than two nodes',
    malformed: 'this is not well-formed XML',
    missingEnd: 'the edge names “{{id}}”, which no node has',
    nestedGraph: 'it has a graph inside a node',
    noEnds: 'the header does not name a source and a target column',
    noGraph: 'there is no graph in it',
    noId: 'a node has no id',
    noRows: 'there is no row below the header',
    notBoolean: '“{{column}}” holds something other than true or false',
    notJson: 'this is not well-formed JSON',
    notNumber: '“{{column}}” holds something that is not a number',
    openQuote: 'a quotation mark is not closed',
    severalGraphs: 'it has more than one graph',
    tooDeep: 'it nests more than {{depth}} levels deep',
    twice: 'a second node has the id “{{id}}”',
    longRow: 'a row is longer than 4 million characters: perhaps a quotation mark is never closed',
    missingColumn: 'there is no column “{{column}}”, which the mapping needs',
    noSheet: 'there is no sheet “{{sheet}}” with rows in it',
    noTable: 'there is no row to import',
    notWorkbook: 'it is no Excel workbook that can be read (.xlsx without a password)',
    outsidePath: 'it holds a file whose path leads outside',
    tooManyEntries: 'it holds {{found, number}} files; {{most, number}} are the most that a workbook may have',
    zipBomb: 'unpacked it is more than {{most, number}} times larger than it is, which no real workbook is',
    wrongCells: 'there are {{found}} cells where the header has {{expected}}',
  },
  stopped: {
    crash: 'the process that read it broke down',
    memory: 'it took more memory than any honest file of its size does',
    time: 'it went on without getting anywhere',
  },
} as const;
