// What somebody is in the network as far as links say it: "organiser in Lantern A". Read out by ear and written on the card.
import { captionOfEntity, linkType } from '../../shared/catalogue';
import type { EntityId } from '../../shared/ids';
import type { Translator } from '../../shared/messages';
import { textOf } from '../../shared/value';
import type { Chart } from './Chart';

/** One line for each distinct belonging on the chart; [] for who belongs to nothing. Memberships are read along their links only. */
export function standingOf(chart: Chart, id: EntityId, { t, language }: Translator): readonly string[] {
  const lines = chart.linksOf(id).flatMap(({ link }) => {
    const { style, words } = linkType(link.type);
    const whole = chart.entity(link.to)?.entity;
    if (style !== 'membership' || link.from !== id || whole === undefined) return [];
    const name = captionOfEntity(whole);
    const role = textOf(link.fields['role']);
    if (role === '') return [t('chart.linkOnce', { word: words[language], name })];
    return [t('chart.standing', { role, name })];
  });
  return [...new Set(lines)];
}
