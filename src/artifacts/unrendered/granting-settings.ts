import { sourceFile } from '../source-file.ts';
import { deref, entriesOf, itemsOf, lookup, stringAt } from '../yaml/lookup.ts';
import type { YamlNode, YamlScalar } from '../yaml/model.ts';
import { parseYaml } from '../yaml/parse.ts';
import { scalarValue } from '../yaml/scalar.ts';

/** More of a file is not looked through, with what its aliases stand for. */
export interface Visits {
  left: number;
}

/** There is more in an object than is looked through. */
export class TooLarge extends Error {}

/** A node in an object, behind aliases, with the keys that lead to it. */
export interface Place {
  readonly node: YamlNode;
  readonly path: readonly string[];
}

/** Keys of an operation, or of a setting in a list, that say what its `value` is set to. */
const targetKeys = ['path', 'name', 'key', 'fieldPath', 'jsonPath'];

/** The keys below which the `value` of an operation comes to stand: `{op: add, path: /spec/hostPID, value: true}`. */
const targetOf = (node: YamlNode): readonly string[] => {
  const target = targetKeys.map(key => stringAt(node, key)).find(path => path !== undefined);
  return target === undefined ? [] : [target];
};

/** What stands in a node, in order, as far as `enters` leads. @throws TooLarge */
export function* placesIn(root: Place, visits: Visits, enters: (place: Place) => boolean = () => true): Iterable<Place> {
  const pending: Place[] = [root];
  for (let place = pending.pop(); place !== undefined; place = pending.pop()) {
    visits.left -= 1;
    if (visits.left < 0) throw new TooLarge();
    const node = deref(place.node);
    if (node === undefined) continue;
    const found = { node, path: place.path };
    if (!enters(found)) continue;
    yield found;
    const entries = entriesOf(node);
    const target = entries.some(({ name }) => name === 'value') ? targetOf(node) : [];
    const below = [
      ...entries.map(({ name, value }) => ({ node: value, path: [...place.path, name ?? '?', ...(name === 'value' ? target : [])] })),
      // Why only what is no scalar: a text in a list is one of those that its key names.
      ...itemsOf(node).map((item, index) => ({ node: item, path: item.kind === 'scalar' ? place.path : [...place.path, String(index)] })),
    ];
    for (const one of below.toReversed()) pending.push(one);
  }
}

/** Names as they are compared: operators write them in camels, snakes and capitals, and several of them in one key. */
const plainNames = (path: readonly string[]): readonly string[] =>
  path
    .slice(-4)
    .flatMap(key => key.split(/[./[\]~]+/u))
    .flatMap(name => (name === '' || name === '-' ? [] : [name.replaceAll(/[_-]/gu, '').toLowerCase()]));

/** `adminAccess`: devices that others use (Kubernetes, "Dynamic Resource Allocation"). */
const switchName =
  /^(?:(?:is|as|run|runas|use|enable)?(?:privileged(?:mode|containers?|pods?)?|host(?:network(?:ing)?|pid|ipc|process))|(?:expose|mount|use)?dockersocket|adminaccess)$/u;

/** Folders of a machine with which, as with its root, it is given away, for a pattern. */
export const machineFolders = '(?:etc|root|proc|sys|dev|boot|home|run|var)';

/** Paths of a node by which it is given away: such folders, and what lies in them, but of `/var` what others have there. */
const nodePaths = new RegExp(
  `^/+(?:$|(?!var)${machineFolders}(?:/|$)|var/(?:run|lib/(?:kubelet|docker|containerd))(?:/|$)|var/*$)|\\.sock$`,
  'u',
);

/** Capabilities by which a container takes its host over, or what runs there. */
export const strongCapability = /^(?:CAP_)?(?:ALL|SYS_(?!CHROOT)\w+|NET_ADMIN|BPF|DAC_READ_SEARCH)$/iu;

/** `capabilities: {add: […]}`, `capabilities: […]`, `capAdd: […]`. */
const addsCapability = (holder: string, name: string): boolean =>
  (name === 'add' && holder === 'capabilities') || name === 'capabilities' || name === 'capadd' || name === 'addcapabilities';

const isOn = (node: YamlNode): boolean => {
  if (node.kind !== 'scalar') return false;
  const value = scalarValue(node);
  return value === true || (typeof value === 'string' && value.toLowerCase() === 'true');
};

/** Whether a field gives a container, or those of a pod, so much that it would block in a pod of its own. */
export const settingGrants = ({ node, path }: Place, visits: Visits): boolean => {
  if (node.kind !== 'scalar') return grantsRights(node);
  const names = plainNames(path);
  const [holder = '', name = ''] = [names.at(-2), names.at(-1)];
  if (switchName.test(name)) return isOn(node);
  // Why also a field that another fills: who fills it is not known.
  if (name === 'tofieldpath') return switchName.test(plainNames([node.value]).at(-1) ?? '');
  // `hostDisk`: KubeVirt's disks of virtual machines.
  if (name === 'hostpath' || (name === 'path' && names.slice(-4).some(one => one === 'hostpath' || one === 'hostdisk')))
    return nodePaths.test(node.value);
  if (addsCapability(holder, name)) return strongCapability.test(node.value);
  return scalarGrants(node, visits);
};

const textsAt = (node: YamlNode, key: string): readonly string[] =>
  itemsOf(lookup(node, key)).flatMap(item => (item.kind === 'scalar' ? [item.value] : []));

/** Rights over everything, or to take any, that an operator hands out: `clusterPermissions` of the Operator Lifecycle Manager. */
const grantsRights = (node: YamlNode): boolean => {
  const [verbs, groups, resources] = [textsAt(node, 'verbs'), textsAt(node, 'apiGroups'), textsAt(node, 'resources')];
  if (verbs.length === 0 || resources.length === 0) return false;
  const isOfAll = groups.includes('*') && resources.includes('*') && verbs.includes('*');
  return isOfAll || verbs.some(verb => verb === 'escalate' || verb === 'bind' || verb === 'impersonate');
};

/** True for a text that says in so many words that a container gets more: `privileged: true`, or an operation that sets it. */
const grantsPlainly = (text: string): boolean =>
  /["']?\b(?:privileged|host(?:PID|IPC|Network|Process)|host_(?:pid|ipc|network))["']?\s*[:=]\s*["']?true\b|\/(?:privileged|host(?:PID|IPC|Network))["'],?\s*["']?value["']?\s*:\s*["']?true\b/u.test(
    text,
  ) || /["']?\bhostPath["']?\s*:\s*(?:\{|\n)/u.test(text);

/** Words without which a text gives nothing, whatever it is written in. */
const words = /privileged|host_?(?:PID|IPC|Network|Process|Path)|capabilities/iu;

/** Longer texts are not parsed. */
const maxParsed = 65_536;

/** What a text costs of what may be looked through, in characters for each visit. */
const perVisit = 4;

/** True for a text that gives a container more, as words or as YAML or JSON that an operator lays over its pods. @throws TooLarge */
export const textGrants = (text: string, visits: Visits): boolean => {
  if (!words.test(text)) return false;
  if (grantsPlainly(text)) return true;
  if (text.length > maxParsed || !/[{[\n:]/u.test(text)) return false;
  visits.left -= Math.ceil(text.length / perVisit);
  if (visits.left < 0) throw new TooLarge();
  return parseYaml(sourceFile('text.yaml', text)).documents.some(
    ({ root }) =>
      root !== undefined &&
      root.kind !== 'scalar' &&
      // Why not texts of several lines in a text: nobody looks through those in them.
      [...placesIn({ node: root, path: [] }, visits)].some(
        place => place.node.kind === 'scalar' && !/\n/u.test(place.node.value) && settingGrants(place, visits),
      ),
  );
};

const known = new WeakMap<YamlScalar, boolean>();

/** The same of a scalar, looked at once however many aliases name it. @throws TooLarge */
export const scalarGrants = (node: YamlScalar, visits: Visits): boolean => {
  const answer = known.get(node) ?? textGrants(node.value, visits);
  known.set(node, answer);
  return answer;
};
