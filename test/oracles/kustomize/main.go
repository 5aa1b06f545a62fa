// Builds kustomizations with krusty, in memory: no network, no git, no plug-ins, no Helm.
package main

import (
	"bytes"
	"io"
	"log"
	"maps"
	"os"
	"path"
	"slices"
	"strings"
	"syscall"

	"sigs.k8s.io/kustomize/api/krusty"
	"sigs.k8s.io/kustomize/api/types"
	"sigs.k8s.io/kustomize/kyaml/filesys"

	"tidewaiter.example/oracles/internal/answers"
)

type question struct {
	// Files by their path; a path that ends with a slash is an empty folder.
	Files map[string]string `json:"files"`
	Dir   string            `json:"dir"`
	// Runs of which the time is told, besides the one that is answered.
	Runs    int `json:"runs"`
	Options struct {
		LoadRestrictor string `json:"loadRestrictor"`
		Reorder        string `json:"reorder"`
	} `json:"options"`
}

type answer struct {
	Output   string   `json:"output"`
	Warnings []string `json:"warnings,omitempty"`
	// Processor time of all threads for one of the runs, the middle one.
	Milliseconds float64 `json:"milliseconds,omitempty"`
}

func processorTime() float64 {
	var usage syscall.Rusage
	if err := syscall.Getrusage(syscall.RUSAGE_SELF, &usage); err != nil {
		log.Fatal(err)
	}
	return float64(usage.Utime.Nano()+usage.Stime.Nano()) / 1e6
}

// timeOf is the processor time of a build, as the middle one of some runs. Files in memory are laid out each time: that is nothing beside it.
func timeOf(q question) float64 {
	times := make([]float64, 0, q.Runs)
	for range q.Runs {
		before := processorTime()
		if _, err := build(q); err != nil {
			return 0
		}
		times = append(times, processorTime()-before)
	}
	slices.Sort(times)
	return times[len(times)/2]
}

func layOut(files map[string]string) (filesys.FileSystem, error) {
	system := filesys.MakeFsInMemory()
	for _, name := range slices.Sorted(maps.Keys(files)) {
		write := func() error { return system.WriteFile("/"+name, []byte(files[name])) }
		if strings.HasSuffix(name, "/") {
			write = func() error { return system.MkdirAll("/" + name) }
		}
		if err := write(); err != nil {
			return nil, err
		}
	}
	return system, nil
}

func build(q question) (string, error) {
	system, err := layOut(q.Files)
	if err != nil {
		return "", err
	}
	options := krusty.MakeDefaultOptions()
	options.Reorder = krusty.ReorderOptionUnspecified
	if q.Options.Reorder != "" {
		options.Reorder = krusty.ReorderOption(q.Options.Reorder)
	}
	if q.Options.LoadRestrictor == "none" {
		options.LoadRestrictions = types.LoadRestrictionsNone
	}
	resources, err := krusty.MakeKustomizer(options).Run(system, path.Join("/", q.Dir))
	if err != nil {
		return "", err
	}
	text, err := resources.AsYaml()
	return string(text), err
}

// listen runs a build and resolves to what the library writes aside: to its log and to standard error.
func listen(run func()) []string {
	var logged bytes.Buffer
	log.SetFlags(0)
	log.SetOutput(&logged)
	stderr := os.Stderr
	reader, writer, err := os.Pipe()
	if err != nil {
		log.Fatal(err)
	}
	os.Stderr = writer
	written := make(chan string)
	go func() { text, _ := io.ReadAll(reader); written <- string(text) }()
	func() {
		defer func() { os.Stderr = stderr; _ = writer.Close() }()
		run()
	}()
	var lines []string
	for line := range strings.SplitSeq(logged.String()+<-written, "\n") {
		line = strings.TrimSpace(strings.TrimPrefix(line, "# "))
		if line != "" && !slices.Contains(lines, line) {
			lines = append(lines, line)
		}
	}
	return lines
}

func main() {
	// No case reaches a network or runs a program.
	for _, name := range []string{"HTTP_PROXY", "HTTPS_PROXY", "http_proxy", "https_proxy"} {
		_ = os.Setenv(name, "http://127.0.0.1:1")
	}
	_ = os.Setenv("PATH", "/nonexistent")
	answers.Give(func(q question) (any, error) {
		var output string
		var err error
		warnings := listen(func() { output, err = build(q) })
		if err != nil {
			return nil, err
		}
		milliseconds := 0.0
		if q.Runs > 0 {
			listen(func() { milliseconds = timeOf(q) })
		}
		return answer{output, warnings, milliseconds}, nil
	})
}
