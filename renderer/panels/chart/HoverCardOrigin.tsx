// Where what the hover card tells comes from, in one line: the imported rows, else the question that brought it, else the hand
// that drew it.
import { whoDrew, whyDrawn } from '../../../shared/drawnWords';
import type { FileRow } from '../../../shared/graph';
import { useChart, useTranslator } from '../AppContext';
import { distinctFiles } from '../inspector/origins';

interface HoverCardOriginProps {
  readonly broughtBy: readonly string[];
  readonly records: readonly FileRow[];
}

export function HoverCardOrigin({ broughtBy, records }: HoverCardOriginProps) {
  const translator = useTranslator();
  const { t } = translator;
  const chart = useChart();
  const rows = distinctFiles(records).flatMap(({ file, rows: count, first }) => {
    const origin = chart.files.get(file);
    if (origin === undefined) return [];
    const { name } = origin;
    return [count === 1 ? t('hand.card.row', { name, row: first }) : t('hand.card.rows', { name, rows: count })];
  });
  const questions = broughtBy.flatMap((id) => {
    const bringing = chart.bringings.get(id);
    if (bringing === undefined) return [];
    if (bringing.kind === 'drawn') {
      const parts = [whoDrew(bringing, translator), whyDrawn(bringing, translator)];
      return [parts.filter((part) => part !== '').join(': ')];
    }
    return [`${bringing.answer.source.name}, ${t(`panels.origin.kinds.${bringing.kind}`)}`];
  });
  const [first, ...others] = [...new Set([...rows, ...questions])];
  if (first === undefined) return null;
  const more = others.length === 0 ? '' : t('hand.card.moreOrigins', { count: others.length });
  return (
    <p className="hover-part quiet">
      {t('hand.card.from')} {[first, more].filter((text) => text !== '').join(', ')}
    </p>
  );
}
