// The dialog that connects to a database: fill it in, go, read what it says when it cannot.
import { expect, type Locator } from '@playwright/test';
import type { Explorer } from './explorer';

interface Connection {
  readonly uri: string;
  readonly user: string;
  readonly password: string;
}

export async function openConnectDialog(explorer: Explorer): Promise<Locator> {
  await explorer.press('ControlOrMeta+Shift+d');
  const dialog = explorer.page.getByRole('dialog', { name: 'Connect to a database' });
  await expect(dialog).toBeVisible();
  return dialog;
}

/** Fills in and presses Connect; what comes of it is for the caller to see. */
export async function tryConnection(dialog: Locator, { uri, user, password }: Connection): Promise<void> {
  await dialog.getByRole('textbox', { name: 'Address' }).fill(uri);
  await dialog.getByRole('textbox', { name: 'User' }).fill(user);
  await dialog.getByRole('textbox', { name: 'Password' }).fill(password);
  await dialog.getByRole('button', { name: 'Connect', exact: true }).click();
}
