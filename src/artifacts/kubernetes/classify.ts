import { type Candidate, hasWords, isYamlOrJson, mentions } from '../candidate.ts';
import { mayBeCompose } from '../compose/classify.ts';
import { isComposeName } from '../compose-name.ts';
import type { DocumentOutline, TemplateActions } from '../document-outline.ts';
import type { KindFound } from '../file-kind.ts';
import { isInTemplates } from '../helm/templates-folder.ts';
import { isKubeconfigName, isStaticPod } from './named-manifests.ts';
import { mayConfigureNode, nodeConfiguration } from './node-configuration.ts';
import { listedObjects } from './object-list.ts';

const suspectedActions = (outlines: readonly DocumentOutline[]): TemplateActions => {
  if (outlines.some(outline => outline.actions === 'jinja')) return 'jinja';
  return outlines.some(outline => outline.actions === 'go') ? 'go' : 'none';
};

const isKustomizeConfig = (version: string): boolean => version.startsWith('kustomize.config.k8s.io/');

const manifest: KindFound = { found: true, reason: 'A document has "apiVersion" and "kind".' };

/** Manifests are known by `apiVersion` and `kind` at the root of any document. */
export const classifyManifest = (candidate: Candidate): KindFound | undefined => {
  const { path, text } = candidate;
  if (!isYamlOrJson(path) && !isKubeconfigName(path) && !isStaticPod(path)) return undefined;
  if (!mentions(text, 'kind', 'apiVersion')) return configuresNode(candidate) ? nodeFound : undefined;
  const { jsonKeys, outlines } = candidate;
  if (jsonKeys !== undefined && !(jsonKeys.has('kind') && (jsonKeys.has('apiVersion') || jsonKeys.has('items')))) return undefined;
  const helm = mayBeHelm(candidate) ? classifyTemplate(text) : undefined;
  // Why no parser: what the lines show of a plain mapping is there, unless they stand in quotes. What they do not show may be there all the
  // same.
  if (!mayBeCompose(candidate)) {
    if (helm) return helm;
    if (outlines.some(outline => showsObject(outline) && !isKustomizeConfig(versionShown(outline)))) return manifest;
  }
  const versions = versionsOf(candidate);
  if (versions.length === 0) return undefined;
  if (helm) return helm;
  return versions.every(isKustomizeConfig) ? { found: false, reason: 'It configures kustomize and is not an API object.' } : manifest;
};

const nodeFound: KindFound = { found: true, reason: 'It configures a node of Talos, k3s or RKE2, or etcd.' };

const configuresNode = (candidate: Candidate): boolean =>
  mayConfigureNode(candidate.text) && candidate.roots.some(root => root.kind === 'mapping' && nodeConfiguration(root) !== undefined);

const mayBeHelm = (candidate: Candidate): boolean => {
  const suspected = suspectedActions(candidate.outlines);
  if (suspected === 'jinja') return false;
  return (candidate.text.includes('{{') && isInTemplates(candidate.path)) || (suspected === 'go' && candidate.unread.length > 0);
};

const showsObject = ({ keys }: DocumentOutline): boolean => keys.has('kind') && keys.has('apiVersion');

const versionShown = ({ keys }: DocumentOutline): string => (keys.get('apiVersion') ?? '').replaceAll(/["']/g, '');

/** In a chart the root may be indented or stand between actions, so the keys count wherever a line begins with them. */
const classifyTemplate = (text: string): KindFound | undefined =>
  /^\uFEFF?[ ]*["']?apiVersion["']?[ ]*:/m.test(text) && /^\uFEFF?[ ]*["']?kind["']?[ ]*:/m.test(text)
    ? { found: true, template: 'helm', reason: 'It is a Helm template with "apiVersion" and "kind".' }
    : undefined;

/** The `apiVersion` of each object; empty for one that is not a string, and for a document that can't be read and speaks of both keys. */
const versionsOf = ({ name, roots, unread }: Candidate): readonly string[] => {
  const written = roots.flatMap(root => [...listedObjects(root)].map(({ apiVersion }) => apiVersion ?? ''));
  // Why: what has the name of a Compose file and can't be read is one, unless it speaks of both keys in plain words.
  const speaks = isComposeName(name) ? hasWords : mentions;
  return unread.some(text => speaks(text, 'kind', 'apiVersion')) ? [...written, ''] : written;
};
