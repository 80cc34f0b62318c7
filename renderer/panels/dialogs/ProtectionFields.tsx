// How a connection is protected: certificates of one's own, another user's rights, and the word that an open one is meant.
import type { Profile } from '../../../shared/contract';
import { countCertificates, opennessOf } from '../../../shared/openness';
import { chooseCertificates } from '../../actions/connect';
import { attempt } from '../../actions/report';
import { Button } from '../../ui/Button';
import { TextField, Tick } from '../../ui/fields';
import { useApp, useTranslator } from '../AppContext';

interface ProtectionFieldsProps {
  readonly profile: Profile;
  readonly onChange: (part: Partial<Profile>) => void;
}

/** The tick without which an open connection is not made; nothing for a protected one. */
export function OpennessTick({ profile, onChange }: ProtectionFieldsProps) {
  const { t } = useTranslator();
  const openness = opennessOf(profile.uri, profile.certificates);
  if (openness === 'protected') return null;
  return (
    <Tick
      label={t(openness === 'plain' ? 'connection.openPlain' : 'connection.openUnchecked')}
      isOn={profile.isOpenAccepted}
      onChange={(isOpenAccepted) => onChange({ isOpenAccepted })}
    />
  );
}

/** What few need, folded away. */
export function ProtectionFields({ profile, onChange }: ProtectionFieldsProps) {
  const context = useApp();
  const { t } = useTranslator();
  const { certificates, actAs } = profile;
  const onChoose = async () => {
    const chosen = await chooseCertificates(context);
    if (chosen !== null) onChange({ certificates: chosen });
  };
  return (
    <details className="connect-more" open={certificates !== null || actAs !== ''}>
      <summary>{t('connection.more')}</summary>
      <TextField
        label={t('connection.actAs')}
        value={actAs}
        onChange={(text) => onChange({ actAs: text })}
        hint={t('connection.actAsHint')}
      />
      <div className="field">
        <span className="field-label">{t('connection.certificates')}</span>
        <div className="field-body certificates">
          <span>
            {certificates === null
              ? t('connection.certificatesSystem')
              : t('connection.certificatesOwn', { count: countCertificates(certificates) })}
          </span>
          <Button onClick={() => attempt(context, onChoose)}>{t('connection.chooseCertificates')}</Button>
          {certificates === null ? null : (
            <button type="button" className="text-button" onClick={() => onChange({ certificates: null })}>
              {t('connection.noCertificates')}
            </button>
          )}
        </div>
      </div>
    </details>
  );
}
