// What a rule is called: the default ones in the reader's language, others by their id.
import { useTranslator } from '../AppContext';

const known = ['key', 'identity', 'name', 'born', 'gender', 'home', 'shared'] as const;

export function useRuleWord(): (id: string) => string {
  const { t } = useTranslator();
  return (id) => {
    const rule = known.find((one) => one === id);
    return rule === undefined ? id : t(`duplicates.rule.${rule}`);
  };
}
