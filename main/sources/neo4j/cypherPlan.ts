// What the server plans to do for a statement, and whether that only reads. The lists say what is allowed, so that an
// operator or a procedure of a later server is refused until somebody has looked at it.
import type { ResultSummary } from 'neo4j-driver';

/** One operator of the plan, by its name without planner and variant: `Expand` for `Expand(All)@neo4j`. */
export interface PlanStep {
  readonly operator: string;
  /** The server's words on what it works on; for a procedure they begin with its name. */
  readonly details: string;
  readonly children: readonly PlanStep[];
}

export interface Plan {
  /** `r` for reading; `w`, `rw` and `s` change data or schema. */
  readonly kind: string;
  /** Null when the server told no plan. */
  readonly root: PlanStep | null;
}

export interface Refusal {
  readonly reason: 'write' | 'procedure' | 'function' | 'operator' | 'escape' | 'many' | 'database';
  /** Of the procedure, function or operator; '' for the other reasons. */
  readonly name: string;
}

/**
 * The operators that only read, of the Cypher manual's list for 5.26 and 2025 (both languages, all runtimes). Left out
 * on purpose: all that write, `LoadCSV`, `Show…`, `TerminateTransactions`, `Transaction…`, `RunQueryAt`, and what is
 * planned for MERGE only (`Assert…`, `Lock…`).
 */
const readingOperators: ReadonlySet<string> = new Set(
  `AllNodesScan Anti AntiConditionalApply AntiSemiApply Apply Argument ArgumentTracker BidirectionalRepeat
  CacheProperties CartesianProduct ConditionalApply DirectedAllRelationshipsScan DirectedRelationshipByElementIdSeek
  DirectedRelationshipByIdSeek DirectedRelationshipIndexContainsScan DirectedRelationshipIndexEndsWithScan
  DirectedRelationshipIndexScan DirectedRelationshipIndexSeek DirectedRelationshipIndexSeekByRange
  DirectedRelationshipTypeScan DirectedRelationshipTypesScan DirectedRelationshipUniqueIndexSeek
  DirectedRelationshipUniqueIndexSeekByRange DirectedUnionRelationshipTypesScan Distinct
  DynamicDirectedRelationshipTypeLookup DynamicLabelNodeLookup DynamicUndirectedRelationshipTypeLookup Eager
  EagerAggregation EmptyResult EmptyRow ExhaustiveLimit Expand Filter IntersectionNodeByLabelsScan LetAntiSemiApply
  LetSelectOrAntiSemiApply LetSelectOrSemiApply LetSemiApply Limit MultiNodeIndexSeek NodeByElementIdSeek NodeByIdSeek
  NodeByLabelScan NodeCountFromCountStore NodeHashJoin NodeIndexContainsScan NodeIndexEndsWithScan NodeIndexScan
  NodeIndexSeek NodeIndexSeekByRange NodeLeftOuterHashJoin NodeRightOuterHashJoin NodeUniqueIndexSeek
  NodeUniqueIndexSeekByRange NullifyMetadata Optional OptionalExpand OrderedAggregation OrderedDistinct OrderedUnion
  PartialSort PartialTop PathPropagatingBFS PreserveOrder ProcedureCall ProduceResults ProjectEndpoints Projection
  RelationshipCountFromCountStore RemoteBatchProperties RemoteBatchPropertiesWithFilter Repeat RollUpApply SelectOrAntiSemiApply SelectOrSemiApply
  SemiApply ShortestPath Skip Sort StatefulShortestPath SubtractionNodeByLabelsScan Top Top1WithTies TriadicBuild
  TriadicFilter TriadicSelection UndirectedAllRelationshipsScan UndirectedRelationshipByElementIdSeek
  UndirectedRelationshipByIdSeek UndirectedRelationshipIndexContainsScan UndirectedRelationshipIndexEndsWithScan
  UndirectedRelationshipIndexScan UndirectedRelationshipIndexSeek UndirectedRelationshipIndexSeekByRange
  UndirectedRelationshipTypeScan UndirectedRelationshipUniqueIndexSeek UndirectedRelationshipUniqueIndexSeekByRange
  UndirectedUnionRelationshipTypesScan Union UnionNodeByLabelsScan Unwind ValueHashJoin VarLengthExpand`.split(/\s+/),
);

/** The procedures that only read this database and reach nothing outside it. Lower case: the server does not mind. */
const readingProcedures: ReadonlySet<string> = new Set([
  'db.index.fulltext.querynodes',
  'db.index.fulltext.queryrelationships',
  'db.index.vector.querynodes',
  'db.index.vector.queryrelationships',
  'db.labels',
  'db.propertykeys',
  'db.relationshiptypes',
  'db.schema.nodetypeproperties',
  'db.schema.reltypeproperties',
  'db.schema.visualization',
]);

export function isReadingProcedure(name: string): boolean {
  return readingProcedures.has(name.toLowerCase());
}

/** The driver's account of an EXPLAIN as plain facts. */
export function planOf({ plan, queryType }: ResultSummary): Plan {
  return { kind: queryType, root: plan === false ? null : stepOf(plan) };
}

/** Why the statement with this plan may not be run; null when all of it only reads. */
export function refusalOf({ kind, root }: Plan): Refusal | null {
  if (root === null) return { reason: 'operator', name: 'EXPLAIN' };
  const steps = stepsOf(root);
  const call = steps.find(({ operator, details }) => isCall(operator) && !isReadingProcedure(procedureIn(details)));
  if (call !== undefined) return { reason: 'procedure', name: procedureIn(call.details) };
  if (kind === 'w' || kind === 'rw') return { reason: 'write', name: '' };
  const other = steps.find(({ operator }) => !readingOperators.has(operator));
  if (other !== undefined) return { reason: 'operator', name: other.operator };
  return kind === 'r' ? null : { reason: 'write', name: '' };
}

type DriverPlan = Exclude<ResultSummary['plan'], false>;

function stepOf(plan: DriverPlan): PlanStep {
  const details: unknown = Reflect.get(plan.arguments, 'Details');
  return {
    operator: baseName(plan.operatorType),
    details: typeof details === 'string' ? details : '',
    children: plan.children.map(stepOf),
  };
}

/** The parallel runtime's `Partitioned…` reads as the operator that it divides. */
function baseName(operator: string): string {
  return operator
    .replace(/@.*$/, '')
    .replace(/\(.*\)$/, '')
    .replace(/^Partitioned(?=[A-Z])/, '');
}

function stepsOf(root: PlanStep): readonly PlanStep[] {
  const steps: PlanStep[] = [];
  const waiting = [root];
  for (let step = waiting.pop(); step !== undefined; step = waiting.pop()) {
    steps.push(step);
    waiting.push(...step.children);
  }
  return steps;
}

function isCall(operator: string): boolean {
  return operator.includes('ProcedureCall');
}

/** `db.labels` of `db.labels() :: (label :: STRING)`. */
function procedureIn(details: string): string {
  return /^[^\s(]*/.exec(details)?.[0] ?? '';
}
