import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { sourceFile } from '../../artifacts/source-file.ts';
import { readDocuments } from '../../render/functions/formats/read-values.ts';
import type { HelmVersion } from '../../render/functions/helm.ts';
import { chartLimits } from '../../render/helm/chart-file.ts';
import { SetError, type SetMode, setInto, setJsonInto } from '../../render/helm/set-values.ts';
import { laidOver } from '../../render/helm/tables.ts';
import { GoMap } from '../../render/template/go-value.ts';
import { environmentOption, renderOptions } from '../arguments/options.ts';
import { type ReadOptions, readOptions } from '../arguments/read-options.ts';
import { UsageError } from '../usage-error.ts';

const options = {
  helm: { type: 'string', default: '3' },
  name: { type: 'string', default: 'release-name' },
  'name-template': { type: 'string' },
  namespace: { type: 'string', short: 'n', default: 'default' },
  'kube-version': { type: 'string', default: '1.33.0' },
  'api-versions': { type: 'string', multiple: true, short: 'a' },
  values: { type: 'string', multiple: true, short: 'f' },
  set: { type: 'string', multiple: true },
  'set-string': { type: 'string', multiple: true },
  'set-json': { type: 'string', multiple: true },
  'set-file': { type: 'string', multiple: true },
  'set-literal': { type: 'string', multiple: true },
  'skip-crds': { type: 'boolean', default: false },
  'render-subchart-notes': { type: 'boolean', default: false },
  'include-crds': { type: 'boolean', default: false },
  'skip-tests': { type: 'boolean', default: false },
  'no-hooks': { type: 'boolean', default: false },
  'is-upgrade': { type: 'boolean', default: false },
  'show-only': { type: 'string', multiple: true, short: 's' },
  'raw-template': { type: 'string' },
  revision: { type: 'string' },
  'skip-schema-validation': { type: 'boolean', default: false },
} as const;

/** The flags of `helm template`, those of `tidewaiter render`, and the chart's folder. */
export type HelmFlags = ReadOptions<typeof options>;

/** @throws UsageError for a flag that is not known, and for one that asks for an environment besides. */
export const readHelmFlags = (args: readonly string[]): HelmFlags => {
  const own = args.find(arg => environmentOption.test(arg));
  if (own !== undefined)
    throw new UsageError(
      `"${own}" renders what the repository deploys, and the other flags what Helm is told. Leave one or the other out: tidewaiter render --environment E FOLDER, or tidewaiter render CHART --helm 3|4 [FLAGS]`,
    );
  return readOptions(args, options, [...Object.keys(options), ...Object.keys(renderOptions), 'help']);
};

const readText = (path: string, folder: string): string => {
  try {
    const bytes = readFileSync(resolve(folder, path));
    if (bytes.length > chartLimits.fileBytes) throw new SetError(`"${path}" is larger than ${chartLimits.fileBytes} bytes`);
    return bytes.toString('utf8');
  } catch (error) {
    if (error instanceof SetError) throw error;
    throw new SetError(`open ${path}: no such file or directory`);
  }
};

const readValues = (path: string, folder: string): GoMap => {
  const [read] = readDocuments(sourceFile(path, readText(path, folder)), 'named');
  if (read?.state === 'broken') throw new SetError(`failed to parse ${path}: ${read.reason}`);
  return read?.value.raw instanceof GoMap ? read.value.raw : new GoMap(new Map());
};

/** Does what one flag asks for, and names the flag where that fails. */
const within = (flag: string, work: () => void): void => {
  try {
    work();
  } catch (error) {
    if (error instanceof SetError && !error.message.startsWith('failed parsing '))
      throw new SetError(`failed parsing --${flag} data: ${error.message}`);
    throw error;
  }
};

/**
 * The values of the flags, whatever their order: files, then JSON, then the others. Files lie in `folder`.
 * @throws SetError in Helm's words.
 */
export const givenValues = ({ values }: HelmFlags, helm: HelmVersion, folder: string): GoMap => {
  let table = new GoMap(new Map());
  for (const path of values.values ?? []) table = laidOver(readValues(path, folder), table);
  for (const flag of values['set-json'] ?? []) {
    if (helm === 3 && flag.trimStart().startsWith('{')) throw new SetError(`failed parsing --set-json data ${flag}`);
    setJsonInto(table, flag, laidOver);
  }
  const modes: readonly (readonly [SetMode, readonly string[]])[] = [
    ['set', values.set ?? []],
    ['set-string', values['set-string'] ?? []],
  ];
  for (const [mode, flags] of modes) for (const flag of flags) within(mode, () => setInto(table, flag, mode));
  for (const flag of (values['set-file'] ?? []).flatMap(one => one.split(','))) {
    const at = flag.indexOf('=');
    within('set-file', () => {
      const content = readText(flag.slice(at + 1), folder);
      setInto(table, `${flag.slice(0, at)}=${content.replaceAll(/[\\,{}]/gu, '\\$&')}`, 'set-string');
    });
  }
  for (const flag of values['set-literal'] ?? []) within('set-literal', () => setInto(table, flag, 'set-literal'));
  return table;
};
