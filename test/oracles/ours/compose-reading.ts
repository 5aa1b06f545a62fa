import * as v from 'valibot';
import { classify } from '../../../src/artifacts/classify.ts';
import { composeBoolean } from '../../../src/artifacts/compose/compose-boolean.ts';
import type { ComposeProject, ComposeService } from '../../../src/artifacts/compose/model.ts';
import { parseCompose } from '../../../src/artifacts/compose/parse.ts';
import { parseArtifact } from '../../../src/artifacts/parse-artifact.ts';
import { sourceFile } from '../../../src/artifacts/source-file.ts';

const container = v.looseObject({ privileged: v.optional(v.boolean(), false), image: v.optional(v.string()) });

/** What Compose makes of a project. */
export const composeAnswer = v.object({
  services: v.optional(v.record(v.string(), container), {}),
  jobs: v.optional(v.record(v.string(), container), {}),
});

/** What is compared: whether the name of a container stands for a privileged one, and its image. */
export type Shown = Readonly<Record<string, { readonly privileged: boolean | 'unknown'; readonly image: string | undefined }>>;

export const shownByCompose = ({ services, jobs }: v.InferOutput<typeof composeAnswer>): Shown =>
  Object.fromEntries(
    [...Object.entries(services), ...Object.entries(jobs)].map(([name, { privileged, image }]) => [name, { privileged, image }]),
  );

const privilegedOf = (project: ComposeProject, service: ComposeService): boolean | 'unknown' => {
  const found = service.get('privileged');
  if (found.state !== 'present') return found.state === 'unknown' ? 'unknown' : false;
  return composeBoolean(project.interpolate(found.node)?.value) ?? false;
};

/** What a review makes of a project: `errors` say why the verdict is incomplete, of any of its files. */
export const readProject = (files: Readonly<Record<string, string>>): { readonly shown: Shown; readonly errors: readonly string[] } => {
  const sources = new Map(Object.entries(files).map(([path, text]) => [path, sourceFile(path, text)]));
  const errors = [...sources.values()].flatMap(file => {
    const choice = classify(file.path, file.text);
    if (choice.kind === 'none') return [];
    return parseArtifact(file, choice, sources).notifications.filter(({ level }) => level === 'error');
  });
  const main = sources.get('compose.yaml');
  if (main === undefined || classify(main.path, main.text).kind !== 'compose')
    return { shown: {}, errors: errors.map(({ message }) => message) };
  const project = parseCompose(main, sources);
  const shown = project.services.map(
    service => [service.name, { privileged: privilegedOf(project, service), image: service.image?.value }] as const,
  );
  return { shown: Object.fromEntries(shown), errors: errors.map(({ message }) => message) };
};
