// Which template, whose agency it names, and keeping, sharing, taking and removing one of the analyst's own.
import { isBuiltIn, type ReportTemplate } from '../../../shared/report/sections';
import { attempt } from '../../actions/report';
import { chooseLogo, keepTemplate, removeTemplate, shareTemplate, takeTemplate } from '../../actions/reportTemplates';
import { Button } from '../../ui/Button';
import { SelectField, TextField } from '../../ui/fields';
import { useApp, useTranslator } from '../AppContext';

interface TemplateFieldsProps {
  readonly all: readonly ReportTemplate[];
  readonly chosen: ReportTemplate;
  readonly onChoose: (template: ReportTemplate | null) => void;
  readonly onOwn: (own: readonly ReportTemplate[]) => void;
}

export function TemplateFields({ all, chosen, onChoose, onOwn }: TemplateFieldsProps) {
  const context = useApp();
  const { t } = useTranslator();
  const isOwn = !isBuiltIn(chosen.id);
  const take = (kept: Awaited<ReturnType<typeof takeTemplate>>) => {
    if (kept === null) return;
    onOwn(kept.own);
    onChoose(kept.own.find(({ id }) => id === kept.id) ?? null);
  };
  const options = (isBuilt: boolean) =>
    all.filter(({ id }) => isBuiltIn(id) === isBuilt).map(({ id, name }) => ({ value: id, label: name }));
  const onLogo = async () => {
    const logo = await chooseLogo(context);
    if (logo !== null) onChoose({ ...chosen, logo });
  };
  const onRemove = async () => {
    onOwn(await removeTemplate(context, chosen.id));
    onChoose(null);
  };
  return (
    <>
      <SelectField
        label={t('report.fields.template')}
        value={chosen.id}
        groups={[
          { label: '', options: options(true) },
          { label: t('report.fields.own'), options: options(false) },
        ]}
        onChange={(id) => onChoose(all.find((one) => one.id === id) ?? null)}
      />
      <TextField
        label={t('report.fields.name')}
        value={chosen.name}
        onChange={(name) => onChoose({ ...chosen, name: name.slice(0, 200) })}
      />
      <TextField
        label={t('report.fields.agency')}
        value={chosen.agency}
        onChange={(agency) => onChoose({ ...chosen, agency: agency.slice(0, 200) })}
      />
      <div className="report-logo">
        <span className="field-label">{t('report.fields.logo')}</span>
        {chosen.logo === null ? (
          <span className="quiet">{t('report.fields.noLogo')}</span>
        ) : (
          <img alt={t('report.fields.logo')} src={`data:image/${chosen.logo.kind};base64,${chosen.logo.base64}`} />
        )}
        <Button onClick={() => attempt(context, onLogo)}>{t('report.fields.chooseLogo')}</Button>
        {chosen.logo === null ? null : (
          <Button onClick={() => onChoose({ ...chosen, logo: null })}>{t('report.fields.removeLogo')}</Button>
        )}
      </div>
      <div className="report-template-buttons">
        <Button
          isDisabled={chosen.name.trim() === ''}
          onClick={() => attempt(context, async () => take(await keepTemplate(context, chosen)))}
        >
          {isOwn ? t('report.fields.keep') : t('report.fields.keepAsOwn')}
        </Button>
        {isOwn ? <Button onClick={() => attempt(context, onRemove)}>{t('report.fields.remove')}</Button> : null}
        <Button onClick={() => attempt(context, () => shareTemplate(context, chosen))}>
          {t('report.fields.share')}
        </Button>
        <Button onClick={() => attempt(context, async () => take(await takeTemplate(context)))}>
          {t('report.fields.take')}
        </Button>
      </div>
    </>
  );
}
