import { expect, test } from 'vitest';
import { listedObjects } from '../../../src/artifacts/kubernetes/object-list.ts';
import { sourceFile } from '../../../src/artifacts/source-file.ts';
import { parseYaml } from '../../../src/artifacts/yaml/parse.ts';

const kindsIn = (text: string): readonly string[] =>
  [...listedObjects(parseYaml(sourceFile('a.yaml', text)).documents[0]?.root)].map(({ apiVersion, kind }) => `${apiVersion} ${kind}`);

const pod = '{apiVersion: v1, kind: Pod}';

test.each([
  ['an object by itself', pod, ['v1 Pod']],
  ['the items of a list', `{apiVersion: v1, kind: List, items: [${pod}, ${pod}]}`, ['v1 Pod', 'v1 Pod']],
  ['items that take from their list what they are', '{apiVersion: v1, kind: PodList, items: [{metadata: {name: a}}]}', ['v1 Pod']],
  ['the items of lists in a list', `{apiVersion: v1, kind: List, items: [{apiVersion: v1, kind: List, items: [${pod}]}]}`, ['v1 Pod']],
  ['what kubectl takes for a list, and is called otherwise', '{apiVersion: a/v1, kind: Menu, items: [{a: 1}]}', ['a/v1 Menu']],
  ['items that say what they are, and not what holds them', `{apiVersion: a/v1, kind: Menu, items: [${pod}]}`, ['v1 Pod']],
  [
    'the objects of a Template of OpenShift, and not itself',
    `{apiVersion: template.openshift.io/v1, kind: Template, objects: [${pod}, {a: 1}]}`,
    ['v1 Pod'],
  ],
])('%s', (_, text, kinds) => expect(kindsIn(text)).toEqual(kinds));
