// How a report writes names, values and moments; one `Writer` for one report.
import { captionOfEntity, entityType, formatValue, linkType } from '../catalogue';
import type { FieldType } from '../catalogue/types';
import type { Entity, Link } from '../graph';
import { translatorOf, type Language, type Translate } from '../messages';
import type { Fields, Value } from '../value';

/** Longer texts of a cell are cut, and say so. */
const mostInCell = 600;
/** Longer paragraphs are set as several, so that each fits a page. */
const mostInParagraph = 1200;

export interface Writer {
  readonly language: Language;
  readonly t: Translate;
  readonly zone: string;
}

export function writerOf(language: Language, zone: string): Writer {
  return { language, t: translatorOf(language).t, zone };
}

export function momentWords(iso: string, { language, zone }: Writer): string {
  return formatValue({ t: 'datetime', v: iso }, null, language, {}, zone);
}

export function valueWords(value: Value | undefined, field: FieldType | null, fields: Fields, writer: Writer): string {
  return inCell(formatValue(value, field, writer.language, fields, writer.zone), writer);
}

const gapField: FieldType = { name: '', words: { en: '', zh: '' }, kind: 'duration' };

/** The wait between two steps; '' before the first. */
export function gapWords(seconds: number | null, { language }: Writer): string {
  return seconds === null ? '' : formatValue(seconds, gapField, language);
}

export function nameWords(entity: Entity): string {
  return captionOfEntity(entity);
}

export function typeWords(type: string, writer: Writer, number: 'one' | 'many'): string {
  return capital(entityType(type).words[number][writer.language]);
}

export function linkWords({ type }: Pick<Link, 'type'>, { language }: Writer): string {
  return linkType(type).words[language];
}

export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** The text, cut where it is too long for a cell, with how many characters are missing. */
export function inCell(text: string, { t }: Writer): string {
  if (text.length <= mostInCell) return text;
  const kept = text.slice(0, mostInCell).replace(/[\ud800-\udbff]$/, '');
  return `${kept} ${t('report.text.cut', { count: text.length - kept.length })}`;
}

/** Paragraphs by lines, long ones in pieces that end with a word where there is one; empty lines go. */
export function paragraphsOf(text: string): readonly string[] {
  return text
    .split(/\r\n|\r|\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .flatMap(pieces);
}

function pieces(line: string): readonly string[] {
  const found: string[] = [];
  let rest = line;
  while (rest.length > mostInParagraph) {
    const space = rest.lastIndexOf(' ', mostInParagraph);
    const end = space > mostInParagraph / 2 ? space : mostInParagraph;
    // Never between the halves of a character.
    const at = /[\ud800-\udbff]/.test(rest.charAt(end - 1)) ? end - 1 : end;
    found.push(rest.slice(0, at).trim());
    rest = rest.slice(at).trim();
  }
  return [...found, rest];
}
