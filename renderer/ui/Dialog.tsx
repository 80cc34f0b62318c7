// A dialog with a title, a body, and its buttons at the bottom right. Escape and the backdrop close it.
import { Dialog as BlueprintDialog } from '@blueprintjs/core';
import type { ReactNode } from 'react';

interface DialogProps {
  readonly title: string;
  readonly closeLabel: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
  readonly buttons?: ReactNode;
  readonly size?: 'small' | 'medium' | 'wide' | 'large' | 'full';
  /** Nothing in it takes the focus: the body does, so that the keyboard can scroll it. */
  readonly isForReading?: boolean;
  /** Called when Enter is pressed in a field. */
  readonly onSubmit?: () => void;
}

export function Dialog({
  title,
  closeLabel,
  onClose,
  children,
  buttons,
  size = 'medium',
  isForReading = false,
  onSubmit,
}: DialogProps) {
  return (
    <BlueprintDialog
      isOpen
      className={`dialog dialog-${size}`}
      title={title}
      isCloseButtonShown={false}
      onClose={onClose}
      transitionDuration={0}
      shouldReturnFocusOnClose
    >
      <button type="button" className="dialog-close" aria-label={closeLabel} title={closeLabel} onClick={onClose}>
        <svg viewBox="0 0 12 12" width="12" height="12" aria-hidden="true">
          <path d="M2 2 10 10M10 2 2 10" fill="none" stroke="currentColor" strokeWidth="1.4" strokeLinecap="round" />
        </svg>
      </button>
      <form
        className="dialog-form"
        onSubmit={(event) => {
          event.preventDefault();
          onSubmit?.();
        }}
      >
        <div className="dialog-body" {...(isForReading ? { tabIndex: 0, role: 'group', 'aria-label': title } : {})}>
          {children}
        </div>
        {buttons === undefined ? null : <div className="dialog-buttons">{buttons}</div>}
      </form>
    </BlueprintDialog>
  );
}
