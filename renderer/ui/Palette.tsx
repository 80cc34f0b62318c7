// One box to find anything in a list and choose it with Enter: the command palette and "find on the chart".
import { Menu, MenuItem } from '@blueprintjs/core';
import { Omnibar, renderFilteredItems, type ItemRenderer } from '@blueprintjs/select';
import type { ReactNode } from 'react';

export interface PaletteItem {
  readonly id: string;
  readonly label: string;
  readonly icon?: ReactNode;
  /** Quiet text at the right: the key, the type. */
  readonly note?: string | undefined;
  /** Lower-case text that typing is matched with. */
  readonly searched: string;
}

interface PaletteProps<T extends PaletteItem> {
  readonly placeholder: string;
  readonly nothingFound: string;
  readonly items: readonly T[];
  /** For each text typed, what is found by it besides. */
  readonly alsoFound?: (query: string) => (item: T) => boolean;
  readonly onQuery?: (query: string) => void;
  readonly onChoose: (item: T) => void;
  readonly onClose: () => void;
}

/** A longer list is narrowed by typing. */
const mostListed = 60;
const nothingElse = () => false;

function matching<T extends PaletteItem>(query: string, items: readonly T[], isAlsoFound: (item: T) => boolean): T[] {
  const words = query
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '');
  return items
    .filter((item) => words.every((word) => item.searched.includes(word)) || isAlsoFound(item))
    .slice(0, mostListed);
}

const render: ItemRenderer<PaletteItem> = (item, { handleClick, handleFocus, modifiers, ref }) => (
  <MenuItem
    key={item.id}
    ref={ref}
    roleStructure="listoption"
    active={modifiers.active}
    icon={<span className="palette-icon">{item.icon}</span>}
    text={item.label}
    label={item.note ?? ''}
    onClick={handleClick}
    {...(handleFocus === undefined ? {} : { onFocus: handleFocus })}
  />
);

export function Palette<T extends PaletteItem>({
  placeholder,
  nothingFound,
  items,
  alsoFound,
  onQuery,
  onChoose,
  onClose,
}: PaletteProps<T>) {
  return (
    <Omnibar<T>
      isOpen
      className="palette"
      items={[...items]}
      itemListPredicate={(query, all) => matching(query, all, alsoFound?.(query) ?? nothingElse)}
      itemRenderer={render as ItemRenderer<T>}
      itemListRenderer={(list) => (
        // Blueprint calls this list a menu, but its rows are options: screen readers would be told nonsense.
        <Menu id={list.menuProps?.id} role="listbox" aria-label={placeholder} ulRef={list.itemsParentRef}>
          {renderFilteredItems(list, <MenuItem disabled roleStructure="listoption" text={nothingFound} />, undefined)}
        </Menu>
      )}
      inputProps={{ placeholder, 'aria-label': placeholder }}
      overlayProps={{ transitionDuration: 0 }}
      onItemSelect={onChoose}
      {...(onQuery === undefined ? {} : { onQueryChange: onQuery })}
      onClose={onClose}
      resetOnQuery
    />
  );
}
