import { expect, test } from 'vitest';
import { renderFile } from '../support/known-changes/render.ts';
import { readSeeds, seedProjects } from '../support/known-changes/seeds.ts';

for (const project of seedProjects) for (const file of readSeeds([project]).files) 
test('seeds are written again as they were read' + file.path, () => {
  expect(renderFile(file).text, file.path).toBe(project.get(file.path));
});
