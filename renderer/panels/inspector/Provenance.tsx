// "Where this comes from": the imported row and the questions that brought it, with source and time.
import type { FileRow } from '../../../shared/graph';
import { useChart, useTranslator } from '../AppContext';
import { number } from '../words';
import { Section } from './Section';
import { distinctFiles, writtenTime } from './origins';

interface ProvenanceProps {
  readonly broughtBy: readonly string[];
  readonly records: readonly FileRow[];
}

export function Provenance({ broughtBy, records }: ProvenanceProps) {
  const { t } = useTranslator();
  const chart = useChart();
  const bringings = broughtBy.map((id) => chart.bringings.get(id)).filter((bringing) => bringing !== undefined);
  return (
    <Section title={t('panels.origin.title')}>
      {distinctFiles(records).map(({ file, rows, first, last }) => {
        const origin = chart.files.get(file);
        if (origin === undefined) return null;
        const where =
          rows === 1 ? t('panels.origin.row', { row: first }) : t('panels.origin.rows', { first, last, rows });
        return (
          <div key={file} className="origin">
            <div>
              <strong>{origin.name}</strong>, {where}
            </div>
            <div className="quiet">
              {t('panels.origin.imported', { time: writtenTime(origin.importedAt) })} ·{' '}
              <span title={`sha256 ${origin.sha256}`}>sha {origin.sha256.slice(0, 8)}…</span>
            </div>
          </div>
        );
      })}
      {bringings.map(({ id, kind, answer }) => (
        <div key={id} className="origin" title={answer.detail}>
          <div>
            <strong>{answer.source.name}</strong>, {t(`panels.origin.kinds.${kind}`)} #
            {number(Number(id.slice(1)) || 0)}
          </div>
          <div className="quiet">
            {answer.source.version} · {t('panels.origin.read', { time: writtenTime(answer.at) })}
          </div>
        </div>
      ))}
    </Section>
  );
}
