// The user's language and theme.
import path from 'node:path';
import { settingsSchema, type Settings } from '../../shared/contract';
import { languageOf } from '../../shared/messages';
import { jsonFile, type JsonFile } from './jsonFile';

/** The settings file; `locale` decides the language until the user does. */
export function preferences(folder: string, locale: string): JsonFile<Settings> {
  const defaults: Settings = { language: languageOf(locale), theme: 'system' };
  return jsonFile(path.join(folder, 'settings.json'), settingsSchema, defaults);
}
