const host = /^[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?$/u;
const port = /^\d{1,5}$/u;
/** Source: the distribution grammar, which Notation checks scopes by. */
const component = /^[a-z0-9]+(?:(?:[._]|__|-+)[a-z0-9]+)*$/u;
/** A repository's longest name, in characters. */
const maxLength = 512;

/** What is wrong with a scope of a trust policy, which is an exact repository or `*`; undefined when nothing is. */
export const scopeProblem = (scope: string): { readonly problem: string; readonly hint: string } | undefined => {
  if (scope === '*' || isRepository(scope)) return undefined;
  return { problem: `"${scope}" is not a repository.`, hint: scopeHint(scope) };
};

const isRepository = (scope: string): boolean => {
  const [domain = '', ...path] = scope.slice(0, maxLength + 1).split('/');
  const [name = '', number, ...more] = domain.split(':');
  return (
    scope.length <= maxLength &&
    more.length === 0 &&
    (number === undefined || port.test(number)) &&
    name.split('.').every(label => host.test(label)) &&
    path.length > 0 &&
    path.every(part => component.test(part))
  );
};

const scopeHint = (scope: string): string => {
  if (scope.includes('://')) return 'Leave the scheme out: "registry.example/team/app".';
  if (scope.includes('*')) return 'Wildcards inside a scope are not supported: write each repository, or "*" alone for all of them.';
  if (scope.includes('@') || /:[^/]*$/u.test(scope)) return 'Leave tag and digest out: a scope is a repository.';
  return 'Write the registry and the whole repository: "registry.example/team/app".';
};
