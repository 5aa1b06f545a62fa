import * as v from 'valibot';
import { type OpenSuite, QuestionError, type Suite } from './suite.ts';

/** Makes a suite that takes anything and refuses what is not a case of it. */
export const openSuite = <Case>({ form, schema, cases, idOf, answer }: Suite<Case>): OpenSuite => ({
  form,
  cases,
  answers: (items, folders) =>
    items
      .map((item, at) => {
        const read = v.safeParse(schema, item);
        if (read.success) return read.output;
        const [issue] = read.issues;
        const place = v.getDotPath(issue);
        throw new QuestionError(`case ${at + 1}${place === null ? '' : `, ${place}`}: ${issue.message}`);
      })
      .map((item, at) => ({ id: idOf(item, at + 1), ...answer(item, folders) })),
});
