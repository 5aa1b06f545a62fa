import { describe, expect, test } from 'vitest';
import { packed } from '../../support/render/packed-chart.ts';
import { manifests, print, stream, usualChart } from '../../support/render/render-text.ts';

const object = (kind: string, name: string, more = ''): string => `apiVersion: v1\nkind: ${kind}\nmetadata:\n  name: ${name}\n${more}`;

const config = 'kind: ConfigMap\ndata: {{ toJson .Values }}\n';

const child = (name: string, more = ''): string => `apiVersion: v2\nname: ${name}\nversion: 0.1.0\n${more}`;

const data = (text: string): unknown => JSON.parse(/^data: (.*)$/mu.exec(text)?.[1] ?? 'null');

describe('values', () => {
  test('what a user gives lies over what the chart has: maps merge, lists are replaced, null takes away', () => {
    const files = { 'values.yaml': 'a: {b: 1, c: 2}\nlist: [1, 2]\ngone: {x: 1}\n', 'templates/c.yaml': config };
    expect(data(stream(files, { values: 'a: {b: 3}\nlist: [9]\ngone: null\nnew: null\n' }))).toEqual({
      a: { b: 3, c: 2 },
      list: [9],
      new: null,
    });
  });

  test('Helm 3 keeps nulls of the chart, Helm 4 drops them', () => {
    const files = { 'values.yaml': 'a: null\nb: {c: null, d: 1}\n', 'templates/c.yaml': config };
    expect(data(stream(files, { helm: 3 }))).toEqual({ a: null, b: { c: null, d: 1 } });
    expect(data(stream(files, { helm: 4 }))).toEqual({ b: { d: 1 } });
  });

  test('the null of a parent deletes the default of a subchart in Helm 3 alone', () => {
    const files = {
      'values.yaml': 'sub: {limits: null}\n',
      'charts/sub/Chart.yaml': child('sub'),
      'charts/sub/values.yaml': 'limits: {cpu: 1}\nkept: 1\n',
      'charts/sub/templates/c.yaml': config,
    };
    expect(data(stream(files, { helm: 3 }))).toEqual({ global: {}, kept: 1 });
    expect(data(stream(files, { helm: 4 }))).toEqual({ global: {}, kept: 1, limits: { cpu: 1 } });
    expect(data(stream(files, { helm: 4, values: 'sub: {limits: null}\n' }))).toEqual({ global: {}, kept: 1 });
  });

  test('Helm 4 lays all documents of values.yaml over each other, Helm 3 reads the first', () => {
    const files = { 'values.yaml': 'a: 1\nb: 1\n---\nb: 2\n', 'templates/c.yaml': config };
    expect(data(stream(files, { helm: 3 }))).toEqual({ a: 1, b: 1 });
    expect(data(stream(files, { helm: 4 }))).toEqual({ a: 1, b: 2 });
  });

  test('keys and values of YAML 1.1 are what Helm takes them for', () => {
    const files = { 'values.yaml': 'on: NO\noctal: 010\ntime: 10:30:15\nlarge: 1_000\n', 'templates/c.yaml': config };
    expect(data(stream(files))).toEqual({ true: false, octal: 8, time: '10:30:15', large: 1000 });
  });
});

describe('subcharts', () => {
  const parent = `${usualChart}dependencies:\n- name: db\n  version: 0.1.0\n  alias: first\n  condition: first.enabled\n- name: db\n  version: ">=0.1.0"\n  alias: second\n  tags: [back]\n`;
  const files = {
    'Chart.yaml': parent,
    'values.yaml': 'first: {enabled: true, own: 1}\nglobal: {region: eu}\n',
    'charts/db/Chart.yaml': child('db'),
    'charts/db/values.yaml': 'size: 1\nglobal: {region: us, tier: low}\n',
    'charts/db/templates/c.yaml': `# {{ .Chart.Name }} {{ .Template.Name }}\n${config}`,
  };

  test('an alias renames a chart in values, in paths and for itself, and globals of the parent win', () => {
    const text = stream(files);
    expect(text).toContain('# Source: web/charts/first/templates/c.yaml\n# first web/charts/first/templates/c.yaml');
    expect(text).toContain('# Source: web/charts/second/templates/c.yaml');
    expect(data(text)).toEqual({ enabled: true, own: 1, size: 1, global: { region: 'eu', tier: 'low' } });
  });

  test.each([
    ['a condition', 'first: {enabled: false}', ['second']],
    ['a condition that is not true or false decides nothing', 'first: {enabled: "false"}', ['first', 'second']],
    ['a tag', 'tags: {back: false}', ['first']],
  ])('%s', (_, given, left) => {
    const made = manifests(files, { values: given });
    expect(typeof made === 'string' ? made : made.map(({ path }) => path.split('/')[2])).toEqual(left);
  });

  describe('one chart under two names, as Helm prints it', () => {
    const twice = (declared = '', more = ''): Readonly<Record<string, string>> => ({
      'Chart.yaml': `${usualChart}dependencies:\n- {name: db, version: 0.1.0, alias: first}\n- {name: db, version: 0.1.0, alias: second}\n`,
      'values.yaml': 'first: {disk: {of: first}}\nsecond: {disk: {of: second}}\n',
      'charts/db/Chart.yaml': child('db', declared),
      'charts/db/charts/disk/Chart.yaml': child('disk'),
      'charts/db/charts/disk/templates/c.yaml': 'kind: ConfigMap\ndata: {of: {{ .Values.of }}}\n',
      ...(more !== '' && { 'charts/db/charts/disk/values.yaml': more, 'charts/db/templates/c.yaml': config }),
    });
    const printed = (files: Readonly<Record<string, string>>, helm: 3 | 4): readonly string[] =>
      [...stream(files, { helm }).matchAll(/# Source: web\/charts\/(\S+)\n(?:.*\n)?data: (.*)/gu)].map(
        ([, path, text]) => `${path} ${text}`,
      );
    const [first, second] = ['first', 'second'].map(name => `${name}/charts/disk/templates/c.yaml {of: ${name}}`);

    test('has its undeclared subchart once in Helm 3, with the values of the last name, and twice in Helm 4', () => {
      expect(printed(twice(), 3)).toEqual(['db/charts/disk/templates/c.yaml {of: second}']);
      expect(printed(twice(), 4).toSorted()).toEqual([first, second]);
    });

    test('has it below the last name where others are declared', () => {
      const declared = 'dependencies: [{name: other, version: 0.1.0}]\n';
      const files = { ...twice(declared), 'charts/db/charts/other/Chart.yaml': child('other') };
      expect(printed(files, 3)).toEqual([second]);
      expect(printed(files, 4).toSorted()).toEqual([first, second]);
    });

    test('has a declared one twice', () => {
      for (const helm of [3, 4] as const)
        expect(printed(twice('dependencies: [{name: disk, version: 0.1.0}]\n'), helm).toSorted()).toEqual([first, second]);
    });

    test('imports values for the first name alone in Helm 3', () => {
      const declared = 'dependencies: [{name: disk, version: 0.1.0, import-values: [{child: size, parent: sizes}]}]\n';
      const importing = (helm: 3 | 4): readonly string[] =>
        printed(twice(declared, 'size: {a: 1}\n'), helm)
          .filter(line => line.includes('"sizes"'))
          .map(line => line.split('/', 1)[0] ?? '');
      expect(importing(3)).toEqual(['first']);
      expect(importing(4).toSorted()).toEqual(['first', 'second']);
    });
  });

  test('imports what a subchart exports below the values of the parent', () => {
    const importing = {
      'Chart.yaml': `${usualChart}dependencies:\n- name: db\n  version: 0.1.0\n  import-values: [data, {child: size, parent: sizes}]\n`,
      'values.yaml': 'own: 1\n',
      'charts/db/Chart.yaml': child('db'),
      'charts/db/values.yaml': 'exports: {data: {port: 1, own: 2}}\nsize: {a: 1}\n',
      'templates/c.yaml': 'kind: ConfigMap\ndata: {{ toJson (omit .Values "db") }}\n',
    };
    expect(data(stream(importing))).toEqual({ own: 1, port: 1, sizes: { a: 1 } });
  });

  test('the parent has a helper of a subchart replaced, and the shallowest file wins', () => {
    const named = {
      'templates/a.yaml': 'kind: A\nn: {{ include "name" . }}\n',
      'templates/_h.tpl': '{{ define "name" }}parent{{ end }}',
      'charts/sub/Chart.yaml': child('sub'),
      'charts/sub/templates/_h.tpl': '{{ define "name" }}child{{ end }}',
      'charts/sub/templates/b.yaml': 'kind: B\nn: {{ include "name" . }}\n',
    };
    expect(stream(named)).toBe(
      '---\n# Source: web/templates/a.yaml\nkind: A\nn: parent\n---\n# Source: web/charts/sub/templates/b.yaml\nkind: B\nn: parent\n',
    );
  });

  test.each([
    [3, 'An error occurred while checking for chart dependencies. You may need to run `helm dependency build`'],
    [4, "an error occurred while checking for chart dependencies. You may need to run 'helm dependency build'"],
  ] as const)('Helm %s: a declared subchart that is not there is named', (helm, words) => {
    const text = stream({ 'Chart.yaml': `${usualChart}dependencies:\n- {name: redis, version: 1.x.x}\n` }, { helm });
    expect(text).toContain(words);
    expect(text).toContain('missing in charts/ directory: redis');
  });
});

describe('packed subcharts', () => {
  test('are rendered like folders', () => {
    const archive = packed({ 'sub/Chart.yaml': child('sub'), 'sub/values.yaml': 'a: 1\n', 'sub/templates/c.yaml': config });
    expect(data(stream({ 'charts/sub-0.1.0.tgz': archive }))).toEqual({ a: 1, global: {} });
  });

  test.each([
    ['a bomb', packed({ 'sub/a': Buffer.alloc(101 * 1024 * 1024) }), 'decompressed chart is larger than the maximum size'],
    ['a large file', packed({ 'sub/a': Buffer.alloc(6 * 1024 * 1024) }), 'is larger than the maximum file size'],
    ['a way out', packed({ 'sub/../../a': 'x' }), 'chart illegally references parent directory'],
    ['not an archive', Buffer.from([0xff, 0xfe, 0x00]), 'gzip: invalid header'],
    ['nothing in it', packed({}), 'no files in chart archive'],
    ['no chart in it', packed({ 'sub/a': 'x' }), 'Chart.yaml file is missing'],
    ['an end in the middle', packed({ 'sub/Chart.yaml': { type: '0', body: 'name: sub\n', size: 9_000 } }), 'unexpected EOF'],
    ['a link in place of its chart', packed({ 'sub/Chart.yaml': { type: '2', body: 'name: sub\n' } }), 'chart.metadata.name is required'],
  ])('%s is refused with its name', (_, archive, reason) => {
    const text = stream({ 'charts/sub.tgz': archive });
    expect(text).toContain('error unpacking subchart sub.tgz in web: ');
    expect(text).toContain(reason);
  });
});

test('packed charts are bounded together, those in each other included', () => {
  const filled = { 'sub/Chart.yaml': child('sub'), ...Object.fromEntries(Array.from({ length: 10_001 }, (_, at) => [`sub/f${at}`, ''])) };
  const large = packed(filled);
  const reason = 'the packed charts hold too much to be rendered here';
  expect(stream({ 'charts/sub-0.1.0.tgz': large, 'templates/c.yaml': config })).toContain('kind: ConfigMap');
  expect(stream({ 'charts/a.tgz': large, 'charts/b.tgz': Buffer.from(large) })).toContain(reason);
  const outer = packed({ 'out/Chart.yaml': child('out'), 'out/charts/sub.tgz': large });
  expect(stream({ 'charts/a.tgz': large, 'charts/out.tgz': outer })).toContain(reason);
});

describe('.helmignore', () => {
  test.each([
    ['b.yaml', ['a']],
    ['/templates/b.yaml', ['a']],
    ['templates/', []],
    ['*.yaml', 'Chart.yaml file is missing'],
    ['# b.yaml\n\n', ['a', 'b']],
    ['b', ['a', 'b']],
    ['yaml', ['a', 'b']],
    ['*b.yaml', ['a']],
    ['/*b.yaml', ['a', 'b']],
    ['templates/?.yaml', []],
    ['!*.md', 'Chart.yaml file is missing'],
    ['!Chart.yaml', []],
    ['**/b.yaml', 'double-star (**) syntax is not supported'],
  ])('%j', (text, left) => {
    const made = manifests({ '.helmignore': text, 'templates/a.yaml': object('A', 'a'), 'templates/b.yaml': object('B', 'b') });
    expect(typeof made === 'string' ? made : made.map(({ kind }) => kind.toLowerCase())).toEqual(left);
  });
});

describe('what is printed', () => {
  test('stands in the order in which Helm installs: by kind, unknown kinds last, then hooks', () => {
    const files = {
      'templates/all.yaml': ['Deployment', 'Zebra', 'Service', 'Namespace', 'Alpha'].map(kind => object(kind, 'x')).join('---\n'),
      'templates/hook.yaml': object('Job', 'h', '  annotations:\n    helm.sh/hook: pre-install\n'),
      'templates/test.yaml': object('Pod', 't', '  annotations:\n    "helm.sh/hook": test\n'),
      'templates/NOTES.txt': 'not printed',
    };
    const made = manifests(files);
    expect(typeof made === 'string' ? made : made.map(({ kind }) => kind)).toEqual([
      'Namespace',
      'Service',
      'Deployment',
      'Alpha',
      'Zebra',
      'Pod',
      'Job',
    ]);
    expect(typeof made === 'string' ? made : made.map(({ isHook, isTest }) => [isHook, isTest]).slice(-2)).toEqual([
      [true, true],
      [true, false],
    ]);
  });

  test('a document that is not an object is refused with its file', () => {
    expect(stream({ 'templates/a.yaml': 'a: b: c\n' })).toContain('YAML parse error on web/templates/a.yaml: ');
    expect(stream({ 'templates/a.yaml': '- a\n' })).toContain('json: cannot unmarshal array into Go value of type releaseutil.SimpleHead');
  });

  test('a library is not installable, and of one in charts/ the helpers alone count', () => {
    expect(stream({ 'Chart.yaml': `${usualChart}type: library\n` })).toBe('library charts are not installable');
    const files = {
      'charts/lib/Chart.yaml': child('lib', 'type: library\n'),
      'charts/lib/templates/_h.tpl': '{{ define "k" }}Pod{{ end }}',
      'charts/lib/templates/no.yaml': '{{ fail "never" }}',
      'templates/a.yaml': 'kind: {{ include "k" . }}\n',
    };
    expect(stream(files)).toContain('kind: Pod');
  });
});

describe('what a chart is told of', () => {
  test.each([
    ['{{ .Release.Name }} {{ .Release.Namespace }} {{ .Release.Service }} {{ .Release.IsInstall }}', 'demo prod Helm true'],
    ['{{ .Chart.Name }} {{ .Chart.Version }} {{ .Chart.AppVersion }}', 'web 1.2.3 2.0'],
    [
      '{{ .Capabilities.KubeVersion }} {{ .Capabilities.KubeVersion.Minor }} {{ .Capabilities.APIVersions.Has "policy/v1" }}',
      'v1.33.0 33 true',
    ],
    ['{{ .Template.BasePath }} {{ .Template.Name }}', 'web/templates web/templates/t.yaml'],
    ['{{ .Files.Get "conf/a.txt" }}{{ (.Files.Glob "conf/*").AsConfig }}', 'texta.txt: text\nb.txt: more'],
    ['{{ range .Files.Lines "conf/a.txt" }}<{{ . }}>{{ end }}{{ .Files.Get "values.yaml" }}', '<text>'],
  ])('%s prints %j', (template, printed) => {
    expect(print(template, 'a: 1\n', {}, { 'conf/a.txt': 'text', 'conf/b.txt': 'more' })).toBe(printed);
  });

  test('each field of its Chart.yaml has its name in Go, and what it is when it is not given', () => {
    const given = [
      'apiVersion: v2\nname: web\nversion: 1.2.3\ntype: application\nhome: h\nicon: i\ndescription: d\nappVersion: "2"\n',
      'condition: c\ntags: t\ndeprecated: true\nsources: [s]\nkeywords: [k]\nannotations: {a: b}\nmaintainers: [{name: m}]\n',
    ].join('');
    const fields = 'Name Version APIVersion Type Home Icon Description AppVersion Condition Tags Deprecated Sources Keywords Annotations';
    const template = `${fields
      .split(' ')
      .map(field => `{{ .Chart.${field} }}`)
      .join('|')}|{{ range .Chart.Maintainers }}{{ .Name }}{{ end }}`;
    const printed = (chart: string): string => stream({ 'Chart.yaml': chart, 'templates/a.yaml': `a: ${template}\n` });
    expect(printed(given)).toContain('a: web|1.2.3|v2|application|h|i|d|2|c|t|true|[s]|[k]|map[a:b]|m');
    expect(printed('apiVersion: v2\nname: web\nversion: 1.2.3\n')).toContain('a: web|1.2.3|v2||||||||false|[]|[]|map[]|');
  });

  test.each([
    ['1.33.0', '>=1.25.0-0', '\n'],
    ['1.20.0', '>=1.25.0-0', 'chart requires kubeVersion: >=1.25.0-0 which is incompatible with Kubernetes v1.20.0'],
    ['nope', '', 'could not parse "nope" as version'],
  ])('Kubernetes %s for a chart of %j', (kubeVersion, range, reason) => {
    expect(stream({ 'Chart.yaml': `${usualChart}kubeVersion: ${JSON.stringify(range)}\n` }, { kubeVersion })).toBe(reason);
  });

  test.each(['Bad_Name', '-a', 'a-', 'a..b', `a${'b'.repeat(53)}`])('refuses the release name %s', name => {
    expect(stream({}, { name })).toContain(`release name "${name}": invalid release name`);
    expect(stream({}, { name, helm: 4 })).toContain('release name check failed: ');
  });
});

describe('nulls of values', () => {
  const files = {
    'Chart.yaml': 'apiVersion: v2\nname: web\nversion: 1.0.0\ndependencies:\n- {name: sub, version: 1.x, import-values: [one, two]}\n',
    'values.yaml': 'sub: {removed: null, kept: 1}\n',
    'templates/a.yaml': 'own: {{ .Values | toJson }}\n',
    'charts/sub/Chart.yaml': 'apiVersion: v2\nname: sub\nversion: 1.0.0\n',
    'charts/sub/values.yaml':
      'removed: default\ndeep: {none: null, some: 1}\nexports: {one: {nested: {x: 1}}, two: {nested: {"y": null}}}\n',
    'charts/sub/templates/b.yaml': 'sub: {{ omit .Values "exports" | toJson }}\n',
  };

  test('of a parent take a default of its subchart away in Helm 3, and in Helm 4 only with values of the user beside them', () => {
    expect(stream(files, { helm: 3 })).toContain('sub: {"deep":{"none":null,"some":1},"global":{},"kept":1}');
    expect(stream(files, { helm: 4 })).toContain('sub: {"deep":{"some":1},"global":{},"kept":1,"removed":"default"}');
    expect(stream(files, { helm: 4, values: 'sub: {deep: {some: null}}' })).toContain('sub: {"deep":{"none":null},"global":{},"kept":1}');
  });

  test('that are imported come into both tables', () => {
    const text = stream(files, { helm: 3 });
    expect(text).toContain('"nested":{"x":1,"y":null}');
    expect(text).toContain('"exports":{"one":{"nested":{"x":1,"y":null}}');
  });
});
