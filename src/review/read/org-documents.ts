import { newestMinor } from '../../org-rules/cel/environment.ts';
import { loadOrgRules } from '../../org-rules/load-org-rules.ts';
import { overMutated } from '../../org-rules/mutation/over-mutated.ts';
import type { OrgProblem, OrgRuleSet, PolicyFile } from '../../org-rules/org-rule.ts';
import type { RegoFile } from '../../org-rules/rego/rule-set.ts';
import { errorSentence } from '../../policy/config-error.ts';
import type { OrganizationDocuments } from '../../policy/decide-policy.ts';
import { namedModule, namedPath, type OrgRuleFiles } from '../../policy/org-rule-files.ts';
import type { Policy } from '../../policy/policy.ts';
import { LineIndex } from '../../text/line-index.ts';
import { liesBelow, liesWithin } from '../../text/path.ts';
import { decodeText } from './decode-text.ts';

/** True for files of policies in folders that policy names: not what a module in Rego finds under `data`. */
export const isPolicyManifest = (path: string): boolean => /\.(?:ya?ml|json)$/u.test(path) && !path.endsWith(dataEnding);

/** What a module in Rego finds under `data` lies beside it: `images.data.json` for `images.wasm`. */
const dataEnding = '.data.json';
export const dataOf = (modulePath: string): string => modulePath.replace(/\.wasm$/u, dataEnding);

/** Why a module in a folder is not used. */
export const unnamedModule = (path: string): string =>
  `Policy does not name the module "${path}", so that nobody knows whether it is meant. Name it as ${path}@sha256:DIGEST.`;

/** The minor version of Kubernetes 1 that policy asks for. */
export const minorOf = ({ kubernetesVersion }: Pick<Policy, 'kubernetesVersion'>): number =>
  kubernetesVersion === 'newest' ? newestMinor : Number(kubernetesVersion.slice(kubernetesVersion.indexOf('.') + 1));

/** Something wrong with documents of the organization's repository, with its place there: full sentences. */
export interface DocumentProblem {
  readonly level: OrgProblem['level'];
  readonly message: string;
  /** In the repository that holds them. */
  readonly path: string;
  readonly range: OrgProblem['range'];
}

/** The rules that an organization's documents hold, and what is wrong with them. */
export interface OwnRules {
  readonly sets: readonly OrgRuleSet[];
  readonly problems: readonly DocumentProblem[];
}

/** Documents of an organization's rules, and what its policy says of them. */
export type RuleDocuments = Pick<OrganizationDocuments, 'files' | 'named' | 'appliesMutations'>;

/** Reads the rules that an organization's policy names, of the files of its repository. What can't be used is told with file and line. */
export const loadOwnRules = ({ files, named, appliesMutations }: RuleDocuments, minor: number): OwnRules => {
  const problems: DocumentProblem[] = files.errors.map(error => ({
    level: 'error',
    path: error.path,
    range: error.range,
    message: errorSentence(error),
  }));
  const { texts, modules } = usedFiles(files, named, (path, message) =>
    problems.push({ level: 'error', path: files.folder + path, range: { start: 0, end: 0 }, message }),
  );
  const loaded = loadOrgRules(
    texts.map(({ path, text }) => ({ path: files.folder + path, text })),
    modules.map(module => ({ ...module, path: files.folder + module.path })),
    minor,
  );
  const sets = appliesMutations ? overMutated(loaded, loaded, true) : loaded.map(withoutMutations);
  return { sets, problems: [...problems, ...sets.flatMap(set => set.problems)] };
};

/** The same rules where nothing changes objects before. */
const withoutMutations = ({ rules, problems, judge }: OrgRuleSet): OrgRuleSet => ({ rules, problems, judge });

/** What of the files policy names. */
const usedFiles = (
  { files, folder, errors }: OrgRuleFiles,
  named: readonly string[],
  say: (path: string, message: string) => void,
): { readonly texts: readonly PolicyFile[]; readonly modules: readonly RegoFile[] } => {
  const digests = new Map(named.flatMap(place => namedModule(place) ?? []).map(({ path, sha256 }) => [path, sha256]));
  const wanted = new Set<string>();
  for (const place of named.filter(entry => namedModule(entry) === undefined).map(namedPath)) {
    const found = [...files.keys()].filter(path => path === place || (liesBelow(path, place) && isPolicyManifest(path)));
    for (const path of found) wanted.add(path);
    for (const path of files.keys())
      if (liesBelow(path, place) && path.endsWith('.wasm') && !digests.has(path)) say(path, unnamedModule(path));
    if (found.length === 0 && !errors.some(({ path }) => liesWithin(path, folder + place)))
      say(
        place,
        `Policy names "${place}" for organization rules, and beside the policy file there is no such file or folder with manifests.`,
      );
  }
  const read = (path: string): string | undefined => {
    const decoded = decodeText(files.get(path) ?? new Uint8Array());
    if (decoded.state === 'text') return decoded.text;
    say(path, `The file can't be read: ${decoded.state === 'unreadable' ? decoded.reason : 'it is no text.'}`);
    return undefined;
  };
  const modules = [...digests].flatMap(([path, sha256]): readonly RegoFile[] => {
    const bytes = files.get(path);
    if (bytes === undefined) {
      say(path, 'Policy names this module, and there is no such file beside the policy file.');
      return [];
    }
    const data = files.has(dataOf(path)) ? read(dataOf(path)) : undefined;
    if (files.has(dataOf(path)) && data === undefined) return [];
    return [{ path, bytes, sha256, ...(data !== undefined && { data }) }];
  });
  const texts = [...wanted].toSorted().flatMap(path => {
    const text = read(path);
    return text === undefined ? [] : [{ path, text }];
  });
  return { texts, modules };
};

/** A problem as a sentence with its place, for who does not have the file: `acme/.github: tidewaiter/rules/images.yaml:12: …`. */
export const placedProblem = (
  { files: { repository, folder, files } }: Pick<OrganizationDocuments, 'files'>,
  problem: DocumentProblem,
): string => {
  const bytes = files.get(problem.path.slice(folder.length));
  const text = bytes && decodeText(bytes);
  const line = text?.state === 'text' ? new LineIndex(text.text).line(problem.range.start) : 1;
  return `The organization's rules (${repository}, ${problem.path}:${line}): ${problem.message}`;
};
