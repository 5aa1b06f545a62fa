import { parseKubernetes } from '../../../src/artifacts/kubernetes/parse.ts';
import { sourceFile } from '../../../src/artifacts/source-file.ts';
import { isFields } from '../../../src/org-rules/fields.ts';
import { fieldsOf } from '../../../src/org-rules/object-value.ts';
import type { PolicyDocument } from '../../../src/org-rules/policy-document.ts';

/** The documents of texts, each in a file of its own: `policies/0.yaml` and so on. */
export const policyDocuments = (...texts: readonly string[]): readonly PolicyDocument[] =>
  texts.flatMap((text, index) =>
    parseKubernetes(sourceFile(`policies/${index}.yaml`, text)).objects.flatMap(object => {
      const fields = fieldsOf(object.node);
      return isFields(fields) ? [{ fields, object }] : [];
    }),
  );
