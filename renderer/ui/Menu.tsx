// A menu of commands with their keys; the arrows walk through it, Enter and Space choose.
import { Menu as BlueprintMenu, MenuDivider, MenuItem } from '@blueprintjs/core';
import { useEffect, useRef, type KeyboardEvent } from 'react';

export interface MenuEntry {
  readonly id: string;
  readonly label: string;
  readonly keys?: string | undefined;
  readonly isDisabled?: boolean;
  readonly onChoose: () => void;
}

interface MenuProps {
  readonly label: string;
  /** Groups are parted by a line; empty ones are left out. */
  readonly groups: readonly (readonly MenuEntry[])[];
  readonly onClose: () => void;
}

export function Menu({ label, groups, onClose }: MenuProps) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => step(box.current, 1), []);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'ArrowDown') step(box.current, 1);
    else if (event.key === 'ArrowUp') step(box.current, -1);
    else if (event.key === 'Escape') onClose();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const shown = groups.filter((group) => group.length > 0);
  return (
    <div ref={box} onKeyDown={onKeyDown}>
      <BlueprintMenu className="menu" aria-label={label} size="small">
        {shown.flatMap((group, index) => [
          ...(index === 0 ? [] : [<MenuDivider key={`line-${index}`} />]),
          ...group.map((entry) => (
            <MenuItem
              key={entry.id}
              text={entry.label}
              label={entry.keys ?? ''}
              disabled={entry.isDisabled === true}
              onClick={() => {
                onClose();
                entry.onChoose();
              }}
            />
          )),
        ])}
      </BlueprintMenu>
    </div>
  );
}

function step(box: HTMLElement | null, by: number): void {
  const items = [...(box?.querySelectorAll<HTMLElement>('[role="menuitem"]:not([aria-disabled="true"])') ?? [])];
  const at = items.findIndex((item) => item === document.activeElement);
  const next = at < 0 ? (by > 0 ? 0 : items.length - 1) : (at + by + items.length) % items.length;
  items[next]?.focus();
}
