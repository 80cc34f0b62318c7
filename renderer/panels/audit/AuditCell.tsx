// One cell of the record of work.
import type { AuditLine } from '../../../shared/audit/line';
import type { Translate } from '../../../shared/messages';
import type { TableColumn } from '../../ui/TableGrid';
import { useTranslator } from '../AppContext';
import { writtenTime } from '../inspector/origins';
import { number } from '../words';

const widths = { nth: 60, at: 150, who: 110, action: 120, question: 420, result: 280 } as const;
const names = ['nth', 'at', 'who', 'action', 'question', 'result'] as const;

export function auditColumns(t: Translate): readonly TableColumn[] {
  return names.map((name) => ({ title: t(`audit.columns.${name}`), width: widths[name], isNumeric: name === 'nth' }));
}

export function AuditCell({ line, column }: { readonly line: AuditLine; readonly column: number }) {
  const { t } = useTranslator();
  const { seq, at, who, action, question, outcome, counts, parameters, hash } = line;
  switch (names[column]) {
    case 'nth':
      return <span title={`sha256 ${hash}`}>{number(seq)}</span>;
    case 'at':
      return writtenTime(at);
    case 'who':
      return who;
    case 'action':
      return t(`audit.actions.${action}`);
    case 'question':
      return <span title={JSON.stringify(parameters)}>{question}</span>;
    case 'result':
    case undefined:
      return outcome === 'done' ? resultText(counts) : <span className="audit-refused">{outcome}</span>;
  }
}

function resultText(counts: AuditLine['counts']): string {
  return Object.entries(counts)
    .map(([name, count]) => `${name} ${number(count)}`)
    .join(' · ');
}
