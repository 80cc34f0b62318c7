// A button that opens a small card below it, with whatever is in it.
import { PopoverNext } from '@blueprintjs/core';
import { useState, type ReactNode } from 'react';
import { Button } from './Button';

interface PopoverButtonProps {
  /** '' shows the caret alone; then the hint is its name. */
  readonly label: string;
  readonly hint?: string;
  readonly isDisabled?: boolean;
  /** Told how to close the card when something in it does so. */
  readonly children: ReactNode | ((close: () => void) => ReactNode);
}

export function PopoverButton({ label, hint, isDisabled = false, children }: PopoverButtonProps) {
  const [isOpen, setIsOpen] = useState(false);
  return (
    <PopoverNext
      isOpen={isOpen && !isDisabled}
      onInteraction={setIsOpen}
      placement="bottom-end"
      arrow={false}
      transitionDuration={0}
      content={
        <div
          className="popover-card"
          role="group"
          aria-label={label || (hint ?? '')}
          onKeyDown={(event) => {
            if (event.key !== 'Escape') return;
            setIsOpen(false);
            event.preventDefault();
            event.stopPropagation();
          }}
        >
          {typeof children === 'function' ? children(() => setIsOpen(false)) : children}
        </div>
      }
    >
      {label === '' && hint !== undefined ? (
        <Button
          isPressed={isOpen}
          isDisabled={isDisabled}
          hint={hint}
          icon={<span className="caret" aria-hidden="true" />}
        />
      ) : (
        <Button isPressed={isOpen} isDisabled={isDisabled}>
          {label}
          <span className="caret" aria-hidden="true" />
        </Button>
      )}
    </PopoverNext>
  );
}
