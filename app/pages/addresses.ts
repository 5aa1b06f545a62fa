/** Where the pages are: an ingress passes this on, and what lies under it. */
export const pagesPath = '/dashboard';

export const signInPath = `${pagesPath}/sign-in`;
export const startPath = `${signInPath}/start`;
/** Where GitHub sends people back to: the "Callback URL" of the App. */
export const callbackPath = `${signInPath}/callback`;
export const signOutPath = `${pagesPath}/sign-out`;

/** The page of the review that a check run tells. */
export const checkPagePath = (checkRunId: number): string => `${pagesPath}/checks/${checkRunId}`;

export const organizationPath = (installationId: number): string => `${pagesPath}/${installationId}`;

export const auditPath = (installationId: number): string => `${organizationPath(installationId)}/audit`;

export const policyPath = (installationId: number): string => `${organizationPath(installationId)}/policy`;

/** What the reviews of an organization say of a standard. */
export const standardPath = (installationId: number, standard: string): string =>
  `${organizationPath(installationId)}/standards/${standard}`;

export const repositoryPath = (installationId: number, repositoryId: number): string =>
  `${organizationPath(installationId)}/${repositoryId}`;

export const pullPath = (installationId: number, repositoryId: number, number: number): string =>
  `${repositoryPath(installationId, repositoryId)}/pull/${number}`;
