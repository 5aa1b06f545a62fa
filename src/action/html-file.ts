import { context } from '@actions/github';
import type { ReviewTarget } from '../github/pull-request/review-target.ts';
import type { ReportSection } from '../reports/report-section.ts';
import { version } from '../version.ts';
import { writeWorkspaceFile } from './workspace-file.ts';

/** Writes all that was found of a change as one page for a browser. Resolves to what is wrong when it can't be written. */
export const writeHtml = async (
  file: string,
  workspace: string,
  { owner, repo, number, base, head }: ReviewTarget,
  sections: readonly ReportSection[],
): Promise<string | undefined> => {
  const { renderPage } = await import('../reports/html/page.ts');
  const { changeHead } = await import('../reports/html/page-head.ts');
  const repositoryUrl = `${context.serverUrl}/${owner}/${repo}`;
  const page = renderPage(
    changeHead({ repositoryUrl, number, base, head, version }),
    await Promise.all(sections.map(section => section.page())),
  );
  return writeWorkspaceFile(workspace, file, 'page', page);
};
