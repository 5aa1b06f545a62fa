import { sourceFile } from '../../../src/artifacts/source-file.ts';
import { encodeYaml } from '../../../src/render/functions/formats/encode-yaml.ts';
import { type BuildOptions, buildKustomization } from '../../../src/render/kustomize/build-kustomization.ts';
import { GoMap, GoSlice, type Ref } from '../../../src/render/template/go-value.ts';

export type Files = Readonly<Record<string, string>>;

/** What a kustomization of these files gives; the folder is that of `kustomization.yaml` unless one is named. */
export const build = (files: Files, folder = '.', options?: BuildOptions) =>
  buildKustomization(new Map(Object.entries(files).map(([path, text]) => [path, sourceFile(path, text)])), folder, options);

/** Its objects as text, as `kustomize build` prints them. @throws Error with the reason when it is not built. */
export const printed = (files: Files, folder?: string, options?: BuildOptions): string => {
  const built = build(files, folder, options);
  if (built.state === 'failed') throw new Error(built.reason);
  return built.resources
    .map(resource =>
      encodeYaml(resource)
        .map(({ text }) => text)
        .join(''),
    )
    .join('\n---\n');
};

/** Why it is not built; empty when it is. */
export const refusal = (files: Files, folder?: string): string => {
  const built = build(files, folder);
  return built.state === 'failed' ? built.reason : '';
};

const under = (ref: Ref | undefined, path: readonly (string | number)[]): Ref | undefined => {
  let here = ref;
  for (const step of path) {
    const raw = here?.raw;
    here =
      raw instanceof GoMap ? raw.entries.get(`${step}`) : raw instanceof GoSlice && typeof step === 'number' ? raw.items[step] : undefined;
  }
  return here;
};

/** The texts in the files that decided about a value of the first object, the nearest first: `file: text`. */
export const decidedBy = (files: Files, path: readonly (string | number)[], folder?: string, options?: BuildOptions): readonly string[] => {
  const built = build(files, folder, options);
  if (built.state === 'failed') throw new Error(built.reason);
  const places = under(built.resources[0], path)?.data ?? [];
  return places.map(({ file, start, end }) => `${file}: ${files[file]?.slice(start, end)}`);
};

export const deployment = `apiVersion: apps/v1
kind: Deployment
metadata:
  name: web
spec:
  replicas: 1
  template:
    spec:
      containers:
      - name: web
        image: nginx:1.25
        ports:
        - containerPort: 80
`;
