// A database whose schema Skein has never seen: Chinese labels and properties, calls and payments as nodes of their own,
// a relationship that runs against the catalogue, text where one expects times, no constraint, no index. Nobody in it exists.
import neo4j from 'neo4j-driver';

export interface ForeignServer {
  readonly uri: string;
  readonly user: string;
  readonly password: string;
}

/** The database that NEO4J_URI names and that was handed over to be emptied; null where there is none. */
export function foreignServer(): ForeignServer | null {
  const { NEO4J_URI: uri, NEO4J_USER: user, NEO4J_PASSWORD: password, NEO4J_TEST_OWNED: owned } = process.env;
  return uri === undefined || owned !== '1' ? null : { uri, user: user ?? 'neo4j', password: password ?? '' };
}

/** Runs statements one after the other; the rows of the last. */
export async function inDatabase(
  { uri, user, password }: ForeignServer,
  ...statements: readonly (readonly [text: string, parameters?: Record<string, unknown>])[]
): Promise<readonly Record<string, unknown>[]> {
  const driver = neo4j.driver(uri, neo4j.auth.basic(user, password), { disableLosslessIntegers: true });
  const session = driver.session();
  try {
    let rows: Record<string, unknown>[] = [];
    for (const [text, parameters = {}] of statements) {
      const { records } = await session.run(text, parameters);
      rows = records.map((record) => record.toObject());
    }
    return rows;
  } finally {
    await session.close();
    await driver.close();
  }
}

const empty = [
  ['MATCH ()-[r]->() CALL (r) { DELETE r } IN TRANSACTIONS OF 10000 ROWS'],
  ['MATCH (n) CALL (n) { DELETE n } IN TRANSACTIONS OF 10000 ROWS'],
  ['DROP CONSTRAINT _skein_id IF EXISTS'],
  ['DROP INDEX _skein_text IF EXISTS'],
  ['DROP INDEX _skein_caption IF EXISTS'],
] as const;

export async function emptyDatabase(server: ForeignServer): Promise<void> {
  await inDatabase(server, ...empty);
}

export const chief = '林远航';
export const caller = '周小满';
export const chiefPhone = '13812340001';
export const callerPhone = '13812340002';

const names = [chief, caller, '吴海生', '郑多多', '冯一鸣', '褚青禾', '卫长风', '蒋南星', '沈听雨', '韩若谷'];

interface Call {
  readonly from: string;
  readonly to: string;
  readonly at: string;
  readonly seconds: number;
}

/** Chief → caller five times a day for three days, then a chain of one call each to the next phone, an hour apart. */
function calls(): readonly Call[] {
  const all: Call[] = [];
  for (let day = 1; day <= 3; day += 1)
    for (let hour = 0; hour < 5; hour += 1)
      all.push({ from: chiefPhone, to: callerPhone, at: `2026-03-0${day}T${10 + hour}:00:00+08:00`, seconds: 60 });
  for (let step = 2; step < names.length; step += 1)
    all.push({
      from: phoneOf(step - 1),
      to: phoneOf(step),
      at: `2026-03-05T${String(8 + step).padStart(2, '0')}:00:00+08:00`,
      seconds: 30 * step,
    });
  return all;
}

function phoneOf(index: number): string {
  return `1381234${String(index + 1).padStart(4, '0')}`;
}

/** Sixteen digits of a made-up bank that pass Luhn's check. */
function cardOf(index: number): string {
  const body = `622202${String(index).padStart(9, '0')}`;
  const sum = [...body].reverse().reduce((total, digit, at) => {
    const value = Number(digit) * (at % 2 === 0 ? 2 : 1);
    return total + (value > 9 ? value - 9 : value);
  }, 0);
  return `${body}${(10 - (sum % 10)) % 10}`;
}

/** Ten people with a phone and a card each, one group, 23 calls and 9 payments as nodes. */
export async function fillForeignDatabase(server: ForeignServer): Promise<void> {
  const people = names.map((name, index) => ({ name, phone: phoneOf(index), card: cardOf(index) }));
  const payments = people.slice(1).map(({ card }, index) => ({
    from: people[index]?.card,
    to: card,
    at: `2026-03-06 ${String(9 + index).padStart(2, '0')}:30:00`,
    amount: 5000 + 100 * index,
  }));
  await inDatabase(
    server,
    ...empty,
    [
      `UNWIND $people AS row
       CREATE (p:人员 {姓名: row.name, 国籍: '中国'})
       CREATE (n:手机 {号码: row.phone, 运营商: '联通'})-[:机主]->(p)
       CREATE (c:银行卡 {卡号: row.card, 开户行: '东湖银行'})-[:持卡人]->(p)`,
      { people },
    ],
    [
      `CREATE (g:团伙 {名称: '南岸组'}) WITH g MATCH (p:人员) WHERE p.姓名 IN $members CREATE (p)-[:成员]->(g)`,
      { members: names.slice(0, 4) },
    ],
    [
      `UNWIND $calls AS row
       MATCH (a:手机 {号码: row.from}) MATCH (b:手机 {号码: row.to})
       CREATE (a)-[:主叫]->(:通话 {开始时间: datetime(row.at), 时长: row.seconds})-[:被叫]->(b)`,
      { calls: calls().map((call) => ({ ...call, seconds: neo4j.int(call.seconds) })) },
    ],
    [
      `UNWIND $payments AS row
       MATCH (a:银行卡 {卡号: row.from}) MATCH (b:银行卡 {卡号: row.to})
       CREATE (a)-[:付款]->(:转账 {时间: row.at, 金额: row.amount})-[:收款]->(b)`,
      { payments },
    ],
  );
}

export const hubPhone = '13899990000';

/** A phone that 10,040 others were called by, once each: forty more events than are followed to count. */
export async function fillHub(server: ForeignServer): Promise<void> {
  await inDatabase(server, ...empty, [
    `CREATE (hub:手机 {号码: $hub, 运营商: '联通'})
       WITH hub UNWIND range(1, 10040) AS nth
       CREATE (hub)-[:主叫]->(:通话 {开始时间: datetime('2026-03-01T10:00:00+08:00') + duration({minutes: nth}), 时长: 60})
         -[:被叫]->(:手机 {号码: toString(13700000000 + nth), 运营商: '联通'})`,
    { hub: hubPhone },
  ]);
}
