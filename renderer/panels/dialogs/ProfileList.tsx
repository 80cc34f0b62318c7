// The kept connections: choose one, forget one, begin a new one.
import type { KnownProfile } from '../../actions/connect';
import { Button } from '../../ui/Button';
import { useTranslator } from '../AppContext';

interface ProfileListProps {
  readonly profiles: readonly KnownProfile[];
  readonly chosen: string;
  readonly onChoose: (profile: KnownProfile) => void;
  readonly onNew: () => void;
  readonly onForget: (id: string) => void;
}

export function ProfileList({ profiles, chosen, onChoose, onNew, onForget }: ProfileListProps) {
  const { t } = useTranslator();
  return (
    <div className="profiles" role="group" aria-label={t('panels.connect.profiles')}>
      {profiles.map((profile) => (
        <div key={profile.id} className={profile.id === chosen ? 'profile is-on' : 'profile'}>
          <button
            type="button"
            className="grow profile-name"
            aria-pressed={profile.id === chosen}
            onClick={() => onChoose(profile)}
          >
            <span className="cut">{profile.name}</span>
            <span className="quiet cut">
              {profile.user}@{profile.database}
            </span>
          </button>
          <button
            type="button"
            className="clear"
            title={t('panels.connect.forget', { name: profile.name })}
            aria-label={t('panels.connect.forget', { name: profile.name })}
            onClick={() => onForget(profile.id)}
          >
            ×
          </button>
        </div>
      ))}
      <Button onClick={onNew}>{t('panels.connect.new')}</Button>
    </div>
  );
}
