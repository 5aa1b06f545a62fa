// Package answers is the door of every part: cases as JSON come in on standard input, an answer for each goes out on standard output.
package answers

import (
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"os"
)

type answer struct {
	ID     string `json:"id"`
	Answer any    `json:"answer,omitempty"`
	Error  string `json:"error,omitempty"`
}

// Give reads a JSON array of cases `{"id": …, …}`, lets the judge answer each, and prints `[{"id", "answer"} | {"id", "error"}]` in the
// same order. What the judge refuses is an error of that case alone, and so is a panic of the library. A case that can not be read ends
// the program with exit code 2: that is a mistake of the question.
func Give[Case any](judge func(Case) (any, error)) {
	input, err := io.ReadAll(os.Stdin)
	if err != nil {
		fail(err)
	}
	var raw []json.RawMessage
	if err := json.Unmarshal(input, &raw); err != nil {
		fail(fmt.Errorf("standard input is no JSON array of cases: %w", err))
	}
	given := make([]answer, 0, len(raw))
	for index, text := range raw {
		var head struct {
			ID string `json:"id"`
		}
		if err := json.Unmarshal(text, &head); err != nil || head.ID == "" {
			fail(fmt.Errorf("case %d has no id (%v)", index+1, err))
		}
		var question Case
		if err := json.Unmarshal(text, &question); err != nil {
			fail(fmt.Errorf("case %s: %w", head.ID, err))
		}
		given = append(given, one(head.ID, question, judge))
	}
	var out bytes.Buffer
	encoder := json.NewEncoder(&out)
	encoder.SetEscapeHTML(false)
	if err := encoder.Encode(given); err != nil {
		fail(err)
	}
	_, _ = os.Stdout.Write(out.Bytes())
}

func one[Case any](id string, question Case, judge func(Case) (any, error)) (given answer) {
	defer func() {
		if reason := recover(); reason != nil {
			given = answer{ID: id, Error: fmt.Sprintf("panic: %v", reason)}
		}
	}()
	result, err := judge(question)
	if err != nil {
		return answer{ID: id, Error: err.Error()}
	}
	return answer{ID: id, Answer: result}
}

func fail(err error) {
	fmt.Fprintln(os.Stderr, err)
	os.Exit(2)
}
