// Connecting to a database: kept profiles on the left, address and account on the right. It stays open until the
// database is, and says what went wrong.
import { useEffect, useState } from 'react';
import { profileSchema } from '../../../shared/contract';
import { cancelConnecting, connectTo, forgetProfile, knownProfiles, type KnownProfile } from '../../actions/connect';
import { attempt } from '../../actions/report';
import { closeDialog } from '../../actions/window';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import { TextField, Tick } from '../../ui/fields';
import { useApp, useTranslator, useView } from '../AppContext';
import { ProfileList } from './ProfileList';
import { OpennessTick, ProtectionFields } from './ProtectionFields';

const newProfile: KnownProfile = {
  id: '',
  name: '',
  uri: 'bolt://localhost:7687',
  user: 'neo4j',
  database: 'neo4j',
  certificates: null,
  actAs: '',
  isOpenAccepted: false,
  hasPassword: false,
};

export function ConnectDialog() {
  const context = useApp();
  const { t } = useTranslator();
  const isConnecting = useView((view) => view.isConnecting);
  const [profiles, setProfiles] = useState<readonly KnownProfile[]>([]);
  const [draft, setDraft] = useState<KnownProfile>(() =>
    context.session.getState().profile ? { ...newProfile, ...context.session.getState().profile } : newProfile,
  );
  const [password, setPassword] = useState('');
  const [isRemembered, setIsRemembered] = useState(true);
  useEffect(() => {
    let isGone = false;
    void knownProfiles(context).then((found) => {
      if (isGone) return;
      setProfiles(found);
      const [first] = found;
      if (first !== undefined) setDraft(first);
    });
    return () => {
      isGone = true;
    };
  }, [context]);
  const change = (part: Partial<KnownProfile>) => setDraft({ ...draft, ...part });
  const name = draft.name.trim() || draft.uri.replace(/^[a-z0-9+]+:\/\//, '');
  const parsed = profileSchema.safeParse({
    ...draft,
    name,
    id: draft.id || `${draft.uri} ${draft.user} ${draft.database}`.slice(0, 100),
  });
  const onConnect = () => {
    if (!parsed.success || isConnecting) return;
    const choice = { profile: parsed.data, password: password === '' ? null : password, isRemembered };
    attempt(context, () => connectTo(context, choice));
  };
  const onForget = async (id: string) => {
    await forgetProfile(context, id);
    setProfiles(profiles.filter((profile) => profile.id !== id));
    if (draft.id === id) setDraft(newProfile);
  };
  const close = () => {
    cancelConnecting(context);
    closeDialog(context);
  };
  return (
    <Dialog
      title={t('panels.connect.title')}
      closeLabel={t('panels.dialog.close')}
      onClose={close}
      onSubmit={onConnect}
      buttons={
        <>
          <span className="grow quiet">{t('panels.connect.readOnly')}</span>
          <Button onClick={close}>{t('panels.dialog.cancel')}</Button>
          <Button kind="primary" type="submit" isDisabled={!parsed.success} isBusy={isConnecting}>
            {t('panels.connect.go')}
          </Button>
        </>
      }
    >
      <div className={profiles.length > 0 ? 'connect has-profiles' : 'connect'}>
        {profiles.length > 0 ? (
          <ProfileList
            profiles={profiles}
            chosen={draft.id}
            onChoose={(profile) => {
              setDraft(profile);
              setPassword('');
            }}
            onNew={() => setDraft(newProfile)}
            onForget={(id) => attempt(context, () => onForget(id))}
          />
        ) : null}
        <div className="grow">
          <TextField
            label={t('panels.connect.address')}
            value={draft.uri}
            onChange={(uri) => change({ uri })}
            hint={parsed.success ? t('panels.connect.addressHint') : t('panels.connect.addressWrong')}
          />
          <TextField label={t('panels.connect.user')} value={draft.user} onChange={(user) => change({ user })} />
          <TextField
            label={t('panels.connect.password')}
            type="password"
            hasFocus
            value={password}
            placeholder={draft.hasPassword ? t('panels.connect.kept') : ''}
            onChange={setPassword}
          />
          <TextField
            label={t('panels.connect.database')}
            value={draft.database}
            onChange={(database) => change({ database })}
          />
          <TextField
            label={t('panels.connect.name')}
            value={draft.name}
            placeholder={name}
            onChange={(text) => change({ name: text })}
          />
          <ProtectionFields profile={draft} onChange={change} />
          <OpennessTick profile={draft} onChange={change} />
          <Tick label={t('panels.connect.remember')} isOn={isRemembered} onChange={setIsRemembered} />
          <ConnectError />
        </div>
      </div>
    </Dialog>
  );
}

function ConnectError() {
  const { t } = useTranslator();
  const error = useView((view) => view.connectError);
  if (error === null) return null;
  return (
    <div className="panel-message is-error" role="alert">
      <p>{t(`errors.${error.code}.message`, error.details)}</p>
      <p>{t(`errors.${error.code}.next`, error.details)}</p>
    </div>
  );
}
