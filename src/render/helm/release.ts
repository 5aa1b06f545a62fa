import { fileNameOf } from '../../text/path.ts';
import { go, textRef } from '../functions/arguments.ts';
import { encodeYaml } from '../functions/formats/encode-yaml.ts';
import type { HelmVersion } from '../functions/helm.ts';
import { bytesOf, compareBytes, goQuote } from '../template/go-text.ts';
import { GoInt, GoMap, type GoMethod, GoSlice, GoStruct, Ref } from '../template/go-value.ts';
import { factOf, type Sources } from '../template/sources.ts';
import { CallError } from '../template/template-error.ts';
import type { Chart } from './chart.ts';
import { ChartError } from './chart-error.ts';
import type { ChartFile } from './chart-file.ts';
import { globPattern } from './glob-pattern.ts';
import { knownApiVersions } from './known-api-versions.ts';
import { atPath } from './tables.ts';

/** What a chart is rendered for. */
export interface Release {
  readonly name: string;
  readonly namespace: string;
  readonly isUpgrade?: boolean;
  readonly revision?: number;
  /** `v1.33.0`, without the leading `v` if one likes. */
  readonly kubeVersion: string;
  /** API versions beside the built-in ones: `monitoring.coreos.com/v1`, `.../ServiceMonitor`. */
  readonly apiVersions: readonly string[];
  readonly helm: HelmVersion;
}

const text = (value: string): Ref => new Ref(value);

/** A value that depends on the cluster, or on the moment at which something is deployed. */
const fact = (name: string, raw: boolean | string | GoInt): Ref => new Ref(raw, factOf(name));

const method = (types: string, call: (args: readonly Ref[]) => Ref): GoMethod => {
  const { parameters, variadic } = go(types, call);
  return { parameters, ...(variadic && { variadic }), call };
};

const stringOf = (ref: Ref | undefined): string => (typeof ref?.raw === 'string' ? ref.raw : '');

/** The parts of a Kubernetes version. */
export interface KubeVersion {
  /** As it was given, with a `v` before it. */
  readonly full: string;
  /** Its numbers alone, as many as were given. */
  readonly plain: string;
  readonly major: string;
  readonly minor: string;
}

/**
 * Reads a Kubernetes version; what follows its numbers does not count. Source: k8s.io/apimachinery's version.ParseGeneric. @throws
 * ChartError
 */
export const parseKubeVersion = (version: string): KubeVersion => {
  const numbers = /^\s*v?(\d+(?:\.\d+)+)/u.exec(version)?.[1]?.split('.');
  if (numbers === undefined || numbers.some(number => number.length > 1 && number.startsWith('0')))
    throw new ChartError(`could not parse ${goQuote(version)} as version`);
  const [major = '', minor = ''] = numbers;
  return { full: version.startsWith('v') ? version : `v${version}`, plain: `v${numbers.join('.')}`, major, minor };
};

const ofVersion = (part: string): Ref => fact('.Capabilities.KubeVersion', part);
const ofApis = (version: string): Ref => fact('.Capabilities.APIVersions', version);

const capabilitiesOf = ({ kubeVersion, apiVersions, helm }: Release): Ref => {
  const { full, plain, major, minor } = parseKubeVersion(kubeVersion);
  const shown = helm === 4 ? full : plain;
  const fields = new Map([
    ['Version', ofVersion(shown)],
    ...(helm === 4 ? ([['normalizedVersion', ofVersion(plain)]] as const) : []),
    ['Major', ofVersion(major)],
    ['Minor', ofVersion(minor)],
  ]);
  const kube = new GoStruct(helm === 4 ? 'common.KubeVersion' : 'chartutil.KubeVersion', fields, {
    methods: new Map([
      ['String', method('', () => ofVersion(plain))],
      ['GitVersion', method('', () => ofVersion(shown))],
    ]),
    printed: plain,
  });
  const known = [...knownApiVersions, ...apiVersions];
  const versions = new GoSlice(
    known.map(ofApis),
    'string',
    undefined,
    new Map([['Has', method('string', ([version]) => fact('.Capabilities.APIVersions', known.includes(stringOf(version))))]]),
  );
  const build = new GoStruct(
    'version.BuildInfo',
    new Map([
      ['Version', text(helm === 4 ? 'v4.3' : 'v3.22')],
      ['GitCommit', text('')],
      ['GitTreeState', text('')],
      ['GoVersion', text('go1.26')],
    ]),
  );
  return new Ref(
    new GoStruct(
      helm === 4 ? 'common.Capabilities' : 'chartutil.Capabilities',
      new Map([
        ['KubeVersion', new Ref(kube, factOf('.Capabilities.KubeVersion'))],
        ['APIVersions', new Ref(versions, factOf('.Capabilities.APIVersions'))],
        ['HelmVersion', new Ref(build)],
      ]),
      { isPointer: true },
    ),
  );
};

/** Names of Chart.yaml's keys in Go, in the order of the struct, and the zero value of each. Source: Helm's chart.Metadata. */
const metadataFields: readonly (readonly [string, string, 'text' | 'list' | 'map' | 'bool'])[] = [
  ['Name', 'name', 'text'],
  ['Home', 'home', 'text'],
  ['Sources', 'sources', 'list'],
  ['Version', 'version', 'text'],
  ['Description', 'description', 'text'],
  ['Keywords', 'keywords', 'list'],
  ['Maintainers', 'maintainers', 'list'],
  ['Icon', 'icon', 'text'],
  ['APIVersion', 'apiVersion', 'text'],
  ['Condition', 'condition', 'text'],
  ['Tags', 'tags', 'text'],
  ['AppVersion', 'appVersion', 'text'],
  ['Deprecated', 'deprecated', 'bool'],
  ['Annotations', 'annotations', 'map'],
  ['KubeVersion', 'kubeVersion', 'text'],
  ['Dependencies', 'dependencies', 'list'],
  ['Type', 'type', 'text'],
];

const typed = (value: Ref | undefined, type: 'text' | 'list' | 'map' | 'bool'): Ref => {
  const raw = value?.raw ?? null;
  const [data, control]: [Sources, Sources] = [value?.data ?? [], value?.control ?? []];
  switch (type) {
    case 'text':
      return new Ref(typeof raw === 'string' ? raw : raw === null ? '' : textRef(encodeYaml(new Ref(raw))).raw, data, control);
    case 'bool':
      return new Ref(raw === true, data, control);
    case 'map': {
      const entries = raw instanceof GoMap ? [...raw.entries].map(([key, one]) => [key, typed(one, 'text')] as const) : [];
      return new Ref(new GoMap(new Map(entries), 'string'), data, control);
    }
    case 'list':
      return new Ref(
        raw instanceof GoSlice
          ? raw.items.every(({ raw: item }) => typeof item === 'string')
            ? new GoSlice(raw.items, 'string')
            : raw
          : new GoSlice([], 'string'),
        data,
        control,
      );
  }
};

const isZero = ({ raw }: Ref): boolean =>
  raw === '' || raw === false || (raw instanceof GoSlice && raw.items.length === 0) || (raw instanceof GoMap && raw.entries.size === 0);

const strings = (values: readonly string[]): Ref => new Ref(new GoSlice(values.map(text), 'string'));

/** The dependencies that are enabled, as Helm's structs. */
const dependenciesOf = ({ declared, choice }: Chart): Ref =>
  new Ref(
    new GoSlice(
      declared.map(
        ({ name, version, repository, condition, tags, enabled, importValues, alias }) =>
          new Ref(
            new GoStruct(
              'chart.Dependency',
              new Map([
                ['Name', text(name)],
                ['Version', text(version)],
                ['Repository', text(repository)],
                ['Condition', text(condition)],
                ['Tags', strings(tags)],
                ['Enabled', new Ref(enabled)],
                ['ImportValues', new Ref(new GoSlice(importValues))],
                ['Alias', text(alias)],
              ]),
              { isPointer: true },
            ),
          ),
      ),
      '*chart.Dependency',
    ),
    [],
    choice,
  );

const encodedMaintainer = ({ raw }: Ref): GoMap =>
  new GoMap(
    new Map(
      ['name', 'email', 'url'].flatMap(key => {
        const value = raw instanceof GoMap ? raw.entries.get(key) : undefined;
        return value ? [[key, value] as const] : [];
      }),
    ),
  );

const maintainersOf = (value: Ref | undefined): Ref => {
  const items = value?.raw instanceof GoSlice ? value.raw.items : [];
  const part = (item: Ref, key: string): Ref => typed(item.raw instanceof GoMap ? item.raw.entries.get(key) : undefined, 'text');
  const made = items.map(
    item =>
      new Ref(
        new GoStruct(
          'chart.Maintainer',
          new Map([
            ['Name', part(item, 'name')],
            ['Email', part(item, 'email')],
            ['URL', part(item, 'url')],
          ]),
          { isPointer: true, encoded: encodedMaintainer(item) },
        ),
      ),
  );
  return new Ref(new GoSlice(made, '*chart.Maintainer'), value?.data ?? []);
};

const fieldOf = (chart: Chart, key: string, type: 'text' | 'list' | 'map' | 'bool'): Ref => {
  if (key === 'name') return new Ref(chart.name, chart.metadata.entries.get('name')?.data ?? []);
  if (key === 'dependencies') return dependenciesOf(chart);
  const value = chart.metadata.entries.get(key);
  return key === 'maintainers' ? maintainersOf(value) : typed(value, type);
};

/** Helm 4 gives templates maps for structs, and lists of them. Source: its chart/common, structToMap. */
const asMap = ({ raw, data, control }: Ref): Ref => {
  if (raw instanceof GoStruct)
    return new Ref(new GoMap(new Map([...raw.fields].map(([name, field]) => [name, asMap(field)]))), data, control);
  return new Ref(raw instanceof GoSlice ? new GoSlice(raw.items.map(asMap)) : raw, data, control);
};

const chartOf = (chart: Chart, isRoot: boolean, helm: HelmVersion): Ref => {
  const fields = metadataFields.map(([name, key, type]) => [name, key, fieldOf(chart, key, type)] as const);
  if (helm === 4)
    return new Ref(
      new GoMap(new Map([...fields.map(([name, , field]) => [name, asMap(field)] as const), ['IsRoot', new Ref(isRoot)] as const])),
    );
  const named = fields.map(([name, , field]) => [name, field] as const);
  const encoded = new GoMap(
    new Map([
      ...fields.filter(([, , field]) => !isZero(field)).map(([, key, field]) => [key, field] as const),
      ['IsRoot', new Ref(isRoot)] as const,
    ]),
  );
  return new Ref(
    new GoStruct('struct { chart.Metadata; IsRoot bool }', new Map([...named, ['IsRoot', new Ref(isRoot)] as const]), {
      encoded,
      shown: new Map([
        ['Metadata', new Ref(new GoStruct('chart.Metadata', new Map(named)))],
        ['IsRoot', new Ref(isRoot)],
      ]),
    }),
  );
};

const bytesText = (file: ChartFile): string => ('text' in file ? file.text : Buffer.from(file.bytes).toString('latin1'));

const bytesRef = (content: string): Ref =>
  new Ref(new GoSlice(() => [...bytesOf(content)].map(byte => new Ref(new GoInt(byte, 'uint8'))), 'uint8', content));

/** `.Files`: all files of the chart that nothing else is made of. */
const filesOf = (files: ReadonlyMap<string, string>): Ref => {
  const get = (name: string): string => files.get(name) ?? '';
  const asTable = (value: (content: string) => string): Ref => {
    const entries = [...files]
      .toSorted(([one], [other]) => compareBytes(one, other))
      .map(([path, content]) => [fileNameOf(path), text(value(content))] as const);
    return textRef(encodeYaml(new Ref(new GoMap(new Map(entries), 'string'))));
  };
  const lines = (name: string): Ref => {
    const content = get(name);
    const parts = content === '' ? [] : (content.endsWith('\n') ? content.slice(0, -1) : content).split('\n');
    return new Ref(new GoSlice(parts.map(text), 'string'));
  };
  const methods = new Map<string, GoMethod>([
    ['Get', method('string', ([name]) => text(get(stringOf(name))))],
    ['GetBytes', method('string', ([name]) => bytesRef(get(stringOf(name))))],
    [
      'Glob',
      method('string', ([pattern]) => {
        const matches = globPattern(stringOf(pattern));
        return filesOf(new Map([...files].filter(([path]) => matches(path))));
      }),
    ],
    ['AsConfig', method('', () => asTable(content => content))],
    ['AsSecrets', method('', () => asTable(content => bytesOf(content).toString('base64')))],
    ['Lines', method('string', ([name]) => lines(stringOf(name)))],
  ]);
  return new Ref(new GoMap(new Map([...files].map(([path, content]) => [path, bytesRef(content)])), '[]uint8', 'engine.files', methods));
};

/** What a dotted path leads to, a table or what is none. @throws CallError in Helm's words. Source: Helm's Values.Table and PathValue. */
const tableAt = (values: GoMap, path: string): Ref => {
  let found = new Ref(values);
  for (const part of path.split('.')) {
    const next = found.raw instanceof GoMap ? found.raw.entries.get(part) : undefined;
    if (!(next?.raw instanceof GoMap)) throw new CallError(`${goQuote(part)} is not a table`);
    found = next;
  }
  return found;
};

const valueAt = (values: GoMap, path: string): Ref => {
  if (path === '') throw new CallError('YAML path cannot be empty');
  const dot = path.lastIndexOf('.');
  const key = path.slice(dot + 1);
  const holder = dot === -1 ? new Ref(values) : tableOrNothing(values, path.slice(0, dot));
  const value = holder?.raw instanceof GoMap ? holder.raw.entries.get(key) : undefined;
  if (value === undefined || value.raw instanceof GoMap) throw new CallError(`${goQuote(key)} is not a value`);
  return value.box();
};

const tableOrNothing = (values: GoMap, path: string): Ref | undefined => {
  const table = atPath(values, path);
  return table?.raw instanceof GoMap ? table : undefined;
};

/** What templates may call on `.Values`. */
const valuesMethods = (values: GoMap): ReadonlyMap<string, GoMethod> =>
  new Map([
    ['AsMap', method('', () => new Ref(values))],
    ['YAML', method('', () => textRef([...encodeYaml(new Ref(values)), { text: '\n', data: [], control: [] }]))],
    ['Table', method('string', ([path]) => tableAt(values, stringOf(path)))],
    ['PathValue', method('string', ([path]) => valueAt(values, stringOf(path)))],
  ]);

const contentsOf = (files: ReadonlyMap<string, ChartFile>): ReadonlyMap<string, string> =>
  new Map([...files].map(([path, file]) => [path, bytesText(file)]));

const releaseOf = ({ name, namespace, isUpgrade = false, revision = 1 }: Release): Ref =>
  new Ref(
    new GoMap(
      new Map([
        ['Name', fact('.Release.Name', name)],
        ['Namespace', fact('.Release.Namespace', namespace)],
        ['IsUpgrade', fact('.Release.IsUpgrade', isUpgrade)],
        ['IsInstall', fact('.Release.IsInstall', !isUpgrade)],
        ['Revision', fact('.Release.Revision', new GoInt(revision))],
        ['Service', text('Helm')],
      ]),
    ),
  );

/** What does not differ between the charts of a release. */
export interface ReleaseObjects {
  readonly release: Ref;
  readonly capabilities: Ref;
}

export const releaseObjects = (release: Release): ReleaseObjects => ({
  release: releaseOf(release),
  capabilities: capabilitiesOf(release),
});

/** What `.` is in the templates of a chart, but for `.Template`. `subcharts` are those of its subcharts, by name. */
export const chartData = (
  chart: Chart,
  isRoot: boolean,
  values: Ref,
  subcharts: GoMap,
  { release, capabilities }: ReleaseObjects,
  helm: HelmVersion,
): GoMap => {
  const named = helm === 4 ? 'common.Values' : 'chartutil.Values';
  const table =
    values.raw instanceof GoMap
      ? new GoMap(values.raw.entries, values.raw.element, named, valuesMethods(values.raw))
      : new GoMap(new Map(), 'interface {}', named);
  return new GoMap(
    new Map([
      ['Chart', chartOf(chart, isRoot, helm)],
      ['Files', filesOf(contentsOf(chart.files))],
      ['Release', release],
      ['Capabilities', capabilities],
      ['Values', new Ref(table, values.data, values.control)],
      ['Subcharts', new Ref(subcharts)],
    ]),
    'interface {}',
    named,
  );
};
