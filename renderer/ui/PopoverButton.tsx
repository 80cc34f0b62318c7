// A button that opens a small card below it, with whatever is in it.
import { PopoverNext } from '@blueprintjs/core';
import { useState, type ReactNode } from 'react';
import { Button } from './Button';

interface PopoverButtonProps {
  readonly label: string;
  readonly children: ReactNode;
}

export function PopoverButton({ label, children }: PopoverButtonProps) {
  const [isOpen, setIsOpen] = useState(false);
  return (
    <PopoverNext
      isOpen={isOpen}
      onInteraction={setIsOpen}
      placement="bottom-end"
      arrow={false}
      transitionDuration={0}
      content={
        <div
          className="popover-card"
          role="group"
          aria-label={label}
          onKeyDown={(event) => {
            if (event.key !== 'Escape') return;
            setIsOpen(false);
            event.preventDefault();
            event.stopPropagation();
          }}
        >
          {children}
        </div>
      }
    >
      <Button isPressed={isOpen}>
        {label}
        <span className="caret" aria-hidden="true" />
      </Button>
    </PopoverNext>
  );
}
