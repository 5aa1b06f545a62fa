import { type Candidate, isYamlOrJson, mentions } from '../candidate.ts';
import { isComposeName } from '../compose-name.ts';
import type { KindFound } from '../file-kind.ts';
import { entriesOf, lookup, stringAt } from '../yaml/lookup.ts';
import type { YamlNode } from '../yaml/model.ts';

/** Keys that a Compose file may have at its root, besides `x-…`. Source: the Compose specification, top-level elements. */
const composeKeys: ReadonlySet<string> = new Set([
  'version',
  'name',
  'include',
  'services',
  'jobs',
  'networks',
  'volumes',
  'configs',
  'secrets',
  'models',
]);

/** Root keys of other formats that have `services` or are kept under a Compose-like name: workflows, pipelines, manifests. */
const rivalKeys = ['on', 'steps', 'pipeline', 'apiVersion', 'recipe'] as const;

const none: KindFound = { found: false };

/** False when it is certain that the file is not one of Compose's. */
export const mayBeCompose = ({ name, text }: Candidate): boolean =>
  isComposeName(name) || mentions(text, 'services') || mentions(text, 'jobs', 'triggers');

/** Compose files are known by name and root keys, or by `services` with an `image` or `build` and no foreign key. */
export const classifyCompose = (candidate: Candidate): KindFound | undefined => {
  if (!isYamlOrJson(candidate.path) || !mayBeCompose(candidate)) return undefined;
  return isComposeName(candidate.name) ? classifyByName(candidate) : classifyByServices(candidate);
};

const classifyByName = ({ roots, rootKeys: keys, unread }: Candidate): KindFound => {
  const known = [...composeKeys].some(key => key !== 'name' && keys.has(key)) || roots.some(holdsServices);
  // Compose refuses keys of other formats. What can't be read is known by its name.
  const isForeign = rivalKeys.some(key => keys.has(key)) || (!known && roots.length > 0);
  return isForeign && unread.length === 0 ? none : { found: true, reason: 'Its name and its root keys say so.' };
};

/** Without a telling name all root keys must be Compose's, and something must run. `values*.yaml` belongs to Helm. */
const classifyByServices = (candidate: Candidate): KindFound | undefined => {
  const { name, text } = candidate;
  // Why no parser: Compose refuses a list, and lists in JSON may be long.
  if (/^\uFEFF?[ \t\r\n]*\[/.test(text)) return undefined;
  const { jsonKeys } = candidate;
  if (name.toLowerCase().startsWith('values') || (jsonKeys !== undefined && !areComposeKeys(jsonKeys))) return undefined;
  const runs = candidate.unread.some(speaksOfServices) ? mayBeBrokenCompose(candidate) : runsServices(candidate);
  return runs ? { found: true, reason: 'It has "services" with images or builds.' } : undefined;
};

const runsServices = ({ roots, rootKeys }: Candidate): boolean =>
  areComposeKeys(rootKeys) &&
  roots.some(root =>
    ['services', 'jobs'].some(key => {
      const containers = lookup(root, key);
      return containers.state === 'present' && holdsServices(containers.node);
    }),
  );

const speaksOfServices = (text: string): boolean =>
  (mentions(text, 'services') || mentions(text, 'jobs', 'triggers')) && ['image', 'build', ...serviceKeys].some(key => mentions(text, key));

/** What its lines show must be Compose's. Where parsers read lines differently, nothing is shown. */
const mayBeBrokenCompose = ({ yaml, outlines }: Candidate): boolean => {
  const shown = new Set(outlines.flatMap(({ keys }) => [...keys.keys()]));
  return shown.size === 0 || areComposeKeys(shown) || yaml.notifications.some(({ code }) => code === 'ambiguous');
};

const areComposeKeys = (keys: ReadonlySet<string>): boolean =>
  (keys.has('services') || keys.has('jobs')) && [...keys].every(key => composeKeys.has(key) || key.startsWith('x-'));

/** Keys that only services of Compose have: a file that goes on top of another need not say what runs. */
const serviceKeys = (
  'cap_add cap_drop container_name depends_on devices env_file extends ipc network_mode pid post_start pre_start privileged security_opt ' +
  'userns_mode volumes_from'
).split(' ');

/** True for a mapping of services, as under `services` and at the root of the first file format. */
const holdsServices = (node: YamlNode): boolean =>
  node.kind === 'mapping' &&
  entriesOf(node).some(
    ({ value }) =>
      stringAt(value, 'image') !== undefined || isBuild(value) || serviceKeys.some(key => lookup(value, key).state === 'present'),
  );

const isBuild = (service: YamlNode): boolean => {
  const build = lookup(service, 'build');
  return build.state === 'present' && build.node.kind !== 'sequence';
};
