import type { Range } from '../../text/range.ts';
import type { ArgInstruction, Dockerfile, Instruction, KeyValue, Word } from '../dockerfile/model.ts';

/** The default of an ARG that a FROM puts into its image, and what the FROM writes around it. */
export interface ImageArgument {
  readonly before: string;
  readonly value: string;
  readonly after: string;
  /** The default's text, without quotes. */
  readonly range: Range;
}

/** `golang:${VERSION}-alpine`: one variable, without a modifier, and literal text around it. */
const oneVariable = /^([^$"'\\`]*)\$(?:\{([A-Za-z_]\w*)\}|([A-Za-z_]\w*))([^$"'\\`]*)$/;

interface Use {
  readonly name: string;
  readonly before: string;
  readonly after: string;
}

const useIn = ({ text }: Word): Use | undefined => {
  const found = oneVariable.exec(text);
  return found === null ? undefined : { before: found[1] ?? '', name: found[2] ?? found[3] ?? '', after: found[4] ?? '' };
};

const variablesOf = (word: Word | undefined): readonly string[] => word?.expanded.variables ?? [];

const argsOf = (instruction: Instruction): readonly ArgInstruction[] => {
  if (instruction.keyword === 'ARG') return [instruction];
  return instruction.keyword === 'ONBUILD' && instruction.trigger ? argsOf(instruction.trigger) : [];
};

/** The text of a default between its quotes; undefined where it is not written in one piece. */
const literalOf = ({ value }: KeyValue): Pick<ImageArgument, 'value' | 'range'> | undefined => {
  if (value === undefined || value.expanded.value === undefined || value.range.end - value.range.start !== value.text.length)
    return undefined;
  const quote = /^["']/.test(value.text) ? 1 : 0;
  const text = quote === 0 ? value.text : value.text.slice(1, -1);
  if (text !== value.expanded.value) return undefined;
  return { value: text, range: { start: value.range.start + quote, end: value.range.end - quote } };
};

/**
 * Finds the ARG that decides about the image of a FROM, where it decides about nothing else: no stage declares it again, and no image of
 * another name, no platform and no other ARG is made of it. Then its default may be edited as the image itself.
 */
export const imageArguments = ({ instructions }: Dockerfile): ((word: Word) => ImageArgument | undefined) => {
  const defaults = new Map<string, KeyValue>();
  const images = new Map<string, string>();
  const shared = new Set<string>();
  const share = (names: readonly string[]): void => {
    for (const name of names) shared.add(name);
  };
  for (const instruction of instructions) {
    for (const { stage, declarations } of argsOf(instruction))
      for (const declaration of declarations) {
        if (stage !== undefined || defaults.has(declaration.name)) shared.add(declaration.name);
        else defaults.set(declaration.name, declaration);
        share(variablesOf(declaration.value));
      }
    if (instruction.keyword !== 'FROM') continue;
    share(variablesOf(instruction.platform));
    const { word } = instruction.image;
    const use = useIn(word);
    if (use === undefined || (images.get(use.name) ?? use.before) !== use.before) share(variablesOf(word));
    else images.set(use.name, use.before);
  }
  return word => {
    const use = useIn(word);
    const declaration = use === undefined || shared.has(use.name) ? undefined : defaults.get(use.name);
    const literal = declaration && literalOf(declaration);
    if (use === undefined || literal === undefined) return undefined;
    const { before, after } = use;
    return word.expanded.value === `${before}${literal.value}${after}` ? { before, after, ...literal } : undefined;
  };
};
