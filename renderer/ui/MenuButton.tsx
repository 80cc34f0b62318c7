// A button that opens a menu below it.
import { PopoverNext } from '@blueprintjs/core';
import { useState } from 'react';
import { Button } from './Button';
import { Menu, type MenuEntry } from './Menu';

interface MenuButtonProps {
  readonly label: string;
  readonly groups: readonly (readonly MenuEntry[])[];
}

export function MenuButton({ label, groups }: MenuButtonProps) {
  const [isOpen, setIsOpen] = useState(false);
  const close = () => setIsOpen(false);
  return (
    <PopoverNext
      isOpen={isOpen}
      onInteraction={setIsOpen}
      placement="bottom-end"
      arrow={false}
      transitionDuration={0}
      content={<Menu label={label} groups={groups} onClose={close} />}
    >
      <Button hasMenu isExpanded={isOpen}>
        {label}
        <span className="caret" aria-hidden="true" />
      </Button>
    </PopoverNext>
  );
}
