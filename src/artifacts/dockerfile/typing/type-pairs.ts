import type { ArgInstruction, EnvInstruction, KeyValue, LabelInstruction } from '../model.ts';
import type { RawPair } from '../raw/raw-instruction.ts';
import type { RawWord } from '../raw/raw-words.ts';
import { type Binding, isSetByBuilder, unknownBinding, unsetBinding } from '../scope.ts';
import { requires, type Typing } from './typing.ts';

const keyValue = ({ words, refuse }: Typing, name: RawWord, value: RawWord | undefined): KeyValue => {
  const nameRange = words.line.range(name.start, name.end);
  if (name.text === '') refuse('names can not be blank', words.line.range(name.start, value?.end ?? name.end));
  return {
    name: words.expansion(name.text).value ?? name.text,
    nameRange,
    ...(value && { value: words.word(value) }),
    range: words.line.range(name.start, value?.end ?? name.end),
  };
};

const pairsOf = (typing: Typing): readonly KeyValue[] | undefined => {
  const { raw, keyword, refuse } = typing;
  if (raw.pairs.length === 0) {
    refuse(requires(keyword, 'at least one argument'));
    return undefined;
  }
  return raw.pairs.map(({ name, value }: RawPair) => keyValue(typing, name, value));
};

export const typeLabel = (typing: Typing): LabelInstruction | undefined => {
  const pairs = pairsOf(typing);
  return pairs && { ...typing.base, keyword: 'LABEL', pairs };
};

export const typeEnv = (typing: Typing): EnvInstruction | undefined => {
  const pairs = pairsOf(typing);
  if (pairs === undefined) return undefined;
  // Why after all words: each value of one ENV sees the variables as they were before the instruction.
  for (const { name, value } of pairs) {
    const known = value?.expanded.value;
    typing.declare(name, known === undefined ? unknownBinding : { state: 'known', value: known, by: 'ENV' });
  }
  return { ...typing.base, keyword: 'ENV', pairs };
};

/** What an ARG makes of its name. */
const argumentBinding = ({ lookup, file, base }: Typing, { name, value }: KeyValue): Binding => {
  const before = lookup(name);
  if (value === undefined) {
    const global = base.stage === undefined ? undefined : file.globalArgument(name);
    if (global !== undefined) return global;
    if (before.state === 'known') return before;
    return isSetByBuilder(name) ? unknownBinding : unsetBinding;
  }
  if (value.expanded.value === undefined) return unknownBinding;
  // Why: builders differ on whether an ARG replaces the value that an earlier ENV gave.
  const contested = before.state === 'known' && before.by === 'ENV' && before.value !== value.expanded.value;
  return contested ? unknownBinding : { state: 'known', value: value.expanded.value, by: 'ARG' };
};

const declaration = (typing: Typing, word: RawWord): KeyValue => {
  const equals = word.text.indexOf('=');
  if (equals === -1) return keyValue(typing, word, undefined);
  const name = { text: word.text.slice(0, equals), start: word.start, end: word.start + equals };
  return keyValue(typing, name, { text: word.text.slice(equals + 1), start: word.start + equals + 1, end: word.end });
};

export const typeArg = (typing: Typing): ArgInstruction | undefined => {
  const { raw, base, refuse } = typing;
  if (raw.words.length === 0) {
    refuse(requires('ARG', 'at least one argument'));
    return undefined;
  }
  const declarations = raw.words.map(word => {
    const declared = declaration(typing, word);
    // Why at once: the next argument of the same ARG may use it.
    typing.declare(declared.name, argumentBinding(typing, declared));
    return declared;
  });
  return { ...base, keyword: 'ARG', declarations };
};
