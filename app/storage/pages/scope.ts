/** A repository that somebody sees. */
export interface VisibleRepository {
  readonly id: number;
  readonly name: string;
}

/** An installation of the App in which somebody sees something. */
export interface VisibleInstallation {
  readonly id: number;
  /** Login of the organization, or of the person, who has installed the App. */
  readonly owner: string;
  readonly repositories: readonly VisibleRepository[];
  /** False: there are more than are listed. */
  readonly complete: boolean;
}

/** What GitHub says that a person sees, by the person's own token. */
export interface Visible {
  readonly installations: readonly VisibleInstallation[];
  /** False: there are more than are listed. */
  readonly complete: boolean;
}

/**
 * Rows that a person may be shown: those of one installation, of some of its repositories, both by GitHub's ids. The one door to what is stored: every query
 * of a page takes one, and none can be made but of what GitHub said of the person (`scopeOf`).
 */
export class Scope {
  readonly installation: VisibleInstallation;
  readonly repositories: readonly VisibleRepository[];

  private constructor(installation: VisibleInstallation, repositories: readonly VisibleRepository[]) {
    this.installation = installation;
    this.repositories = repositories;
  }

  /** Undefined when the person does not see the installation, which is as good as that there is none. */
  static of({ installations }: Visible, installationId: number): Scope | undefined {
    const found = installations.find(({ id }) => id === installationId);
    return found && new Scope(found, found.repositories);
  }

  /** The same of one repository; undefined when the person does not see it. */
  only(repositoryId: number): Scope | undefined {
    const found = this.repositories.find(({ id }) => id === repositoryId);
    return found && new Scope(this.installation, [found]);
  }

  nameOf(repositoryId: number): string {
    return this.repositories.find(({ id }) => id === repositoryId)?.name ?? String(repositoryId);
  }
}
