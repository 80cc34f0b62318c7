// "Where this comes from": the imported row and the questions that brought it, with source and time; or the hand that drew it.
import type { AskedBringing, DrawnBringing } from '../../../shared/chartState';
import { isDrawn } from '../../../shared/drawn';
import type { FileRow } from '../../../shared/graph';
import { editDrawing, eraseDrawings } from '../../actions/draw';
import { useApp, useChartLater, useTranslator } from '../AppContext';
import { number } from '../words';
import { Section } from './Section';
import { distinctFiles, writtenTime } from './origins';

interface ProvenanceProps {
  readonly broughtBy: readonly string[];
  readonly records: readonly FileRow[];
}

export function Provenance({ broughtBy, records }: ProvenanceProps) {
  const { t } = useTranslator();
  const chart = useChartLater();
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
      {bringings.map((bringing) =>
        bringing.kind === 'drawn' ? (
          <DrawnOrigin key={bringing.id} bringing={bringing} />
        ) : (
          <AskedOrigin key={bringing.id} bringing={bringing} />
        ),
      )}
    </Section>
  );
}

function AskedOrigin({ bringing: { id, kind, answer } }: { readonly bringing: AskedBringing }) {
  const { t } = useTranslator();
  return (
    <div className="origin" title={answer.detail}>
      <div>
        <strong>{answer.source.name}</strong>, {t(`panels.origin.kinds.${kind}`)} #{number(Number(id.slice(1)) || 0)}
      </div>
      <div className="quiet">
        {answer.source.version} · {t('panels.origin.read', { time: writtenTime(answer.at) })}
      </div>
    </div>
  );
}

/** The hand in place of a source: when, by whom and why; and, as long as it is a drawing still, to change or take it away. */
function DrawnOrigin({ bringing: { id, at, by, note } }: { readonly bringing: DrawnBringing }) {
  const context = useApp();
  const { t } = useTranslator();
  const chart = useChartLater();
  const isBrought = ({ broughtBy }: { readonly broughtBy: readonly string[] }) => broughtBy.includes(id);
  const things = [
    ...chart
      .entities()
      .filter(isBrought)
      .map(({ entity }) => entity),
    ...chart
      .links()
      .filter(isBrought)
      .map(({ link }) => link),
  ];
  const drawn = things.find((one) => isDrawn(one.id));
  return (
    <div className="origin">
      <div>
        <strong>{t('drawn.byHand')}</strong>, {note === '' ? t('drawn.origin.noNote') : note}
      </div>
      <div className="quiet">
        {by === ''
          ? t('drawn.origin.at', { time: writtenTime(at) })
          : t('drawn.origin.atBy', { time: writtenTime(at), by })}
      </div>
      {drawn === undefined ? null : (
        <div className="origin-buttons">
          <button type="button" className="text-button" onClick={() => editDrawing(context, drawn)}>
            {t('drawn.origin.edit')}
          </button>
          <button type="button" className="text-button" onClick={() => eraseDrawings(context, [drawn])}>
            {t('drawn.origin.erase')}
          </button>
        </div>
      )}
    </div>
  );
}
