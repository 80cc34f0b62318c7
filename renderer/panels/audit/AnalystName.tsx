// The analyst's name as the record writes it, to be changed in place.
import { useState } from 'react';
import type { Analyst } from '../../../shared/contracts/audit';
import { useTranslator } from '../AppContext';

interface AnalystNameProps {
  readonly analyst: Analyst;
  readonly onRename: (name: string) => void;
}

export function AnalystName({ analyst: { name, systemName }, onRename }: AnalystNameProps) {
  const { t } = useTranslator();
  const [typed, setTyped] = useState(name);
  const take = () => {
    if (typed.trim() !== name) onRename(typed.trim());
  };
  return (
    <label className="audit-analyst" title={t('audit.analystHint', { name: systemName })}>
      <span className="quiet">{t('audit.analyst')}</span>
      <input
        value={typed}
        placeholder={systemName}
        maxLength={200}
        spellCheck={false}
        onChange={(event) => setTyped(event.currentTarget.value)}
        onBlur={take}
        onKeyDown={(event) => {
          if (event.key === 'Enter') take();
        }}
      />
    </label>
  );
}
