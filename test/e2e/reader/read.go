package main

import (
	"bufio"
	"encoding/json"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"sort"
	"strings"

	"golang.org/x/sys/unix"

	"github.com/milvus-io/milvus/pkg/v3/config"
	"github.com/milvus-io/milvus/pkg/v3/util/paramtable"
)

// question is one line of stdin: a folder of configuration, an environment, and what to tell of it.
type question struct {
	Role  string            `json:"role"`
	Files map[string]string `json:"files"`
	Env   map[string]string `json:"env"`
	// A setting, in upstream's spelling, and how the code of Milvus asks for it: text, bool, int, float, seconds or texts.
	Keys map[string]string `json:"keys"`
	// How often to read, where what is read may differ from one time to the next.
	Times int `json:"times"`
	// Whether to make the exporter, and send one span with it.
	Tracer bool `json:"tracer"`
}

// answer is one line of stdout.
type answer struct {
	// Why Milvus ignores all of its files; it logs it as a warning and goes on.
	Dropped string `json:"dropped,omitempty"`
	// What Milvus ends with at its start.
	Panic string `json:"panic,omitempty"`
	// The settings asked for; those are missing that this Milvus does not know.
	Values map[string]any `json:"values,omitempty"`
	// Their texts, as far as they were asked for in another way.
	Texts map[string]string `json:"texts,omitempty"`
	// Settings that are not the same each time, with all texts that were read.
	Random map[string][]string `json:"random,omitempty"`
	Tracer *outcome            `json:"tracer,omitempty"`

	// Waits for the spans that are on their way.
	wait func() *outcome
}

// read answers all questions of stdin.
func read([]string) error {
	out, err := quiet()
	if err != nil {
		return err
	}
	folder, err := os.MkdirTemp("", "reader-")
	if err != nil {
		return err
	}
	defer os.RemoveAll(folder)
	ends, err := startReceivers()
	if err != nil {
		return err
	}
	lines := bufio.NewScanner(os.Stdin)
	lines.Buffer(nil, 16<<20)
	var answers []answer
	for lines.Scan() {
		var asked question
		if err := json.Unmarshal(lines.Bytes(), &asked); err != nil {
			return err
		}
		if err := asked.prepare(folder, ends); err != nil {
			return err
		}
		answers = append(answers, asked.answer(folder, len(answers), ends))
	}
	if err := lines.Err(); err != nil {
		return err
	}
	// All at the end: spans that do not arrive are waited for at the same time.
	encoder := json.NewEncoder(out)
	for _, given := range answers {
		if given.wait != nil {
			given.Tracer = given.wait()
		}
		if err := encoder.Encode(given); err != nil {
			return err
		}
	}
	return nil
}

// quiet keeps what Milvus logs and prints away from the answers: its log has taken file descriptor 1 already.
func quiet() (io.Writer, error) {
	stdout := int(os.Stdout.Fd())
	copied, err := unix.Dup(stdout)
	if err != nil {
		return nil, err
	}
	nowhere, err := os.OpenFile(os.DevNull, os.O_WRONLY, 0)
	if err != nil {
		return nil, err
	}
	return os.NewFile(uintptr(copied), "answers"), unix.Dup2(int(nowhere.Fd()), stdout)
}

// prepare makes the folder and the environment those of the question.
func (asked question) prepare(folder string, ends receivers) error {
	os.Clearenv()
	for name, value := range asked.Env {
		if err := os.Setenv(name, ends.addresses.Replace(value)); err != nil {
			return err
		}
	}
	if err := os.Setenv("MILVUSCONF", folder); err != nil {
		return err
	}
	old, err := filepath.Glob(filepath.Join(folder, "*"))
	if err != nil {
		return err
	}
	for _, file := range old {
		if err := os.Remove(file); err != nil {
			return err
		}
	}
	for name, text := range asked.Files {
		if err := os.WriteFile(filepath.Join(folder, name), []byte(ends.addresses.Replace(text)), 0o600); err != nil {
			return err
		}
	}
	return nil
}

// table reads files and environment as Milvus does, but no etcd, and the files only once.
func table() *paramtable.BaseTable {
	return paramtable.NewBaseTable(paramtable.SkipRemote(true), paramtable.Interval(0))
}

func (asked question) answer(folder string, number int, ends receivers) (result answer) {
	defer func() {
		if reason := recover(); reason != nil {
			result = answer{Panic: fmt.Sprint(reason)}
		}
	}()
	paramtable.SetRole(asked.Role)
	result.Dropped = dropped(folder)
	first := table()
	params := &paramtable.ComponentParam{}
	params.Init(first)
	known := items(params)
	result.Values, result.Texts = map[string]any{}, map[string]string{}
	for key, kind := range asked.Keys {
		item := known[key]
		if item == nil {
			continue
		}
		value, ok := valueAs(item, kind)
		if !ok {
			panic("no such kind: " + kind)
		}
		result.Values[key] = ends.withWords(value)
		if kind != "text" {
			result.Texts[key] = ends.words.Replace(item.GetValue())
		}
	}
	result.Random = asked.random(known, ends)
	for key := range result.Random {
		delete(result.Values, key)
		delete(result.Texts, key)
	}
	if asked.Tracer {
		result.wait = send(params, number, ends.inbox)
	}
	return result
}

// dropped is the error with which the source of Milvus' files ends, without the folder.
func dropped(folder string) string {
	var files []string
	for _, name := range []string{"milvus.yaml", "_test.yaml", "default.yaml", "user.yaml"} {
		if _, err := os.Stat(filepath.Join(folder, name)); err == nil {
			files = append(files, filepath.Join(folder, name))
		}
	}
	source := config.NewFileSource(&config.FileInfo{Files: files})
	defer source.Close()
	if _, err := source.GetConfigurations(); err != nil {
		return strings.ReplaceAll(err.Error(), folder+"/", "")
	}
	return ""
}

// random reads as often as asked, and keeps the settings of which more than one text was seen.
func (asked question) random(known map[string]*paramtable.ParamItem, ends receivers) map[string][]string {
	seen := map[string]map[string]bool{}
	for time := 0; time < asked.Times; time++ {
		again := table()
		for key := range asked.Keys {
			if known[key] == nil {
				continue
			}
			if seen[key] == nil {
				seen[key] = map[string]bool{}
			}
			seen[key][again.GetWithDefault(key, known[key].DefaultValue)] = true
		}
	}
	differ := map[string][]string{}
	for key, texts := range seen {
		if len(texts) < 2 {
			continue
		}
		for text := range texts {
			differ[key] = append(differ[key], ends.words.Replace(text))
		}
		sort.Strings(differ[key])
	}
	return differ
}
