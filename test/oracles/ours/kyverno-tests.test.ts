import * as v from 'valibot';
import { expect, test } from 'vitest';
import { runPolicyFolder } from '../../support/org-rules/run-policy-folder.ts';
import { keptAnswers } from '../kept-answers.ts';

const question = v.object({ files: v.record(v.string(), v.string()) });
/** Kyverno leaves the place of a namespace empty where there is none. */
const resource = v.pipe(
  v.string(),
  v.transform(text => text.replace('//', '/')),
);
const rows = v.array(v.object({ POLICY: v.string(), RESOURCE: resource, RESULT: v.picklist(['Pass', 'Fail']), REASON: v.string() }));

test.each(keptAnswers('kyverno-cli'))(
  'the tests of $id come out as they do for kyverno, expectation by expectation',
  ({ case: asked, answer }) => {
    const { files } = v.parse(question, asked);
    const ours = runPolicyFolder('kyverno-test.yaml', files).rows.map(({ policy, object, expected, got, state }) => ({
      POLICY: policy,
      RESOURCE: object,
      RESULT: state === 'passed' ? 'Pass' : 'Fail',
      REASON: state === 'passed' ? (got === 'excluded' ? 'Excluded' : 'Ok') : `Want ${expected}, got ${got}`,
    }));
    expect(ours).toEqual(v.parse(rows, answer));
  },
);
