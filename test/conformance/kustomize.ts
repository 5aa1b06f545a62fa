import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { sourceFile } from '../../src/artifacts/source-file.ts';
import { encodeYaml } from '../../src/render/functions/formats/encode-yaml.ts';
import { buildKustomization } from '../../src/render/kustomize/build-kustomization.ts';
import type { Suite } from './suite.ts';

const schema = v.object({
  id: v.string(),
  files: v.record(v.string(), v.string()),
  dir: v.string(),
  options: v.optional(v.object({ loadRestrictor: v.optional(v.string()), reorder: v.optional(v.string()) })),
});

type Case = v.InferOutput<typeof schema>;

/** The files of the suite: those written for it, and what kustomize's own tests and examples build. */
const caseFiles = ['written.json', 'upstream-tests.json', 'upstream-examples.json'];

const answer = ({ files, dir, options }: Case): object => {
  const paths = Object.entries(files).filter(([path]) => !path.endsWith('/'));
  const built = buildKustomization(new Map(paths.map(([path, text]) => [path, sourceFile(path, text)])), dir, {
    readsEverywhere: options?.loadRestrictor === 'none',
    keepsOrder: options?.reorder === 'none',
  });
  if (built.state === 'failed') return { error: built.reason };
  const texts = built.resources.map(resource =>
    encodeYaml(resource)
      .map(({ text }) => text)
      .join(''),
  );
  return { output: texts.map(text => `${text}\n`).join('---\n') };
};

export const kustomize: Suite<Case> = {
  form: 'Case: {"id", "files": {path: text}, "dir", "options"?: {"loadRestrictor"?: "none", "reorder"?: "none"}}. Answer: {"id", "output": YAML} or {"id", "error"}; documents are to be compared, and that there is an error.',
  schema,
  cases: corpus => caseFiles.flatMap(file => v.parse(v.array(schema), JSON.parse(readFileSync(join(corpus, file), 'utf8')))),
  idOf: ({ id }) => id,
  answer,
};
