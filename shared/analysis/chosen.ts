// Parameters as they are given: words of the command line or of a form, against what the analysis knows.
import type { Analysis, Chosen, Parameter } from './Analysis';

/** The value for every parameter, the usual one where none is given. Throws what `refuse` makes of an unknown name or a value that cannot be. */
export function chosenOf(
  { parameters }: Analysis,
  given: ReadonlyMap<string, string>,
  refuse: (name: string, value: string) => Error,
): Chosen {
  for (const [name, value] of given) if (!parameters.some((one) => one.name === name)) throw refuse(name, value);
  return Object.fromEntries(
    parameters.map((parameter) => {
      const value = given.get(parameter.name);
      if (value === undefined) return [parameter.name, parameter.usual];
      const read = readValue(parameter, value);
      if (read === null) throw refuse(parameter.name, value);
      return [parameter.name, read];
    }),
  );
}

function readValue(parameter: Parameter, value: string): string | number | null {
  switch (parameter.kind) {
    case 'choice':
      return parameter.choices.includes(value) ? value : null;
    case 'names':
      return parameter.accepts?.(value) === false ? null : value;
    case 'number': {
      const number = /^-?\d+(\.\d+)?$/.test(value) ? Number(value) : NaN;
      const isGood =
        number >= parameter.min && number <= parameter.max && (!parameter.isWhole || Number.isInteger(number));
      return isGood ? number : null;
    }
  }
}
