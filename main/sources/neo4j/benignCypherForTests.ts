// Questions as analysts ask them, on the little graph of `analystGraph`; the gate must let every one of them pass.

/** Made by any driver before the questions are asked. */
export const analystGraph: readonly string[] = [
  'CREATE FULLTEXT INDEX suspect_words IF NOT EXISTS FOR (n:Suspect) ON EACH [n.name, n.alias]',
  'CREATE CONSTRAINT suspect_id IF NOT EXISTS FOR (n:Suspect) REQUIRE n.idNumber IS UNIQUE',
  'CREATE RANGE INDEX called_at IF NOT EXISTS FOR ()-[r:CALLED]-() ON (r.at)',
  'CREATE TEXT INDEX phone_number IF NOT EXISTS FOR (n:Phone) ON (n.number)',
  'CALL db.awaitIndexes(60)',
  `UNWIND range(1, 12) AS i
   CREATE (s:Suspect {idNumber: 'S' + i, name: 'Suspect ' + i, alias: 'A' + i % 3, born: date('1980-01-01') + duration({months: i})})
   CREATE (p:Phone {number: '1380000' + i})
   CREATE (a:Account {iban: 'A' + i, opened: datetime('2026-01-01T10:00:00Z') + duration({days: i})})
   CREATE (s)-[:USES {since: 2020 + i}]->(p) CREATE (s)-[:HOLDS]->(a)`,
  `UNWIND range(1, 11) AS i
   MATCH (p:Phone {number: '1380000' + i}), (q:Phone {number: '1380000' + (i + 1)})
   CREATE (p)-[:CALLED {at: datetime('2026-05-01T08:00:00+08:00') + duration({hours: i}), seconds: 10 * i}]->(q)
   CREATE (q)-[:CALLED {at: datetime('2026-05-02T08:00:00+08:00') + duration({hours: i}), seconds: 5 * i}]->(p)`,
  `UNWIND range(1, 10) AS i
   MATCH (a:Account {iban: 'A' + i}), (b:Account {iban: 'A' + (i + 2)})
   CREATE (a)-[:TRANSFERRED {amount: 1000.5 * i, at: date('2026-05-01') + duration({days: i})}]->(b)`,
];

export const benignCypher: readonly string[] = [
  'MATCH (n) RETURN n LIMIT 5',
  'MATCH (n:Suspect) RETURN n.name AS name, n.idNumber AS id ORDER BY name SKIP 2 LIMIT 3;',
  "MATCH (n:Suspect {idNumber: 'S3'}) RETURN n",
  "MATCH (n:Suspect) WHERE n.idNumber IN ['S1', 'S2', $id] RETURN n",
  "MATCH (n:Suspect) WHERE n.idNumber STARTS WITH 'S1' RETURN n",
  "MATCH (p:Phone) WHERE p.number CONTAINS '00001' OR p.number ENDS WITH '9' RETURN p",
  "MATCH (s:Suspect) WHERE s.name =~ '(?i)suspect 1.*' RETURN s",
  'MATCH (s:Suspect)-[u:USES]->(p:Phone) RETURN s, u, p',
  'MATCH (n) RETURN labels(n) AS labels, count(*) AS count ORDER BY count DESC',
  'MATCH ()-[r]->() RETURN type(r) AS type, count(r) AS count',
  'MATCH (p:Phone)-[call:CALLED]->() RETURN p.number AS number, count(call) AS calls, sum(call.seconds) AS seconds ORDER BY calls DESC',
  'MATCH (a:Account)-[t:TRANSFERRED]->(b) WITH a, b, sum(t.amount) AS total WHERE total > 2000 RETURN a, b, total',
  'MATCH ()-[t:TRANSFERRED]->() RETURN min(t.amount), max(t.amount), avg(t.amount), stDev(t.amount), percentileCont(t.amount, 0.5)',
  'MATCH (s:Suspect) RETURN s.alias AS alias, collect(s.name) AS names, count(DISTINCT s) AS count',
  "MATCH p = shortestPath((a:Suspect {idNumber: 'S1'})-[*..12]-(b:Suspect {idNumber: 'S5'})) RETURN p",
  "MATCH (a:Suspect {idNumber: 'S1'}), (b:Suspect {idNumber: 'S4'}) MATCH p = allShortestPaths((a)-[*..12]-(b)) RETURN p",
  "MATCH p = SHORTEST 2 (a:Suspect {idNumber: 'S1'})--+(b:Suspect {idNumber: 'S3'}) RETURN p",
  "MATCH p = ANY SHORTEST (a:Phone {number: '13800001'})-[:CALLED]->+(b:Phone) RETURN p LIMIT 5",
  "MATCH p = (a:Phone {number: '13800001'})-[:CALLED]->{1,4}(b) RETURN p, length(p) AS hops LIMIT 20",
  "MATCH p = (a:Phone {number: '13800001'}) ((x)-[c:CALLED WHERE c.seconds > 5]->(y)){1,3} (b:Phone) RETURN p, [k IN c | k.seconds] AS seconds",
  "MATCH (a:Phone {number: '13800001'})-[:CALLED*1..3]->(b) RETURN DISTINCT b",
  'MATCH (a)-[:CALLED]->(b)-[:CALLED]->(c) WHERE a <> c AND NOT (a)-[:CALLED]->(c) RETURN a, b, c LIMIT 5',
  'MATCH (s:Suspect) RETURN s.name AS name UNION MATCH (p:Phone) RETURN p.number AS name',
  'MATCH (s:Suspect) RETURN s.name AS name UNION ALL MATCH (s:Suspect) RETURN s.alias AS name',
  'MATCH (s:Suspect) CALL (s) { MATCH (s)-[:USES]->(p)-[c:CALLED]->() RETURN count(c) AS calls } RETURN s.name, calls',
  'MATCH (s:Suspect) CALL { WITH s MATCH (s)-[:HOLDS]->(a) RETURN collect(a) AS accounts } RETURN s, accounts',
  'MATCH (s:Suspect) WHERE EXISTS { (s)-[:USES]->(:Phone)-[:CALLED]->() } RETURN s',
  'MATCH (s:Suspect) WHERE NOT EXISTS { MATCH (s)-[:USES]->(p) WHERE p.number = $id } RETURN s',
  'MATCH (s:Suspect) WHERE COUNT { (s)-[:USES]->() } > 0 RETURN s.name, COUNT { (s)--() } AS degree',
  'MATCH (s:Suspect) RETURN s.name, COLLECT { MATCH (s)-[:USES]->(p) RETURN p.number ORDER BY p.number } AS numbers',
  'MATCH (s:Suspect) RETURN s {.name, .alias, phones: [(s)-[:USES]->(p) | p.number]} AS card',
  'UNWIND range(1, 5) AS n WITH n WHERE n % 2 = 1 RETURN n, n * n AS square',
  'UNWIND $ids AS id MATCH (s:Suspect {idNumber: id}) RETURN s',
  'MATCH (n) WHERE elementId(n) = $id RETURN n',
  'RETURN [x IN range(1, 10) WHERE x % 2 = 0 | x * 10] AS tens, reduce(sum = 0, x IN [1, 2, 3] | sum + x) AS sum',
  "RETURN date('2026-05-09') AS day, datetime({year: 2026, month: 5, timezone: 'Asia/Shanghai'}) AS moment, duration.between(date('2026-01-01'), date('2026-05-09')) AS span",
  "MATCH ()-[c:CALLED]->() RETURN date.truncate('day', c.at) AS day, count(*) AS calls ORDER BY day",
  "MATCH ()-[c:CALLED]->() WHERE c.at >= datetime('2026-05-01T00:00:00Z') AND c.at < datetime('2026-05-02T00:00:00Z') RETURN c",
  'MATCH (s:Suspect) RETURN s.name, duration.inMonths(s.born, date()).years AS age, datetime.fromepoch(0, 0) AS zero',
  'RETURN point.distance(point({latitude: 31.2, longitude: 121.5}), point({latitude: 39.9, longitude: 116.4})) AS metres',
  'RETURN vector.similarity.cosine([1.0, 2.0], [2.0, 1.0]) AS likeness',
  "CALL db.index.fulltext.queryNodes('suspect_words', 'suspect') YIELD node, score RETURN node, score LIMIT 5",
  'CALL db.labels() YIELD label RETURN label ORDER BY label',
  'CALL db.relationshipTypes',
  'CALL db.schema.nodeTypeProperties() YIELD nodeType, propertyName RETURN nodeType, propertyName',
  'CALL db.schema.visualization()',
  'MATCH (s:Suspect) OPTIONAL MATCH (s)-[:OWNS]->(c) RETURN s.name, coalesce(c.name, "none") AS company',
  "MATCH (s:Suspect) RETURN CASE WHEN s.alias = 'A0' THEN 'zero' WHEN s.alias = 'A1' THEN 'one' ELSE 'other' END AS kind, count(*) AS n",
  'MATCH (s:Suspect|Phone) RETURN s LIMIT 3',
  'MATCH (s:Suspect&!Phone)-[:USES|HOLDS]->(x) RETURN s, x LIMIT 3',
  'MATCH (n:$($label)) RETURN n LIMIT 3',
  '// who calls whom\nMATCH (a:Phone)-[c:CALLED]->(b:Phone) /* both ways */ RETURN a, c, b',
  'MATCH (call)-[use:USES]->(profile) RETURN call, use, profile LIMIT 3',
  "MATCH (s:Suspect) WHERE s.name = 'it\\'s; CREATE //' OR s.name = \"/* DELETE */\" RETURN s",
  "RETURN 'CREATE (:Intruder)' AS `DETACH DELETE`, toUpper('merge') AS merged, split('a;b', ';') AS parts",
  'MATCH (a:Account) RETURN a.iban AS iban, a.opened.year AS year, toString(a.opened) AS text ORDER BY iban',
  "MATCH (a:Account {iban: 'A1'})-[t:TRANSFERRED*1..3]->(b) RETURN b, reduce(sum = 0.0, x IN t | sum + x.amount) AS total ORDER BY total DESC",
  'MATCH (a)-[r]-(b) WITH a, count(DISTINCT b) AS degree ORDER BY degree DESC LIMIT 3 MATCH (a)-[r]-(c) RETURN a, r, c',
  'CYPHER runtime=slotted MATCH (n) RETURN count(n) AS n',
  'CYPHER 5 MATCH (n:Phone) RETURN count(n) AS n',
  'MATCH (n:Suspect) USING INDEX n:Suspect(idNumber) WHERE n.idNumber = $id RETURN n',
  'MATCH (n) FINISH',
  'MATCH (n:Suspect) WHERE n.name IS :: STRING AND n.born IS NOT NULL RETURN keys(n) AS keys, properties(n) AS fields LIMIT 1',
];

/** Of the newer language, for servers that know it. */
export const benignCypher25: readonly string[] = [
  'CYPHER 25 MATCH (n:Suspect) RETURN n LIMIT 3',
  'CYPHER 25 MATCH (n:Suspect) FILTER n.alias = "A1" LET double = 2 * size(n.name) RETURN n.name, double',
  'CYPHER 25 MATCH (n:Suspect) RETURN n.alias AS alias NEXT RETURN alias, count(*) AS count',
  "CYPHER 25 WHEN 1 < 2 THEN RETURN 'yes' AS answer ELSE RETURN 'no' AS answer",
  'CYPHER 25 MATCH (n:$any($labels)) RETURN n LIMIT 3',
  'CYPHER 25 MATCH ()-[r:$($type)]->() RETURN r LIMIT 3',
  "CYPHER 25 MATCH REPEATABLE ELEMENTS p = (a:Phone {number: '13800001'})-[:CALLED]-{1,3}(b) RETURN p LIMIT 3",
  'CYPHER 25 RETURN $text || "!" AS text',
];

export const benignParameters = {
  id: 'S4',
  ids: ['S1', 'S2'],
  label: 'Suspect',
  labels: ['Suspect', 'Phone'],
  type: 'CALLED',
  text: 'x',
};
