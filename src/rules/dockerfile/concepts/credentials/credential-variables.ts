import type { CopyInstruction, KeyValue, Stage } from '../../../../artifacts/dockerfile/model.ts';
import { stageChain } from '../../../../artifacts/dockerfile/walk.ts';
import { fileNameOf, liesBelow } from '../../../../text/path.ts';
import { landingPlace } from '../files/copied-tree.ts';
import { isCopy } from '../files/copy-instruction.ts';
import { cleanPath } from '../files/ignore-file.ts';

/** Variables that tell a client library where its credentials file lies. Sources: Google Cloud ADC, AWS SDKs, kubectl, Hugging Face. */
const fileVariables: ReadonlySet<string> = new Set([
  'GOOGLE_APPLICATION_CREDENTIALS',
  'AWS_SHARED_CREDENTIALS_FILE',
  'KUBECONFIG',
  'HF_TOKEN_PATH',
  'FIREBASE_CREDENTIALS',
  'OCI_CLI_KEY_FILE',
]);

/** True for a destination such as `$AWS_CONFIG_FILE`, wherever that is: the copy is made for a file that holds credentials. */
export const isCredentialsPlace = ({ destination, from, heredocs }: CopyInstruction): boolean => {
  const name = /^\$\{?(\w{1,64})\}?$/.exec(destination?.text ?? '')?.[1] ?? '';
  if (destination?.expanded.value !== undefined || from !== undefined || heredocs.length > 0) return false;
  return fileVariables.has(name) || name === 'AWS_CONFIG_FILE';
};

/** Folders into which credentials are mounted when a container starts. */
const mountPoints = /^\/?(?:run|var\/run|etc\/secrets?|secrets?|mnt|vault|tmp|var\/secrets)(?:\/|$)/;

/** Further instructions of a stage are not looked at. */
const maxInstructions = 200;

const hasWorkdir = (stage: Stage): boolean =>
  stageChain(stage).some(link => link.instructions.some(({ keyword }) => keyword === 'WORKDIR'));

/** True when the copy puts a file of this name there, or a tree from the context around it. */
const covers = (copy: CopyInstruction, stage: Stage, path: string): boolean => {
  if (copy.from !== undefined || copy.heredocs.length > 0) return false;
  if (copy.sources.some(({ expanded }) => fileNameOf(expanded.value ?? '') === fileNameOf(path))) return true;
  const place = landingPlace(copy, stage);
  if (!path.startsWith('/') && copy.sources.some(({ expanded }) => cleanPath(expanded.value ?? '?') === '.')) return true;
  if (!path.startsWith('/') && hasWorkdir(stage)) return false;
  return place !== undefined && place !== '.' && liesBelow(cleanPath(path), place) && /^[^.]*\/?$/.test(fileNameOf(place));
};

/**
 * The COPY that brings the credentials file that a variable names into the image. Undefined for other variables, for a path that is only
 * known at build time, and for places where such files are mounted.
 */
export const copiedCredentials = (pair: KeyValue, stage: Stage): CopyInstruction | undefined => {
  const path = pair.value?.expanded.value;
  if (!fileVariables.has(pair.name) || path === undefined || path === '' || path.endsWith('/') || mountPoints.test(path)) return undefined;
  return stage.instructions
    .slice(0, maxInstructions)
    .filter(isCopy)
    .find(copy => covers(copy, stage, path));
};
