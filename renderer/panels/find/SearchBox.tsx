// The search box: types into the search, walks through the hits with the arrows, adds with Enter.
import { useEffect, useRef, type KeyboardEvent } from 'react';
import { addAllHits } from '../../actions/addHits';
import { search } from '../../actions/search';
import { Keys } from '../../ui/Button';
import { useApp, useRun, useSession, useTranslator, useView } from '../AppContext';

interface SearchBoxProps {
  readonly activeId: string | null;
  readonly onStep: (by: 1 | -1) => void;
  readonly onAdd: (isWholeGroup: boolean) => void;
}

export function SearchBox({ activeId, onStep, onAdd }: SearchBoxProps) {
  const context = useApp();
  const { t } = useTranslator();
  const run = useRun();
  const box = useRef<HTMLInputElement>(null);
  const text = useView((view) => view.searchText);
  const wishes = useView((view) => view.searchFocusWishes);
  const isSearching = useView((view) => view.isSearching);
  const source = useSession((session) => session.source);
  useEffect(() => {
    if (wishes > 0) box.current?.select();
  }, [wishes]);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'ArrowDown') onStep(1);
    else if (event.key === 'ArrowUp') onStep(-1);
    else if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) run(addAllHits);
    else if (event.key === 'Enter') onAdd(event.shiftKey);
    else if (event.key === 'Escape') {
      if (text === '') box.current?.blur();
      else search(context, '');
    } else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div className={isSearching ? 'search-box is-busy' : 'search-box'}>
      <input
        ref={box}
        type="text"
        role="combobox"
        aria-label={t('panels.find.box')}
        aria-expanded={activeId !== null}
        aria-controls="hits"
        aria-haspopup="grid"
        aria-autocomplete="list"
        {...(activeId === null ? {} : { 'aria-activedescendant': activeId })}
        placeholder={source === null ? t('panels.find.noSourceBox') : t('panels.find.placeholder')}
        disabled={source === null}
        autoComplete="off"
        spellCheck={false}
        value={text}
        onChange={(event) => search(context, event.currentTarget.value)}
        onKeyDown={onKeyDown}
      />
      {text === '' ? (
        <Keys text="/" />
      ) : (
        <button
          type="button"
          className="clear"
          title={t('panels.find.clear')}
          aria-label={t('panels.find.clear')}
          onClick={() => search(context, '')}
        >
          ×
        </button>
      )}
    </div>
  );
}
