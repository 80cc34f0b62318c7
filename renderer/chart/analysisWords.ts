// An analysis with its settings in words: for the panel, the legend and what is exported.
import type { Analysis, Chosen, Parameter } from '../../shared/analysis/Analysis';
import { linkType } from '../../shared/catalogue';
import type { Language } from '../../shared/messages';

/** What a form calls a parameter: without what its words tell those who type it. */
export function parameterLabel({ words }: Parameter, language: Language): string {
  return words[language].replace(/\s*[（(:：].*$/u, '');
}

/** The settings that are not the usual ones, such as `Direction: as linked`. */
export function chosenWords({ parameters }: Analysis, chosen: Chosen, language: Language): readonly string[] {
  return parameters.flatMap((parameter) => {
    const value = chosen[parameter.name];
    if (value === undefined || value === parameter.usual) return [];
    const colon = language === 'zh' ? '：' : ': ';
    return [`${parameterLabel(parameter, language)}${colon}${valueWords(parameter, value, language)}`];
  });
}

function valueWords(parameter: Parameter, value: string | number, language: Language): string {
  if (typeof value === 'number') return value.toLocaleString('en', { maximumFractionDigits: 6 });
  if (parameter.kind === 'choice') return parameter.choiceWords?.[value]?.[language] ?? value;
  const isOfLinks = parameter.kind === 'names' && parameter.offers === 'linkTypes';
  if (!isOfLinks) return value;
  return value
    .split(',')
    .map((type) => linkType(type.trim()).words[language])
    .join(', ');
}
