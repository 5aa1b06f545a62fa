// Loads Compose projects as `docker compose config` does.
package main

import (
	"context"
	"encoding/json"
	"os"
	"path/filepath"
	"strings"

	"github.com/compose-spec/compose-go/v2/cli"
	"github.com/sirupsen/logrus"

	"tidewaiter.example/oracles/internal/answers"
)

type question struct {
	// Files by their path in the project's folder.
	Files map[string]string `json:"files"`
	// Compose names the files given with -f; empty: the usual names are looked for.
	Compose     []string `json:"compose"`
	Environment []string `json:"environment"`
	Profiles    []string `json:"profiles"`
	// Quiet leaves out why a project is refused: which of several mistakes Compose names is chance.
	Quiet bool `json:"quiet"`
}

// place stands for the temporary folder of a project in answers.
const place = "/project"

func load(q question, folder string) (string, error) {
	for path, text := range q.Files {
		file := filepath.Join(folder, filepath.FromSlash(path))
		if err := os.MkdirAll(filepath.Dir(file), 0o755); err != nil {
			return "", err
		}
		if err := os.WriteFile(file, []byte(text), 0o644); err != nil {
			return "", err
		}
	}
	var paths []string
	for _, path := range q.Compose {
		paths = append(paths, filepath.Join(folder, filepath.FromSlash(path)))
	}
	// The order is that of the docker compose command.
	options, err := cli.NewProjectOptions(paths,
		cli.WithWorkingDirectory(folder),
		cli.WithEnv(q.Environment),
		cli.WithDefaultConfigPath,
		cli.WithEnvFiles(),
		cli.WithDotEnv,
		cli.WithDefaultProfiles(q.Profiles...),
		cli.WithName("project"))
	if err != nil {
		return "", err
	}
	project, err := options.LoadProject(context.Background())
	if err != nil {
		return "", err
	}
	text, err := project.MarshalJSON()
	return string(text), err
}

type refusal string

func (r refusal) Error() string { return string(r) }

func main() {
	logrus.SetLevel(logrus.PanicLevel)
	answers.Give(func(q question) (any, error) {
		folder, err := os.MkdirTemp("", "project-")
		if err != nil {
			return nil, err
		}
		defer func() { _ = os.RemoveAll(folder) }()
		text, err := load(q, folder)
		if err != nil && q.Quiet {
			return nil, refusal("refused")
		}
		if err != nil {
			return nil, refusal(strings.ReplaceAll(err.Error(), folder, place))
		}
		return json.RawMessage(strings.ReplaceAll(text, folder, place)), nil
	})
}
