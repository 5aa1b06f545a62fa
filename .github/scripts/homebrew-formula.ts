/**
 * Prints the formula of Homebrew for a package that is published:
 *
 *   node .github/scripts/homebrew-formula.ts tidewaiter-0.1.0.tgz
 */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../', import.meta.url));
const [tarball] = process.argv.slice(2);
if (tarball === undefined) throw new Error('Name the package: node .github/scripts/homebrew-formula.ts FILE.tgz');
const { version, description, license, engines } = JSON.parse(readFileSync(`${root}package.json`, 'utf8'));
const digest = createHash('sha256').update(readFileSync(tarball)).digest('hex');
const oldest = /\d+/.exec(engines.node)?.[0];

process.stdout.write(`class Tidewaiter < Formula
  desc "${description.split(':', 1)[0]}"
  homepage "https://github.com/tidewaiter/tidewaiter"
  url "https://registry.npmjs.org/tidewaiter/-/tidewaiter-${version}.tgz"
  sha256 "${digest}"
  license "${license}"

  depends_on "node@${oldest}"

  def install
    libexec.install "cli"
    (bin/"tidewaiter").write_env_script libexec/"cli/index.js", PATH: "#{Formula["node@${oldest}"].opt_bin}:$PATH"
    man1.install "tidewaiter.1"
    generate_completions_from_executable(bin/"tidewaiter", "completion", shells: [:bash, :zsh, :fish])
  end

  test do
    (testpath/"Dockerfile").write "FROM scratch\\nUSER 1\\n"
    assert_match "0 findings in 1 file", shell_output("#{bin}/tidewaiter scan Dockerfile")
    assert_match version.to_s, shell_output("#{bin}/tidewaiter --version")
  end
end
`);
