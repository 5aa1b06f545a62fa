// Answers for tests of policies: what `kyverno test` says of each expectation of a folder.
package main

import (
	"bytes"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"regexp"

	"github.com/kyverno/kyverno/cmd/cli/kubectl-kyverno/commands/test"

	"tidewaiter.example/oracles/internal/answers"
)

// A question is a folder of files, by their names, with a kyverno-test.yaml among them.
type question struct {
	Files map[string]string `json:"files"`
}

// A row is what is said of one expectation: whether the object met it, and why not.
type row struct {
	Policy   string `json:"POLICY"`
	Rule     string `json:"RULE"`
	Resource string `json:"RESOURCE"`
	Result   string `json:"RESULT"`
	Reason   string `json:"REASON"`
}

// What is printed between other lines as JSON: one list for each file of tests.
var list = regexp.MustCompile(`(?ms)^\[$.*?^\]$`)

func main() {
	answers.Give(func(q question) (any, error) {
		folder, err := os.MkdirTemp("", "tidewaiter-kyverno-")
		if err != nil {
			return nil, err
		}
		defer os.RemoveAll(folder)
		for name, text := range q.Files {
			if err := os.WriteFile(filepath.Join(folder, name), []byte(text), 0o600); err != nil {
				return nil, err
			}
		}
		var out bytes.Buffer
		command := test.Command()
		command.SilenceErrors = true
		command.SetOut(&out)
		command.SetArgs([]string{folder, "--output-format", "json"})
		failed := command.Execute()
		rows := []row{}
		for _, text := range list.FindAll(out.Bytes(), -1) {
			var found []row
			if err := json.Unmarshal(text, &found); err != nil {
				return nil, err
			}
			rows = append(rows, found...)
		}
		if len(rows) == 0 {
			return nil, fmt.Errorf("no rows: %w", failed)
		}
		return rows, nil
	})
}
