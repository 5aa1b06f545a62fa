import type { Notification } from '../../findings/notification.ts';
import { type Candidate, isYamlOrJson, mentions } from '../candidate.ts';
import { type FileKind, type KindFound, wholeFile } from '../file-kind.ts';
import { ExpandedSize, maxNodes } from '../kubernetes/expanded-size.ts';
import { type SourceFile, sourceFile } from '../source-file.ts';
import { isBuildFilePath } from '../unrendered/build-file-change.ts';
import { lookup, mappingAt } from '../yaml/lookup.ts';
import type { YamlNode } from '../yaml/model.ts';
import { parseYaml, readYaml } from '../yaml/parse.ts';
import { bakeParts, isBakeText } from './bake.ts';
import { developmentParts, isDevelopmentPath, isDevelopmentText, parseDevelopment } from './development.ts';
import { actionParts, type PipelineParts, workflowParts } from './github.ts';
import { gitlabParts } from './gitlab.ts';
import { imageNodeOf } from './job-images.ts';
import type { Pipeline } from './model.ts';
import { otherParts } from './other.ts';
import { isPipeline, type PipelineSystem, pipelineSystem } from './paths.ts';
import { ScriptReader } from './steps.ts';

/** Root keys of which a file of the system has one: what lies in its folder may be something else. */
const tellingKeys: Readonly<Record<PipelineSystem, readonly string[]>> = {
  github: ['jobs'],
  action: ['runs'],
  gitlab: [],
  devcontainer: [],
  bake: [],
  other: [
    ...['jobs', 'steps', 'stages', 'tasks', 'extends', 'pipelines', 'pipeline', 'phases', 'blocks', 'script', 'install'],
    ...['before_script', 'after_success', 'before_deploy', 'build_script', 'deploy_script', 'before_build', 'test_script'],
  ],
};

const jobKeys = ['script', 'extends', 'trigger', 'image', 'before_script', 'run'];

const found: KindFound = { found: true, reason: 'Its path and its keys are those of a pipeline.' };

/** Pipelines are known by their paths and by the keys that such a file must have. */
const classifyPipeline = (candidate: Candidate): KindFound | undefined => {
  if (isDevelopmentPath(candidate.path))
    return isDevelopmentText(candidate.text) ? { found: true, reason: 'It says how a container to develop in is started.' } : undefined;
  if (isBuildFilePath(candidate.path))
    return isBakeText(candidate.path, candidate.text)
      ? { found: true, reason: 'It has targets that docker buildx bake builds.' }
      : undefined;
  const system = pipelineSystem(candidate.path);
  if (system === undefined || !isYamlOrJson(candidate.path)) return undefined;
  // Why asked before Compose: a workflow may have the name of a Compose file, but neither reads the other.
  if (candidate.roots.some(isCompose)) return undefined;
  if (system === 'gitlab') return isGitlab(candidate) ? found : undefined;
  const keys = tellingKeys[system];
  if (!keys.some(key => mentions(candidate.text, key))) return undefined;
  const isWhole = system !== 'github' || candidate.rootKeys.has('on');
  if (isWhole && keys.some(key => candidate.rootKeys.has(key))) return found;
  return candidate.unread.some(text => keys.some(key => mentions(text, key))) ? found : undefined;
};

/** Services are a mapping only in Compose files, at the root. */
const isCompose = (root: YamlNode): boolean => mappingAt(root, 'services') !== undefined && lookup(root, 'on').state === 'absent';

/** The file that GitLab looks for is one whatever is in it; others are by their jobs. */
const isGitlab = ({ name, text, roots, unread }: Candidate): boolean =>
  /^\.gitlab-ci\.ya?ml$/u.test(name) ||
  unread.some(part => jobKeys.some(key => mentions(part, key))) ||
  (jobKeys.some(key => mentions(text, key)) &&
    roots.some(
      root => root.kind === 'mapping' && root.entries.some(({ value }) => jobKeys.some(key => lookup(value, key).state !== 'absent')),
    ));

/** Why said as of manifests: each job that takes the steps of another by an alias has all of them. */
const tooMany = ({ path }: SourceFile): Notification => ({
  code: 'too-many',
  level: 'error',
  path,
  message: 'Aliases make the pipeline so large that it was not reviewed. Split it into smaller files.',
});

const parsePipeline = (file: SourceFile): Pipeline => {
  if (isBuildFilePath(file.path)) {
    // Why of nothing: HCL is no YAML, and has no comments of it.
    const yaml = parseYaml(sourceFile(file.path, ''));
    return { kind: 'pipeline', system: 'bake', file, yaml, root: undefined, ...bakeParts(file), notifications: [] };
  }
  if (isDevelopmentPath(file.path)) {
    const yaml = parseDevelopment(file);
    const root = mappingAt(yaml.documents[0]?.root);
    return {
      kind: 'pipeline',
      system: 'devcontainer',
      file,
      yaml,
      root,
      ...developmentParts(yaml, file),
      notifications: yaml.notifications,
    };
  }
  const yaml = readYaml(file);
  const system = pipelineSystem(file.path) ?? 'github';
  // GitLab allows a header (`spec:`) as a document before the pipeline.
  const written = mappingAt((system === 'gitlab' ? yaml.documents.findLast(document => document.root) : yaml.documents[0])?.root);
  const isTooLarge = written !== undefined && file.text.includes('*') && new ExpandedSize().of(written) > maxNodes(file.text);
  const root = isTooLarge ? undefined : written;
  const parts = (): PipelineParts => {
    if (system === 'other') return otherParts(root, file);
    const reader = new ScriptReader(file, root);
    if (system === 'gitlab') return gitlabParts(root, file, reader);
    return system === 'action' ? actionParts(root, file, reader) : workflowParts(root, file, reader);
  };
  const notifications = isTooLarge ? [...yaml.notifications, tooMany(file)] : yaml.notifications;
  return { kind: 'pipeline', system, file, yaml, root, ...parts(), notifications };
};

/** Pipelines: GitHub's workflows and composite actions, GitLab's, and as far as their scripts go those of other systems; how containers to develop in are started, and what bake builds. */
export const pipelineKind: FileKind<Pipeline> = {
  name: 'pipeline',
  language: 'yaml',
  examplePath: '.github/workflows/build.yaml',
  mayBe: path => isPipeline(path) || isDevelopmentPath(path) || isBuildFilePath(path),
  classify: classifyPipeline,
  parse: parsePipeline,
  choiceOf: () => ({}),
  walk: artifact => [
    wholeFile(artifact),
    ...artifact.images.map(image => ({ name: 'jobImage', node: image, subject: image.subject, scope: image.scope })),
  ],
  images: ({ images }) => images.map(imageNodeOf),
};
