// What a screen reader is told about the keyboard's place on the chart, in sentences of both languages.
import { captionOfEntity, entityType, formatValue, linkType, subtitleOf } from '../../shared/catalogue';
import { isDrawn } from '../../shared/drawn';
import type { EntityId } from '../../shared/ids';
import type { Translator } from '../../shared/messages';
import type { Chart } from '../chart/Chart';
import type { LinkBundle } from '../chart/bundles';
import { standingOf } from '../chart/standing';

/** A line among those of its entity, counted from 1. */
export interface LinkInTurn {
  readonly bundle: LinkBundle;
  readonly nth: number;
  readonly of: number;
}

interface Speaking {
  readonly chart: Chart;
  readonly translator: Translator;
}

interface Spoken {
  readonly id: EntityId;
  /** Its name where the chart knows no entity of that id. */
  readonly fallback: string;
  readonly isSelected: boolean;
}

/** "Chen Wei, Suspect, wanted, organiser in Lantern A, 12 links on the chart". */
export function entityWords({ chart, translator }: Speaking, { id, fallback, isSelected }: Spoken): string {
  return translator.t(isSelected ? 'chart.spokenSelected' : 'chart.spoken', {
    who: whoIs(chart, id, fallback, translator),
    count: chart.linksOf(id).length,
  });
}

/** "Chen Wei, Suspect, organiser in Lantern A; link 3 of 12: called 139 0000 1001 46 times, 2 h 05 min". */
export function linkWords({ chart, translator }: Speaking, spoken: Spoken, { bundle, nth, of }: LinkInTurn): string {
  const { id, fallback, isSelected } = spoken;
  const byHand = bundle.isDrawn ? translator.t('drawn.byHand') : '';
  const what = listed([bundleWords(chart, id, bundle, translator), sumOf(bundle, translator), byHand], translator);
  const who = whoIs(chart, id, fallback, translator);
  return translator.t(isSelected ? 'chart.spokenLinkSelected' : 'chart.spokenLink', { who, nth, of, what });
}

function whoIs(chart: Chart, id: EntityId, fallback: string, translator: Translator): string {
  const entity = chart.entity(id)?.entity;
  if (entity === undefined) return fallback;
  const type = entityType(entity.type).words.one[translator.language];
  const byHand = isDrawn(id) ? translator.t('drawn.byHand') : '';
  const parts = [nameOf(chart, id), type, byHand, subtitleOf(entity.type, entity.fields)];
  return listed([...parts, ...standingOf(chart, id, translator)], translator);
}

function nameOf(chart: Chart, id: EntityId): string {
  const entity = chart.entity(id)?.entity;
  if (entity === undefined) return chart.dress.groups.find((group) => group.id === id)?.name ?? '';
  return captionOfEntity(entity);
}

/** Read from the entity outwards: "called …" or "called by …". */
function bundleWords(chart: Chart, id: EntityId, bundle: LinkBundle, { t, language }: Translator): string {
  const { words, reverse } = linkType(bundle.type);
  const isOut = bundle.from === id;
  const word = (isOut ? words : reverse)[language];
  const params = { word, name: nameOf(chart, isOut ? bundle.to : bundle.from), count: bundle.links.length };
  return bundle.links.length === 1 ? t('chart.linkOnce', params) : t('chart.linkTimes', params);
}

function sumOf({ type, total, currency }: LinkBundle, { language }: Translator): string {
  const { sumField, fields, style } = linkType(type);
  if (sumField === undefined || total === null || (style === 'money' && currency === null)) return '';
  const field = fields.find(({ name }) => name === sumField) ?? null;
  return formatValue(total, field, language, currency === null ? {} : { currency });
}

function listed(parts: readonly string[], { t }: Translator): string {
  const [first = '', ...others] = parts.filter((part) => part !== '');
  return others.reduce((before, next) => t('chart.listOf', { before, next }), first);
}
