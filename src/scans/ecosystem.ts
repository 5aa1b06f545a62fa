import { fileNameOf } from '../text/path.ts';
import { wordSet } from '../text/word-set.ts';
import { noPlace, type PackagePlace } from './report.ts';

/** Types of package URLs by the names that scanners have for them. What is not here is its own name. */
const types: Readonly<Record<string, string>> = {
  ...byType('apk', 'alpine wolfi chainguard minimos'),
  ...byType('deb', 'debian ubuntu dpkg echo'),
  ...byType(
    'rpm',
    'redhat centos rocky alma almalinux oracle amazon fedora photon cbl-mariner azurelinux opensuse opensuse-leap opensuse-tumbleweed opensuse.leap opensuse.tumbleweed suse sles suse-linux-enterprise-server slem slmicro mariner openeuler seal rhel',
  ),
  ...byType('npm', 'yarn pnpm bun node-pkg javascript nodejs'),
  ...byType('pypi', 'pip pipenv poetry uv pylock python-pkg python'),
  ...byType('golang', 'gomod gobinary go go-module gomodules'),
  ...byType('maven', 'jar pom gradle sbt java-archive jenkins-plugin java'),
  ...byType('cargo', 'rustbinary rust-crate crates.io rust'),
  ...byType('gem', 'gemspec bundler rubygems ruby'),
  ...byType('composer', 'packagist php-composer php-composer-installed composer-vendor php'),
  ...byType('nuget', 'dotnet-core dotnet packages-props dotnet-deps csharp'),
  ...byType('pub', 'pubspec dart-pub dart'),
  ...byType('conda', 'conda-pkg conda-environment'),
  ...byType('generic', 'binary'),
};

function byType(type: string, names: string): Readonly<Record<string, string>> {
  return Object.fromEntries(names.split(' ').map(name => [name, type]));
}

/** The type of package URL for a scanner's name of an ecosystem: `Debian:11` and `debian` are both `deb`. */
export const ecosystemOf = (name: string): string => {
  const key = (name.split(':')[0] ?? '').toLowerCase();
  return Object.hasOwn(types, key) ? (types[key] ?? key) : key;
};

const distributed = wordSet('apk deb rpm alpm portage ebuild');

/** True of packages that a distribution installs, each once in an image. */
export const isDistributed = (ecosystem: string): boolean => distributed.has(ecosystem);

/** A package's name as it is compared. Source: purl-spec, PURL-TYPES (pypi: case and `_` mean nothing; nor does `.` by PEP 503). */
export const nameKey = (ecosystem: string, name: string): string =>
  ecosystem === 'pypi' ? name.toLowerCase().replace(/[-_.]+/gu, '-') : name.toLowerCase();

const lockFiles = wordSet(
  'package-lock.json npm-shrinkwrap.json yarn.lock pnpm-lock.yaml bun.lock go.mod go.sum cargo.lock gemfile.lock poetry.lock pipfile.lock uv.lock pylock.toml pdm.lock composer.lock pom.xml gradle.lockfile buildscript-gradle.lockfile build.sbt.lock packages.lock.json packages.config directory.packages.props conan.lock package.resolved podfile.lock pubspec.lock mix.lock environment.yml environment.yaml stack.yaml.lock renv.lock deps.json manifest.toml',
);

/** True of files that name packages and their versions. */
const isLockFile = (path: string): boolean => {
  const name = fileNameOf(path).toLowerCase();
  return lockFiles.has(name) || name.endsWith('.deps.json') || (name.startsWith('requirements') && name.endsWith('.txt'));
};

/** Where a package lies, given the path by which a scanner knows it. */
export const placeOf = (ecosystem: string, path: string): PackagePlace => {
  if (path === '' || isDistributed(ecosystem)) return noPlace;
  return { kind: isLockFile(path) ? 'file' : 'path', path };
};
