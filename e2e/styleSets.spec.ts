// Style rules under a name in the user's profile: kept, renamed, used in an app that was started anew, deleted.
import { expect, test } from '@playwright/test';
import { Explorer } from './explorer';
import { temporaryFolder } from './skeinCommand';

test('named styles in the profile dress other charts, and are there when the app starts again', async () => {
  const words = ['sample', '--find', 'Lantern A', '--find', '139 0000 1000', '--expand', '1'];
  const { folder: profileFolder, remove } = temporaryFolder();
  const own = await Explorer.start(words, { profileFolder });
  const sets = (of: Explorer) => of.page.getByRole('region', { name: 'Saved styles' });
  const openPanel = async (of: Explorer) => {
    await of.press('y');
    await expect(sets(of)).toBeVisible();
  };
  try {
    await openPanel(own);
    await own.page.getByRole('button', { name: 'Add a rule' }).click();
    await own.page
      .getByRole('menuitem', { name: /^Colour suspects by/ })
      .first()
      .click();
    await sets(own).getByRole('textbox', { name: 'Name for the rules' }).fill('People');
    await sets(own).getByRole('button', { name: 'Save', exact: true }).click();
    await sets(own).getByRole('button', { name: 'Rename People' }).click();
    await sets(own).getByRole('textbox', { name: 'New name of People' }).fill('By person');
    await own.page.keyboard.press('Enter');
    await expect(sets(own).getByRole('button', { name: /^By person/ })).toContainText('1');
  } finally {
    await own.stop();
  }
  const again = await Explorer.start(words, { profileFolder });
  try {
    await openPanel(again);
    const rules = again.page.getByRole('list', { name: 'Rules, in the order they are applied' }).getByRole('listitem');
    await expect(rules).toHaveCount(0);
    await sets(again)
      .getByRole('button', { name: /^By person/ })
      .click();
    await expect(rules).toHaveCount(1);
    await again.undo();
    await expect(rules).toHaveCount(0);
    await sets(again).getByRole('button', { name: 'Delete By person' }).click();
    await expect(sets(again)).toContainText('None yet');
  } finally {
    await again.stop();
    remove();
  }
});
