import { type Severity, severities } from '../findings/severity.ts';
import { textAt } from './fields.ts';
import type { ObjectFields } from './org-rule.ts';

/** The severity that a policy's annotation `tidewaiter.dev/severity` gives; undefined where there is none. */
export const annotatedSeverity = (document: ObjectFields): Severity | undefined => {
  const written = textAt(document, 'metadata', 'annotations', 'tidewaiter.dev/severity');
  return severities.find(severity => severity === written);
};

/** The https address that a policy's annotation `tidewaiter.dev/docs` gives. */
export const annotatedDocs = (document: ObjectFields): string | undefined => {
  const written = textAt(document, 'metadata', 'annotations', 'tidewaiter.dev/docs');
  return written?.startsWith('https://') ? written : undefined;
};
