// An analysis with its settings in words: for the panel, the legend and what is exported.
import type { Analysis, Chosen, Parameter } from '../../shared/analysis/Analysis';
import { linkType } from '../../shared/catalogue';
import type { Language } from '../../shared/messages';

/** What a form calls a parameter: names and choices without what their words tell those who type them; numbers with their unit. */
export function parameterLabel({ words, kind }: Parameter, language: Language): string {
  return kind === 'number' ? words[language] : words[language].replace(/\s*[（(:：].*$/u, '');
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
