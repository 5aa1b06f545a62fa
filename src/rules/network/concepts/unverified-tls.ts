import type { KubernetesObject } from '../../../artifacts/kubernetes/model.ts';
import { booleanAt, lookup, valuesIn } from '../../../artifacts/yaml/lookup.ts';
import type { YamlEntry, YamlNode } from '../../../artifacts/yaml/model.ts';
import { appendAll } from '../../../text/append-all.ts';

/** Names under which custom resources switch the verification of certificates off, without the case and the separators. */
const switches = new Set([
  'insecureskipverify',
  'insecureskiptlsverify',
  'insecureskipverifytls',
  'insecureskiphosttlsverify',
  'skiptlsverify',
  'skiptls',
  'tlsinsecure',
  'tlsskipverify',
  'tlsinsecureskipverify',
  'disabletlsverification',
  'disablesslverification',
]);

/** Why: most objects have none of the words, and need not be walked. */
const mayHaveSwitch = /insecure|skip|disable[-_]?(?:tls|ssl)/i;

const isSwitch = ({ name, value }: YamlEntry): boolean =>
  name !== undefined && switches.has(name.toLowerCase().replaceAll(/[-_]/g, '')) && booleanAt(lookup(value)) === true;

/** The switches that are written in an object, wherever they stand in it. Aliases are looked at where they point to. */
export const unverifiedSwitches = ({ node, file, range }: KubernetesObject): readonly YamlEntry[] => {
  if (!mayHaveSwitch.test(file.text.slice(range.start, range.end))) return [];
  const found: YamlEntry[] = [];
  const left: YamlNode[] = [node];
  for (let here = left.pop(); here !== undefined; here = left.pop()) {
    if (here.kind === 'mapping') appendAll(found, here.entries.filter(isSwitch));
    appendAll(left, valuesIn(here));
  }
  return found.toSorted((a, b) => a.range.start - b.range.start);
};
