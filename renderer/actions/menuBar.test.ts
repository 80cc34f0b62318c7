// The menu bar, which main puts up without seeing the actions, against the actions themselves.
import { expect, it } from 'vitest';
import { menuBar, type MenuEntry } from '../../shared/menuBar';
import { languages, translatorOf } from '../../shared/messages';
import { actions } from '.';

function actionsIn(entries: readonly MenuEntry[]): readonly Extract<MenuEntry, { readonly is: 'action' }>[] {
  return entries.flatMap((entry) => {
    if (entry.is === 'menu') return actionsIn(entry.entries);
    return entry.is === 'action' ? [entry] : [];
  });
}

const listed = actionsIn(menuBar);

it('has every action that the palette offers, once, and no other', () => {
  expect(listed.map(({ id }) => id).sort()).toEqual(actions.map(({ id }) => id).sort());
});

it('names each action and its key as the action does', () => {
  const said = Object.fromEntries(listed.map(({ id, label, keys }) => [id, { label, keys }]));
  const expected = actions.map(({ id, label, shortcuts }) => [id, { label, keys: shortcuts[0] ?? null }]);
  expect(said).toEqual(Object.fromEntries(expected));
});

it('has words in every language for every menu', () => {
  const labelsOf = (entries: readonly MenuEntry[]): readonly string[] =>
    entries.flatMap((entry) => (entry.is === 'menu' ? [entry.label, ...labelsOf(entry.entries)] : []));
  for (const language of languages) {
    const { t } = translatorOf(language);
    const words = menuBar.map(({ label }) => t(label));
    expect(new Set(words).size).toBe(menuBar.length);
    // The letters that open the menus with Alt tell them apart.
    expect(new Set(words.map((word) => /&(?<letter>\w)/.exec(word)?.groups?.['letter'])).size).toBe(menuBar.length);
    expect(labelsOf(menuBar).length).toBeGreaterThan(menuBar.length);
  }
});
