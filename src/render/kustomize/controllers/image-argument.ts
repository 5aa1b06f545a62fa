/** An entry of `images`. */
export interface ImageEntry {
  readonly name: string;
  readonly newName?: string;
  readonly newTag?: string;
  readonly digest?: string;
}

interface Overwrite {
  readonly name: string;
  readonly newTag?: string;
  readonly digest?: string;
}

const withTag = /^(.*):([a-zA-Z0-9._-]*|\*)$/u;

const overwriteOf = (text: string, mayBeBare: boolean): Overwrite | undefined => {
  const at = text.indexOf('@');
  const [, tagged, newTag] = withTag.exec(at === -1 ? text : text.slice(0, at)) ?? [];
  const name = tagged ?? (at === -1 ? text : text.slice(0, at));
  const said = { ...(newTag !== undefined && { newTag }), ...(at !== -1 && { digest: text.slice(at + 1) }) };
  return newTag !== undefined || at !== -1 || (mayBeBare && text !== '') ? { name, ...said } : undefined;
};

/**
 * What `kustomize edit set image` makes of an argument: `nginx:1.27`, `nginx=registry.example/nginx:1.27`, `nginx=nginx@sha256:…`;
 * undefined for what it refuses. Source: kustomize, `kustomize/commands/edit/set/setimage.go`.
 */
export const imageArgument = (text: string): ImageEntry | undefined => {
  const at = text.indexOf('=');
  const read = overwriteOf(text.slice(at + 1), at !== -1);
  if (read === undefined) return undefined;
  const { name, ...rest } = read;
  return at === -1 ? { name, ...rest } : { name: text.slice(0, at), newName: name, ...rest };
};

/** Keeps of an entry of the same name what the argument has an asterisk for. */
export const keptFrom = (entry: ImageEntry, before: ImageEntry | undefined): ImageEntry => {
  const kept = (field: 'newName' | 'newTag' | 'digest') => {
    const value = entry[field] === '*' ? before?.[field] : entry[field];
    return value === undefined || value === '' ? {} : { [field]: value };
  };
  return { name: entry.name, ...kept('newName'), ...kept('newTag'), ...kept('digest') };
};
