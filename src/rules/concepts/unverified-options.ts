import type { Container } from '../../artifacts/kubernetes/model.ts';
import { itemsOf, stringAt } from '../../artifacts/yaml/lookup.ts';
import type { YamlNode } from '../../artifacts/yaml/model.ts';

/** An option by which a program takes any certificate. */
export interface UnverifiedOption {
  readonly text: string;
  readonly node: YamlNode;
}

const options =
  /^--?(?:kubelet-insecure-tls|insecure-skip-tls-verify|insecure-skip-verify|tls-skip-verify|tls-insecure-skip-verify|skip-tls-verify)(?:=(?:true|1))?$/;

/** True for a word by which a program takes any certificate. */
export const isUnverifiedOption = (word: string): boolean => options.test(word);

/** Those that are arguments of a container; what its scripts start is not looked into. */
export const unverifiedOptions = (container: Container): readonly UnverifiedOption[] =>
  [...itemsOf(container.get('command')), ...itemsOf(container.get('args'))].flatMap(node => {
    const text = stringAt(node) ?? '';
    return isUnverifiedOption(text) ? [{ text, node }] : [];
  });
