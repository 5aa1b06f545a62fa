const beginnings = ['docker-compose', 'docker_compose', 'podman-compose', 'container-compose', 'compose'] as const;
const endings = ['compose', 'docker-compose'] as const;
const separators: ReadonlySet<string> = new Set(['.', '-', '_']);

/** True for names that Compose files usually have: `compose.yaml`, `docker-compose.prod.yml`, `compose-dev.yml`, `web.compose.yml`. */
export const isComposeName = (fileName: string): boolean => {
  const name = fileName.toLowerCase();
  const extension = name.endsWith('.yml') ? 4 : name.endsWith('.yaml') ? 5 : 0;
  if (extension === 0) return false;
  const stem = name.slice(0, -extension);
  return (
    beginnings.some(begin => stem === begin || (stem.startsWith(begin) && separators.has(stem.charAt(begin.length)))) ||
    endings.some(end => stem.endsWith(end) && separators.has(stem.charAt(stem.length - end.length - 1)))
  );
};
