import { expect, test } from 'vitest';
import { chartsOfTemplate } from '../../../src/artifacts/unrendered/deploy-inputs.ts';

test.each([
  ['templates/app.yaml', ['']],
  ['charts/web/templates/app.yaml', ['charts/web/']],
  ['charts/web/templates/charts/db/templates/app.yaml', ['charts/web/templates/charts/db/', 'charts/web/']],
  ['templates/web/templates/app.yaml', ['templates/web/', '']],
  ['/templates/app.yaml', ['/']],
  ['web/my-templates/app.yaml', []],
  ['web/templates.yaml', []],
])('%s may be a template of charts in %j', (path, folders) => {
  expect(chartsOfTemplate(path)).toEqual(folders);
});
