import { functionsOf } from '../functions/all-functions.ts';
import type { HelmVersion } from '../functions/helm.ts';
import { newWork } from '../template/environment.ts';
import { execute } from '../template/evaluate.ts';
import { newFacts } from '../template/facts.ts';
import { nothing, textOf } from '../template/go-value.ts';
import { parseTemplate } from '../template/parse/parser.ts';
import { TemplateError } from '../template/template-error.ts';

/** Why a release cannot have a name, in Helm's words. */
export class ReleaseNameError extends Error {}

/** Source: Helm's chartutil, maxReleaseNameLen. */
const maxLength = 53;
/** Steps that a template of a name may take. */
const maxWork = 100_000;

const isLabel = (label: string): boolean => label !== '' && !label.startsWith('-') && !label.endsWith('-') && /^[-a-z0-9]+$/u.test(label);

/** Refuses a name that Helm refuses. @throws ReleaseNameError */
export const assertReleaseName = (name: string, helm: HelmVersion): void => {
  if (name.length <= maxLength && name.split('.').every(isLabel)) return;
  const prefix = helm === 4 ? 'release name check failed: ' : '';
  throw new ReleaseNameError(
    `${prefix}release name ${JSON.stringify(name)}: invalid release name, must match regex ` +
      `^[a-z0-9]([-a-z0-9]*[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*$ and the length must not be longer than ${maxLength}`,
  );
};

/** The name that `--name-template` makes, without data. @throws ReleaseNameError for a template that fails. */
export const nameOfTemplate = (template: string, helm: HelmVersion): string => {
  const functions = functionsOf(helm);
  let done = 0;
  const count = (amount: number): void => {
    done += amount;
    if (done > maxWork) throw new TemplateError('the name takes too much work');
  };
  try {
    const templates = new Map(parseTemplate({ parseName: 'name-template', text: template }, new Set(functions.keys())));
    return textOf(execute({ templates, functions, work: newWork(count), facts: newFacts() }, 'name-template', nothing));
  } catch (error) {
    if (error instanceof TemplateError) throw new ReleaseNameError(error.message, { cause: error });
    throw error;
  }
};
