import type { SourceFile } from '../../../artifacts/source-file.ts';
import { entriesOf, itemsOf, lookup, mappingAt, stringAt } from '../../../artifacts/yaml/lookup.ts';
import type { YamlEntry, YamlMapping, YamlNode } from '../../../artifacts/yaml/model.ts';
import { MAX_WRITTEN_LENGTH, parseYaml } from '../../../artifacts/yaml/parse.ts';
import { compareText } from '../../../text/sorted.ts';
import { BuildFailure } from '../objects/build-failure.ts';
import { type ComposedFile, FileComposer, type TextPlace } from './composed-file.ts';
import { type ImageEntry, imageArgument, keptFrom } from './image-argument.ts';
import { type NodeSource, plainValue, writeItem, writeValue } from './write-node.ts';

/** What a controller adds to a kustomization before it builds it. */
export interface ControllerSettings {
  readonly by: 'argocd' | 'flux';
  /** What the nodes were read from, and where that stands in a file of the repository. */
  readonly text: NodeSource;
  /** The controller's own names: Argo CD's `spec.source.kustomize`, Flux's `spec` of a Kustomization or `kustomize` of a post-renderer. */
  readonly fields: ReadonlyMap<string, YamlNode>;
}

/** What a kustomization is edited with. */
export interface Edit {
  /** Where the kustomization lies, or would. */
  readonly path: string;
  /** Undefined when the controller makes one. */
  readonly original: SourceFile | undefined;
  /** What one that is made deploys, relative to its folder. */
  readonly resources: readonly string[];
  readonly settings: ControllerSettings | undefined;
  /** Whether a component, relative to the kustomization's folder, is there. */
  readonly hasComponent: (path: string) => boolean;
}

const header = 'apiVersion: kustomize.config.k8s.io/v1beta1\nkind: Kustomization\n';
const placedIn = (file: SourceFile): TextPlace => ({ placeOf: range => ({ file, range }) });
const imageFields = new Set(['name', 'newName', 'newTag', 'digest']);

const flag = (node: YamlNode | undefined): boolean => node !== undefined && plainValue(node) === true;

/** Writes a kustomization anew: the entries that stay as they stand, then those that the controller sets or adds to. */
class Editor {
  readonly #composer = new FileComposer();
  readonly #original: SourceFile | undefined;
  readonly #root: YamlMapping | undefined;
  readonly #own: TextPlace;
  readonly #settings: ControllerSettings;
  readonly #edit: Edit;

  constructor(edit: Edit, settings: ControllerSettings) {
    this.#edit = edit;
    this.#settings = settings;
    this.#original = edit.original;
    this.#root = edit.original && mappingAt(parseYaml(edit.original, undefined, MAX_WRITTEN_LENGTH).documents[0]?.root);
    this.#own = placedIn(edit.original ?? settings.text.source);
  }

  write(): ComposedFile {
    const writers = this.#writers();
    const replaced = new Set(writers.map(([field]) => field));
    if (this.#original === undefined) this.#writeNew();
    else for (const entry of this.#root?.entries ?? []) if (!replaced.has(entry.name ?? '')) this.#copyEntry(entry);
    for (const [, write] of writers) write();
    return this.#composer.build(this.#edit.path);
  }

  #writeNew(): void {
    this.#composer.add(header);
    if (this.#edit.resources.length > 0) this.#composer.add(`resources: ${JSON.stringify(this.#edit.resources)}\n`);
  }

  /** The fields that are written anew, each once, and how. */
  #writers(): readonly (readonly [string, () => void])[] {
    const { fields, by } = this.#settings;
    const writers = new Map<string, () => void>();
    const set = (field: string, node: YamlNode | undefined): void => {
      if (node && plainValue(node) !== '' && plainValue(node) !== null) writers.set(field, () => this.#writeText(field, node));
    };
    set('namespace', fields.get(by === 'flux' ? 'targetNamespace' : 'namespace'));
    set('namePrefix', fields.get('namePrefix'));
    set('nameSuffix', fields.get('nameSuffix'));
    const patches = this.#patches();
    if (patches.length > 0) writers.set('patches', () => this.#writeList('patches', patches));
    const components = itemsOf(lookup(fields.get('components')));
    if (components.length > 0) writers.set('components', () => this.#writeComponents(components));
    if (itemsOf(lookup(fields.get('images'))).length > 0) writers.set('images', () => this.#writeImages());
    if (itemsOf(lookup(fields.get('replicas'))).length > 0) writers.set('replicas', () => this.#writeReplicas());
    if (by === 'argocd') this.#addLabels(writers);
    return [...writers];
  }

  #addLabels(writers: Map<string, () => void>): void {
    const { fields } = this.#settings;
    const labels = mappingAt(fields.get('commonLabels'));
    const annotations = mappingAt(fields.get('commonAnnotations'));
    if (annotations)
      writers.set('commonAnnotations', () =>
        this.#writePairs('commonAnnotations', annotations, flag(fields.get('forceCommonAnnotations'))),
      );
    if (labels === undefined) return;
    if (!flag(fields.get('labelWithoutSelector'))) {
      writers.set('commonLabels', () => this.#writePairs('commonLabels', labels, flag(fields.get('forceCommonLabels'))));
      return;
    }
    const includesTemplates = flag(fields.get('labelIncludeTemplates'));
    writers.set('labels', () =>
      this.#writeList('labels', [
        column => {
          this.#composer.add(`${' '.repeat(column)}- "includeTemplates": ${includesTemplates}\n${' '.repeat(column)}  "pairs": `);
          this.#writeText(undefined, labels);
        },
      ]),
    );
  }

  #writeText(field: string | undefined, node: YamlNode): void {
    if (field !== undefined) this.#composer.add(`${field}: `);
    if (node.kind === 'scalar') this.#composer.stand(JSON.stringify(node.value), node.range, this.#settings.text).add('\n');
    else writeValue(this.#composer, node, this.#settings.text, 0);
  }

  #entry(field: string): YamlEntry | undefined {
    return this.#root?.entries.findLast(({ name }) => name === field);
  }

  #items(field: string): readonly YamlNode[] {
    return this.#root ? itemsOf(lookup(this.#root, field)) : [];
  }

  /** An entry of a mapping in block style as it stands; of one in flow style on a line. */
  #copyEntry({ key, value, range }: YamlEntry): void {
    const source = this.#original;
    if (source === undefined) return;
    if (this.#root?.flow === true) {
      this.#composer.copy(source, key.range, this.#own).add(': ');
      writeValue(this.#composer, value, { ...this.#own, source }, 0);
      return;
    }
    const column = range.start - (source.text.lastIndexOf('\n', range.start - 1) + 1);
    this.#composer.add(' '.repeat(column)).copy(source, range, this.#own).add('\n');
  }

  /** The column of a root entry. */
  get #column(): number {
    const first = this.#root?.flow === true ? undefined : this.#root?.entries[0];
    const text = this.#original?.text ?? '';
    return first === undefined ? 0 : first.range.start - (text.lastIndexOf('\n', first.range.start - 1) + 1);
  }

  /** A list of the kustomization with more items behind its own. */
  #writeList(field: string, items: readonly ((column: number) => void)[]): void {
    const source = this.#original;
    const value = this.#entry(field)?.value;
    let column = this.#column;
    if (source && value?.kind === 'sequence' && !value.flow && value.items.length > 0) {
      column = value.range.start - (source.text.lastIndexOf('\n', value.range.start - 1) + 1);
      this.#composer
        .add(`${' '.repeat(this.#column)}${field}:\n${' '.repeat(column)}`)
        .copy(source, value.range, this.#own)
        .add('\n');
    } else {
      this.#composer.add(`${' '.repeat(this.#column)}${field}:\n`);
      for (const item of source ? this.#items(field) : []) this.#writeOwn(item, column);
    }
    for (const write of items) write(column);
  }

  #writeOwn(item: YamlNode, column: number): void {
    if (this.#original === undefined) return;
    this.#composer.add(`${' '.repeat(column)}- `);
    writeValue(this.#composer, item, { ...this.#own, source: this.#original }, column);
  }

  #patches(): readonly ((column: number) => void)[] {
    const { fields, text } = this.#settings;
    const whole = itemsOf(lookup(fields.get('patches'))).map(
      node => (column: number) => writeItem(this.#composer, namedEntries(node), text, column),
    );
    const merges = itemsOf(lookup(fields.get('patchesStrategicMerge'))).map(
      node => (column: number) => this.#writeEncoded(node, undefined, column),
    );
    const json = itemsOf(lookup(fields.get('patchesJson6902'))).flatMap(node => {
      const entries = new Map(namedEntries(node));
      const patch = entries.get('patch');
      return patch === undefined ? [] : [(column: number) => this.#writeEncoded(patch, entries.get('target'), column)];
    });
    return [...whole, ...merges, ...json];
  }

  /** A patch that a controller takes as an object or a list, and gives to kustomize as JSON in a text. */
  #writeEncoded(patch: YamlNode, target: YamlNode | undefined, column: number): void {
    const { text } = this.#settings;
    const encoded = JSON.stringify(JSON.stringify(plainValue(patch)));
    this.#composer
      .add(`${' '.repeat(column)}- "patch": `)
      .stand(encoded, patch.range, text)
      .add('\n');
    if (target === undefined) return;
    this.#composer.add(`${' '.repeat(column)}  "target": `);
    writeValue(this.#composer, target, text, column + 2);
  }

  #writeComponents(components: readonly YamlNode[]): void {
    const { fields, text } = this.#settings;
    const isLenient = flag(fields.get('ignoreMissingComponents'));
    const taken = components.filter(node => !isLenient || this.#edit.hasComponent(stringAt(node) ?? ''));
    this.#writeList(
      'components',
      taken.map(node => column => {
        this.#composer.add(`${' '.repeat(column)}- `);
        writeValue(this.#composer, node, text, column);
      }),
    );
  }

  /** Entries of the same name are replaced as a whole; Argo CD has all sorted by name. */
  #writeImages(): void {
    const { by, fields, text } = this.#settings;
    const own = new Map(this.#items('images').map(node => [stringAt(node, 'name') ?? '', node]));
    const writes = new Map<string, (column: number) => void>(
      [...own].map(([name, node]) => [name, column => this.#writeOwn(node, column)]),
    );
    for (const node of itemsOf(lookup(fields.get('images')))) {
      if (by === 'flux') {
        const entries = namedEntries(node).filter(([name]) => imageFields.has(name));
        writes.set(stringAt(node, 'name') ?? '', column => writeItem(this.#composer, entries, text, column, imageFields));
        continue;
      }
      const written = stringAt(node) ?? '';
      const entry = imageArgument(written);
      if (entry === undefined) throw new BuildFailure(`invalid format of image "${written.slice(0, 200)}"`);
      const before = own.get(entry.name);
      const kept = keptFrom(entry, before && imageEntry(before));
      writes.set(entry.name, column => {
        this.#composer
          .add(`${' '.repeat(column)}- `)
          .stand(JSON.stringify(kept), node.range, text)
          .add('\n');
      });
    }
    this.#writeAnew('images', writes);
  }

  #writeReplicas(): void {
    const { fields, text } = this.#settings;
    const writes = new Map<string, (column: number) => void>(
      this.#items('replicas').map(node => [stringAt(node, 'name') ?? '', column => this.#writeOwn(node, column)]),
    );
    for (const node of itemsOf(lookup(fields.get('replicas')))) {
      const entries = new Map(namedEntries(node));
      const count = entries.get('count');
      const name = stringAt(node, 'name') ?? '';
      writes.set(name, column => {
        this.#composer.add(`${' '.repeat(column)}- "name": ${JSON.stringify(name)}\n${' '.repeat(column)}  "count": `);
        this.#composer.stand(`${Number(count === undefined ? 0 : plainValue(count)) || 0}`, (count ?? node).range, text).add('\n');
      });
    }
    this.#writeAnew('replicas', writes);
  }

  #writeAnew(field: string, writes: ReadonlyMap<string, (column: number) => void>): void {
    const column = this.#column;
    this.#composer.add(`${' '.repeat(column)}${field}:\n`);
    const all = [...writes];
    const ordered = this.#settings.by === 'argocd' ? all.toSorted(([a], [b]) => compareText(a, b)) : all;
    for (const [, write] of ordered) write(column);
  }

  /** Labels or annotations with more of them. One that is there already is refused, unless forced. */
  #writePairs(field: string, more: YamlMapping, isForced: boolean): void {
    const own = mappingAt(this.#root && lookup(this.#root, field));
    const added = namedEntries(more);
    const names = new Set(added.map(([name]) => name));
    const before = own ? namedEntries(own) : [];
    const clash = before.find(([name]) => names.has(name));
    if (clash !== undefined && !isForced)
      throw new BuildFailure(`${field === 'commonLabels' ? 'label' : 'annotation'} ${clash[0]} already in kustomization file`);
    const column = this.#column;
    this.#composer.add(`${' '.repeat(column)}${field}:\n`);
    const write = (entries: readonly (readonly [string, YamlNode])[], from: NodeSource): void => {
      for (const [name, node] of entries) {
        this.#composer.add(`${' '.repeat(column)}  ${JSON.stringify(name)}: `);
        const text = node.kind === 'scalar' ? JSON.stringify(node.value) : JSON.stringify(plainValue(node));
        this.#composer.stand(text, node.range, from).add('\n');
      }
    };
    if (this.#original)
      write(
        before.filter(([name]) => !names.has(name)),
        { ...this.#own, source: this.#original },
      );
    write(added, this.#settings.text);
  }
}

const namedEntries = (node: YamlNode): readonly (readonly [string, YamlNode])[] =>
  entriesOf(node).flatMap(({ name, value }) => (name === undefined ? [] : [[name, value] as const]));

const imageEntry = (node: YamlNode): ImageEntry => {
  const fields = new Map(namedEntries(node).map(([name, value]) => [name, String(plainValue(value))]));
  const kept = (['newName', 'newTag', 'digest'] as const).flatMap(name => {
    const value = fields.get(name);
    return value === undefined ? [] : [[name, value] as const];
  });
  return { name: fields.get('name') ?? '', ...Object.fromEntries(kept) };
};

/**
 * A kustomization as a controller leaves it before the build: Argo CD by `kustomize edit` and by appending patches, Flux by its generator.
 * Every part knows where it stands. @throws BuildFailure for what the controller refuses.
 */
export const editKustomization = (edit: Edit): ComposedFile => {
  const { original, settings } = edit;
  if (settings !== undefined) return new Editor(edit, settings).write();
  const composer = new FileComposer();
  if (original) composer.copy(original, { start: 0, end: original.text.length }, placedIn(original));
  else composer.add(`${header}resources: ${JSON.stringify(edit.resources)}\n`);
  return composer.build(edit.path);
};
