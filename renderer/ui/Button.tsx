// The buttons of the window: quiet by default, one primary at most, with the key that does the same.
import { Button as BlueprintButton } from '@blueprintjs/core';
import type { ReactNode } from 'react';

export interface ButtonProps {
  readonly children?: ReactNode;
  readonly onClick?: () => void;
  readonly kind?: 'quiet' | 'plain' | 'primary' | 'danger';
  readonly isDisabled?: boolean;
  readonly isPressed?: boolean;
  readonly isBusy?: boolean;
  /** Written beside the label. */
  readonly keys?: string | undefined;
  /** Shown while the pointer rests on it; also its name when it has no text. */
  readonly hint?: string;
  readonly icon?: ReactNode;
  readonly className?: string;
  readonly type?: 'button' | 'submit';
  readonly hasMenu?: boolean;
  readonly isExpanded?: boolean;
}

const variants = { quiet: 'minimal', plain: 'outlined', primary: 'solid', danger: 'solid' } as const;
const intents = { quiet: 'none', plain: 'none', primary: 'primary', danger: 'danger' } as const;

export function Button(props: ButtonProps) {
  const { kind = 'quiet', children, keys, icon } = props;
  return (
    <BlueprintButton
      className={`button button-${kind} ${props.className ?? ''}`}
      variant={variants[kind]}
      intent={intents[kind]}
      size="small"
      type={props.type ?? 'button'}
      disabled={props.isDisabled === true}
      loading={props.isBusy === true}
      active={props.isPressed === true}
      {...spoken(props)}
      {...(props.onClick === undefined ? {} : { onClick: props.onClick })}
    >
      {icon}
      {children}
      {keys === undefined ? null : <Keys text={keys} />}
    </BlueprintButton>
  );
}

/** What the button says to those who do not see it, or rest the pointer on it. */
function spoken({ hint, children, isPressed, hasMenu, isExpanded }: ButtonProps) {
  return {
    ...(hint === undefined ? {} : { title: hint }),
    ...(hint !== undefined && children === undefined ? { 'aria-label': hint } : {}),
    ...(isPressed === undefined ? {} : { 'aria-pressed': isPressed }),
    ...(hasMenu === true ? { 'aria-haspopup': 'menu' as const, 'aria-expanded': isExpanded === true } : {}),
  };
}

/** A key or combination, drawn as on a keyboard. */
export function Keys({ text }: { readonly text: string }) {
  return (
    <kbd className="keys" aria-hidden="true">
      {text}
    </kbd>
  );
}
