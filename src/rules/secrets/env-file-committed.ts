import { defineRule } from '../rule.ts';
import { isSamplePath } from './concepts/encrypted.ts';
import { isSecretVariable } from './concepts/secret-variable.ts';

/** A file with more is one finding after the other that say the same. */
const maxReported = 100;

/**
 * By names that hold secrets and values that could be one, and by values whose own form gives them away under any name. What everybody knows (`postgres`,
 * `changeme`) is silent: files of variables are committed for development so. Files that are encrypted (SOPS, dotenvx, git-crypt), and those whose names say that
 * they show the form (`.env.example`), have nothing to tell. That a Compose file loads the file makes it no worse here: the secret is read from the repository, not
 * from where it runs.
 */
export const envFileCommitted = defineRule({
  meta: {
    id: 'secrets/env-file-committed',
    kind: 'environment',
    severity: 'high',
    title: 'Tracked env file holds secrets',
    rationale: `A file of variables that is tracked is in every clone, in every fork and in the history for good: whoever reads the repository has what is in it. It is the first file that machines which search
repositories for secrets look into.`,
    remediation:
      'Change the secret where it was issued, take the file out of the repository (`git rm --cached .env`), and list it in `.gitignore`. Leave a `.env.example` without values, and give the values at run time: secrets of Compose or of the CI, a store, or the file encrypted (SOPS, dotenvx).',
    messages: {
      secret: 'The variable "{name}" holds a secret that everybody has who can read the repository.',
      sample: 'The variable "{name}" holds a secret; it is info because the file is there to test or to show something.',
    },
    fix: 'none',
    examples: {
      bad: 'DB_HOST=db\nDB_PASSWORD=Kx9vPq2mWzT4\n',
      good: 'DB_HOST=db\nDB_PASSWORD=${DB_PASSWORD}\n',
    },
    standards: { mitre: ['T1552.001'] },
    references: [
      'https://docs.docker.com/compose/how-tos/environment-variables/best-practices/',
      'https://attack.mitre.org/techniques/T1552/001/',
      'https://cwe.mitre.org/data/definitions/538.html',
    ],
    textIsHazard: true,
  },
  visit: {
    *file(_node, { variables, file }) {
      const isSample = isSamplePath(file.path);
      for (const { name, value, range } of variables.filter(isSecretVariable).slice(0, maxReported)) {
        yield {
          messageId: isSample ? 'sample' : 'secret',
          at: range,
          severity: isSample ? 'info' : 'high',
          data: { name },
          facts: { hazards: [value] },
        };
      }
    },
  },
});
