import { type MappedText, MappedTextBuilder } from '../../text/mapped-text.ts';
import type { SourceFile } from '../source-file.ts';
import { entriesOf, lookup, mappingAt } from '../yaml/lookup.ts';
import type { YamlMapping } from '../yaml/model.ts';
import { parseYaml } from '../yaml/parse.ts';

/** `etcd.conf.yml`, `etcd.yaml`, `etcd-config.yml`: what `--config-file` names. */
export const isEtcdFilePath = (path: string): boolean => /(?:^|\/)etcd(?:[.-]?conf(?:ig)?)?\.ya?ml$/iu.test(path);

/** Keys of which a configuration has one. Source: etcd, `etcd.conf.yml.sample`. */
const ownKeys = ['listen-client-urls', 'advertise-client-urls', 'initial-cluster', 'client-transport-security', 'peer-transport-security'];

/** Sections whose keys are flags, by what stands before these. */
const sections: ReadonlyMap<string, string> = new Map([
  ['client-transport-security', ''],
  ['peer-transport-security', 'peer-'],
]);

const rootOf = (file: SourceFile): YamlMapping | undefined => {
  if (!ownKeys.some(key => file.text.includes(key))) return undefined;
  const root = mappingAt(parseYaml(file).documents[0]?.root);
  const isOwn =
    root !== undefined && lookup(root, 'apiVersion').state === 'absent' && ownKeys.some(key => lookup(root, key).state !== 'absent');
  return isOwn ? root : undefined;
};

/** What needs no quotes in a command. */
const plain = /^[\w.,:/=@%+[\]-]{0,4000}$/u;

/** The command with the flags that a configuration of etcd stands for: with one, etcd reads no others. Undefined for other files. */
export const etcdFileCommand = (file: SourceFile): MappedText | undefined => {
  const root = rootOf(file);
  if (root === undefined) return undefined;
  const builder = new MappedTextBuilder().stand('etcd', { start: root.range.start, end: root.range.start });
  const add = (node: YamlMapping, before: string): void => {
    for (const { name, value, range } of entriesOf(node))
      if (name !== undefined && value?.kind === 'scalar' && plain.test(name) && plain.test(value.value))
        builder.stand(` --${before}${name}=${value.value}`, range);
  };
  add(root, '');
  for (const [key, before] of sections) {
    const section = mappingAt(root, key);
    if (section !== undefined) add(section, before);
  }
  return builder.build(root.range.start);
};
