/** What a part of a path between its separators says of an environment. */
const production = new Set(['prod', 'production', 'prd', 'live']);
const others = new Set([
  'base',
  'dev',
  'develop',
  'development',
  'staging',
  'stage',
  'stg',
  'test',
  'testing',
  'qa',
  'uat',
  'preprod',
  'preview',
  'integration',
  'nonprod',
]);

/** Whether a file is about production or about another environment, by the words of its path; undefined for neither, and for both. */
export const environmentOf = (path: string): 'production' | 'other' | undefined => {
  const words = new Set(path.toLowerCase().split(/[/._-]/u, 100));
  const [isProduction, isOther] = [production, others].map(names => !names.isDisjointFrom(words));
  if (isProduction === isOther) return undefined;
  return isProduction === true ? 'production' : 'other';
};
