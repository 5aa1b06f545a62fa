import type { SourceFile } from '../source-file.ts';
import { deref, entriesOf, itemsOf, lookup, mappingAt, nodeAt } from '../yaml/lookup.ts';
import type { YamlMapping, YamlNode } from '../yaml/model.ts';
import { joinParts, type PipelineParts } from './github.ts';
import { jobImage } from './job-images.ts';
import type { JobImage } from './model.ts';
import { mayFail, type ScriptReader, stepOf } from './steps.ts';

/** Keys of the root that are no jobs. Source: GitLab documentation, "CI/CD YAML syntax reference", global keywords. */
const globalKeys = new Set(['stages', 'variables', 'workflow', 'include', 'spec', 'cache', 'pages:deploy']);

/** `image: NAME` or `image: {name: NAME}`. */
const imageAt = (holder: YamlNode | undefined): YamlNode | undefined => {
  const node = deref(holder);
  return node?.kind === 'mapping' ? nodeAt(node, 'name') : node;
};

const imagesOf = (holder: YamlMapping, subject: string): readonly JobImage[] => [
  ...jobImage(imageAt(nodeAt(holder, 'image')), { role: 'job', subject, scope: holder.range }),
  ...itemsOf(lookup(holder, 'services')).flatMap(service => jobImage(imageAt(service), { role: 'service', subject, scope: holder.range })),
];

const jobParts = (name: string, node: YamlMapping, file: SourceFile, reader: ScriptReader): PipelineParts => {
  const subject = `job ${name}`;
  const job = { title: `The job "${name}"`, subject, scope: node.range, machine: 'unknown', mayFail: mayFail(node), file } as const;
  // Why one step: `before_script` and `script` are run one after the other by one shell.
  const scripts = ['before_script', 'script', 'after_script'].flatMap(key => reader.scripts(nodeAt(node, key)));
  const trigger = nodeAt(node, 'trigger');
  return { steps: [stepOf(job, { node, scripts })], images: imagesOf(node, subject), called: trigger === undefined ? [] : [trigger] };
};

/** The jobs of a GitLab pipeline, what is said for all of them, and templates of jobs. */
export const gitlabParts = (root: YamlMapping | undefined, file: SourceFile, reader: ScriptReader): PipelineParts => {
  if (root === undefined) return joinParts([]);
  const jobs = entriesOf(root).flatMap(({ name = '?', value }) => {
    const node = globalKeys.has(name) ? undefined : mappingAt(value);
    return node === undefined ? [] : [jobParts(name, node, file, reader)];
  });
  const include = nodeAt(root, 'include');
  return joinParts([{ steps: [], images: imagesOf(root, ''), called: include === undefined ? [] : [include] }, ...jobs]);
};
