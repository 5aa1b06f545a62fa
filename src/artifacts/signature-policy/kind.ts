import type { Notification } from '../../findings/notification.ts';
import { fileNameOf, folderOf } from '../../text/path.ts';
import type { Candidate } from '../candidate.ts';
import { type FileKind, wholeFile } from '../file-kind.ts';
import { isJsonNamed } from '../json/json-name.ts';
import { parseJsonFile } from '../json/parse-json-file.ts';
import type { SourceFile } from '../source-file.ts';
import type { YamlFile, YamlMapping } from '../yaml/model.ts';

/** Whose signatures Podman, Buildah, Skopeo and CRI-O ask for. Source: containers-policy.json(5). */
export interface SignaturePolicy {
  readonly kind: 'signature-policy';
  readonly file: SourceFile;
  readonly yaml: YamlFile;
  readonly root: YamlMapping | undefined;
  readonly notifications: readonly Notification[];
}

export interface SignaturePolicyNodes {
  readonly file: SignaturePolicy;
}

/** `policy.json`, `default-policy.json`. */
const isPolicyName = (path: string): boolean => isJsonNamed(path, 'policy');

/** `etc/containers/`, `~/.config/containers/`. */
const isInContainersFolder = (path: string): boolean => /(?:^|\/)containers\/$/u.test(folderOf(path)) && fileNameOf(path) === 'policy.json';

/** What a policy can ask for, two of which no other kind of policy has. */
const requirements = /"(?:insecureAcceptAnything|signedBy|sigstoreSigned)"/u;

/** AWS, Kubernetes, OPA and others have a `policy.json`, too: it has other keys. */
const isPolicy = ({ path, text, jsonKeys }: Candidate): boolean => {
  if (jsonKeys === undefined) return isInContainersFolder(path) || (requirements.test(text) && /^\uFEFF?\s*\{/u.test(text));
  const isShaped = jsonKeys.has('default') && [...jsonKeys].every(key => key === 'default' || key === 'transports');
  return isShaped && (isInContainersFolder(path) || requirements.test(text) || text.includes('"reject"'));
};

/** `policy.json` of containers-policy.json(5), by its name and its keys. */
export const signaturePolicyKind: FileKind<SignaturePolicy> = {
  name: 'signature policy',
  language: 'json',
  examplePath: 'containers/policy.json',
  mayBe: isPolicyName,
  classify: candidate =>
    isPolicyName(candidate.path) && isPolicy(candidate)
      ? { found: true, reason: 'Podman, Skopeo and CRI-O read a file of this name, and its keys are those of containers-policy.json.' }
      : undefined,
  parse: file => {
    const { yaml, root, notifications } = parseJsonFile(file);
    return { kind: 'signature-policy', file, yaml, root, notifications };
  },
  choiceOf: () => ({}),
  walk: artifact => [wholeFile(artifact)],
  images: () => [],
};
