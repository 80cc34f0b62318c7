// What this user is forbidden to read. Only Enterprise servers know such rules, and they tell every user their own.
import type { SourceIdentity } from '../../answers';
import type { Call } from '../../GraphSource';
import { compareCodePoints } from '../../compareCodePoints';
import type { Gate, Row } from '../runQuery';
import { unlessRefused } from '../unless';

const text = 'SHOW USER PRIVILEGES AS COMMANDS YIELD command RETURN command';

/** As the server words them; empty on Community, and where the server does not tell. */
export async function readRestrictions(gate: Gate, identity: SourceIdentity, call: Call): Promise<readonly string[]> {
  if (!/\benterprise\b/i.test(identity.version)) return [];
  return unlessRefused(async () => restrictionsIn((await gate.run({ text, parameters: {} }, call)).rows), []);
}

/** The rules that hide what is asked about, without the role that they come from. */
export function restrictionsIn(rows: readonly Row[]): readonly string[] {
  const commands = rows.flatMap(({ command }) => (typeof command === 'string' ? [command] : []));
  const hiding = commands.filter((command) => /^DENY\s+(IMMUTABLE\s+)?(TRAVERSE|READ|MATCH)\b/i.test(command));
  const plain = hiding.map((command) => command.replace(/\s+TO\s+(\$role|`(?:[^`]|``)*`|[\w$]+)\s*;?\s*$/i, ''));
  return [...new Set(plain)].sort(compareCodePoints);
}
