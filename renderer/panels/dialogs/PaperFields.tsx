// The paper of a PDF or a report: its size and how it lies.
import { paperSizes, type Paper } from '../../../shared/report/paper';
import { ChoiceField } from '../../ui/fields';
import { useTranslator } from '../AppContext';

type Lie = 'upright' | 'landscape';

interface PaperFieldsProps {
  readonly paper: Paper;
  readonly onChange: (paper: Paper) => void;
}

export function PaperFields({ paper, onChange }: PaperFieldsProps) {
  const { t } = useTranslator();
  return (
    <>
      <ChoiceField<Paper['size']>
        label={t('report.paper.size')}
        value={paper.size}
        onChange={(size) => onChange({ ...paper, size })}
        options={paperSizes.map((value) => ({ value, label: t(`report.paper.${value}`) }))}
      />
      <ChoiceField<Lie>
        label={t('report.paper.lies')}
        value={paper.isLandscape ? 'landscape' : 'upright'}
        onChange={(lie) => onChange({ ...paper, isLandscape: lie === 'landscape' })}
        options={(['upright', 'landscape'] as const).map((value) => ({ value, label: t(`report.paper.${value}`) }))}
      />
    </>
  );
}
