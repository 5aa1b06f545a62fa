import type { ComposeProject, ComposeService } from '../../../artifacts/compose/model.ts';
import { type Edits, setKey, setKeyForAll } from '../../../artifacts/yaml/edit.ts';
import type { YamlMapping } from '../../../artifacts/yaml/model.ts';
import type { EditValue } from '../../../artifacts/yaml/render.ts';
import { aliasesOf } from '../../../artifacts/yaml/shared-nodes.ts';

/** The mappings that a service merges in (`<<: *base`), those that win first. */
const mergedInto = ({ node }: ComposeService): readonly YamlMapping[] =>
  node.kind === 'mapping' ? node.keys.merges.flatMap(source => source ?? []) : [];

/**
 * Sets a key that services lack: once in the mapping that they merge in, where all that use the mapping are to change; else in the service
 * itself. One edit in place of as many as there are services.
 */
export class MergedSettings {
  readonly #project: ComposeProject;
  readonly #lacks: (service: ComposeService) => boolean;
  #byOwner: ReadonlyMap<YamlMapping, readonly ComposeService[]> | undefined;
  readonly #forAll = new Map<YamlMapping, boolean>();

  /** `lacks`: whether the key is absent in a service, and is to be set there. */
  constructor(project: ComposeProject, lacks: (service: ComposeService) => boolean) {
    this.#project = project;
    this.#lacks = lacks;
  }

  /** Edits that set the key for a service. */
  set(service: ComposeService, key: string, value: EditValue): Edits {
    if (service.node.kind !== 'mapping') return undefined;
    const owner = mergedInto(service).find(candidate => this.#isForAllKnown(candidate));
    return (owner && setKeyForAll(owner, key, value)) ?? setKey(service.node, [key], value);
  }

  #isForAllKnown(owner: YamlMapping): boolean {
    const known = this.#forAll.get(owner) ?? this.#isForAll(owner);
    this.#forAll.set(owner, known);
    return known;
  }

  /** True when nothing but services that are to change uses the mapping, two of them or more. */
  #isForAll(owner: YamlMapping): boolean {
    const users = this.#usersOf(owner);
    const itself = this.#project.services.filter(({ node }) => node === owner);
    const all = [...users, ...itself];
    return all.length > 1 && users.length === aliasesOf(owner) && all.every(user => this.#lacks(user));
  }

  #usersOf(owner: YamlMapping): readonly ComposeService[] {
    this.#byOwner ??= byOwner(this.#project.services);
    return this.#byOwner.get(owner) ?? [];
  }
}

const byOwner = (services: readonly ComposeService[]): ReadonlyMap<YamlMapping, readonly ComposeService[]> => {
  const found = new Map<YamlMapping, ComposeService[]>();
  for (const service of services) {
    for (const owner of mergedInto(service)) {
      const users = found.get(owner);
      if (users) users.push(service);
      else found.set(owner, [service]);
    }
  }
  return found;
};
