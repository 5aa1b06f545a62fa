/** How a scalar is written. `verbatim`: a template's action that is not YAML by itself. */
export type ScalarStyle = 'plain' | 'single' | 'double' | 'literal' | 'verbatim';

export interface ScalarNode {
  kind: 'scalar';
  id: number;
  text: string;
  style: ScalarStyle;
  /** Whether YAML reads it as a string: only then may it be quoted. */
  isString: boolean;
  /** The service whose name this is. */
  names?: number;
  anchor?: string;
  comment?: string;
}

export interface AliasNode {
  kind: 'alias';
  id: number;
  name: string;
}

export interface Item {
  /** Comments and empty lines before it. */
  before: string[];
  value: YamlNode;
}

export interface Entry extends Item {
  key: string;
  /** The service whose name the key is, when it is a reference. */
  names?: number;
}

export interface MapNode {
  kind: 'map';
  id: number;
  entries: Entry[];
  flow: boolean;
  anchor?: string;
}

export interface SequenceNode {
  kind: 'sequence';
  id: number;
  items: Item[];
  flow: boolean;
  anchor?: string;
}

export type YamlNode = ScalarNode | AliasNode | MapNode | SequenceNode;

export interface YamlDocument {
  id: number;
  root: YamlNode;
  before: string[];
  after: string[];
}

export interface YamlContent {
  kind: 'compose' | 'kubernetes';
  documents: YamlDocument[];
  /** Spaces per level. */
  indent: number;
  /** Spaces before the dash of a sequence in a mapping. */
  dashIndent: number;
}

/** A line of a Dockerfile's instruction. `⟨ID⟩` stands for the name (or number) of a stage. */
export interface StepLine {
  id: number;
  text: string;
}

/** An instruction, a comment line or an empty line. */
export interface Step {
  id: number;
  lines: StepLine[];
}

export interface Stage {
  id: number;
  /** Of the FROM line. */
  fromId: number;
  keyword: string;
  flags: string;
  /** The image, with `⟨ID⟩` for a stage. */
  image: string;
  name: string | undefined;
  steps: Step[];
}

export interface DockerfileContent {
  kind: 'dockerfile';
  prelude: Step[];
  stages: Stage[];
}

/** A file that is only read beside others: an ignore file, an environment file. */
export interface PlainContent {
  kind: 'plain';
  id: number;
  lines: StepLine[];
}

export type Content = YamlContent | DockerfileContent | PlainContent;

export interface ModelFile {
  /** Stays when the file is renamed. */
  id: number;
  path: string;
  content: Content;
  /** `unreadable`: the host does not give its text. `invalid`, `template`: the text is no longer one of ours. */
  state: 'whole' | 'unreadable' | 'invalid' | 'template';
}

/** Files with bookkeeping: whatever an edit moves or rewrites keeps its number. */
export interface Repository {
  files: ModelFile[];
  nextId: number;
}

export const folderOf = (path: string): string => path.slice(0, path.lastIndexOf('/') + 1);

export const reference = (id: number): string => `⟨${id}⟩`;

export const scalar = (repository: Repository, text: string, isString = true): ScalarNode => ({
  kind: 'scalar',
  id: repository.nextId++,
  text,
  style: 'plain',
  isString,
});

export const entryOf = (node: YamlNode | undefined, key: string): Entry | undefined =>
  node?.kind === 'map' ? node.entries.find(entry => entry.key === key) : undefined;

export const valueAt = (node: YamlNode | undefined, ...keys: readonly string[]): YamlNode | undefined =>
  keys.reduce<YamlNode | undefined>((at, key) => entryOf(at, key)?.value, node);

export const textAt = (node: YamlNode | undefined, ...keys: readonly string[]): string | undefined => {
  const value = valueAt(node, ...keys);
  return value?.kind === 'scalar' ? value.text : undefined;
};

/** A node and everything in it, outermost first. */
export function* nodesIn(node: YamlNode): Iterable<YamlNode> {
  yield node;
  if (node.kind === 'map') for (const entry of node.entries) yield* nodesIn(entry.value);
  if (node.kind === 'sequence') for (const item of node.items) yield* nodesIn(item.value);
}
