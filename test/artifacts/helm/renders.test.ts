import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { classify } from '../../../src/artifacts/classify.ts';
import { parseKubernetes } from '../../../src/artifacts/kubernetes/parse.ts';
import { type SourceFile, sourceFile } from '../../../src/artifacts/source-file.ts';
import { lookup } from '../../../src/artifacts/yaml/lookup.ts';
import { deref, isUnknown } from '../../../src/artifacts/yaml/mapping-keys.ts';
import type { YamlMapping, YamlNode, YamlSequence } from '../../../src/artifacts/yaml/model.ts';
import { scalarValue } from '../../../src/artifacts/yaml/scalar.ts';
import { corpusPath } from '../../support/corpus.ts';

interface Case {
  readonly id: string;
  readonly chart: string;
  readonly expect: Readonly<Record<string, { readonly file?: string }>>;
}

interface Index {
  readonly charts: Readonly<Record<string, { readonly dir: string }>>;
  readonly cases: readonly Case[];
}

const indexPath = corpusPath('helm-charts', 'index.json');
const index: Index = existsSync(indexPath) ? JSON.parse(readFileSync(indexPath, 'utf8')) : { charts: {}, cases: [] };

/** What Helm printed and the template, as it was read, rules out; undefined when it rules out nothing. */
const contradiction = (template: YamlNode, printed: YamlNode, path: string): string | undefined => {
  const read = deref(template);
  if (isUnknown(read) || saysNothing(read) || saysNothing(printed)) return undefined;
  if (read.kind !== printed.kind) return `${path} is no ${read.kind}`;
  if (printed.kind === 'scalar' && read.kind === 'scalar')
    return read.value.trim() === printed.value.trim() ? undefined : `${path} is "${printed.value}", not "${read.value}"`;
  if (printed.kind === 'mapping') return entryContradiction(read, printed, path);
  return printed.kind === 'sequence' && read.kind === 'sequence' ? itemContradiction(read, printed, path) : undefined;
};

/** Nothing, null, and empty collections, which a template may write in either way. */
const saysNothing = (node: YamlNode): boolean => {
  if (node.kind === 'scalar') return node.value === '' || scalarValue(node) === null;
  return node.kind === 'mapping' ? node.entries.length === 0 && !node.opaque : node.kind === 'sequence' && node.items.length === 0;
};

const entryContradiction = (read: YamlNode, printed: YamlMapping, path: string): string | undefined => {
  for (const { name = '', value } of printed.entries) {
    const found = lookup(read, name);
    if (found.state === 'absent') return `${path}.${name} is there`;
    const deeper = found.state === 'present' ? contradiction(found.node, value, `${path}.${name}`) : undefined;
    if (deeper !== undefined) return deeper;
  }
  return undefined;
};

/** Items are compared with whichever item of the template goes with them: a loop prints one of them many times. */
const itemContradiction = (read: YamlSequence, printed: YamlSequence, path: string): string | undefined => {
  if (read.opaque) return undefined;
  for (const [at, item] of printed.items.entries()) {
    const reasons = read.items.map(own => contradiction(own, item, `${path}[${at}]`));
    if (!reasons.includes(undefined)) return reasons.at(-1);
  }
  return undefined;
};

/** The documents that Helm printed, with the template of each. */
const documentsOf = (output: string): readonly { readonly source: string; readonly text: string }[] =>
  output.split(/^---$/mu).flatMap(text => {
    const source = /^# Source: (.+)$/mu.exec(text)?.[1];
    return source === undefined ? [] : [{ source, text }];
  });

const textOf = (path: string): SourceFile | undefined =>
  existsSync(path) ? sourceFile('chart/templates/x.yaml', readFileSync(path, 'utf8')) : undefined;

const templates = new Map<string, ReturnType<typeof parseKubernetes>['objects'] | undefined>();

const objectsOf = (path: string): ReturnType<typeof parseKubernetes>['objects'] | undefined => {
  if (!templates.has(path)) {
    const file = textOf(path);
    const values = textOf(path.replace(/\/templates\/.*/u, '/values.yaml'));
    const isRead = file !== undefined && classify(file.path, file.text).kind === 'kubernetes';
    const companions = new Map(values ? [['chart/values.yaml', values]] : []);
    templates.set(path, isRead ? parseKubernetes(file, { template: 'helm', companions }).objects : undefined);
  }
  return templates.get(path);
};

describe.skipIf(index.cases.length === 0)('what is read of a template goes with what Helm prints of it', () => {
  for (const { id, chart, expect: expected } of index.cases) {
    const file = expected['both']?.file ?? expected['3']?.file;
    const folder = index.charts[chart]?.dir;
    if (file === undefined || folder === undefined) continue;
    test(id, () => {
      const wrong: string[] = [];
      for (const { source, text } of documentsOf(readFileSync(corpusPath('helm-charts', file), 'utf8'))) {
        const objects = objectsOf(corpusPath('helm-charts', folder, source.slice(source.indexOf('/') + 1)));
        if (objects === undefined || objects.length === 0) continue;
        for (const printed of parseKubernetes(sourceFile('x.yaml', text)).objects) {
          const reasons = objects.map(object => contradiction(object.node, printed.node, printed.subject));
          if (!reasons.includes(undefined)) wrong.push(`${source}: ${reasons[0]}`);
        }
      }
      expect(wrong).toEqual([]);
    });
  }
});
