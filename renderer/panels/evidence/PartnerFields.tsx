// Whether what leaves is for a partner, and what is then taken out of it.
import type { Evidence } from '../../../shared/contracts/evidence';
import type { RedactionSet } from '../../../shared/redact/rules';
import { Tick } from '../../ui/fields';
import { useTranslator } from '../AppContext';
import { RedactFields } from './RedactFields';

const startingRedaction: RedactionSet = {
  name: '',
  rules: [{ type: null, field: null, kind: 'pseudonym' }],
  dropsWords: true,
};

interface PartnerFieldsProps {
  readonly evidence: Evidence;
  /** Null for nothing. */
  readonly redaction: RedactionSet | null;
  readonly onChange: (redaction: RedactionSet | null) => void;
}

export function PartnerFields({ evidence, redaction, onChange }: PartnerFieldsProps) {
  const { t } = useTranslator();
  return (
    <>
      <Tick
        label={t('evidence.redact.on')}
        isOn={redaction !== null}
        onChange={(isOn) => onChange(isOn ? startingRedaction : null)}
      />
      {redaction === null ? null : <RedactFields evidence={evidence} set={redaction} onChange={onChange} />}
    </>
  );
}
