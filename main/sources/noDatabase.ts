// What the description of a source says of a database when there is none behind it.
import type { SourceDescription } from '../../shared/questions';

export const noDatabase = {
  cypher: 'none',
  indexes: [],
  constraints: [],
  restrictions: [],
} as const satisfies Partial<SourceDescription>;
