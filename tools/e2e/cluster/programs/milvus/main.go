// The entry of the image with Milvus 2.3.5: writes the configuration and becomes Milvus.
//
// `milvus run standalone` starts the real Milvus. Like the tool in the pods of the charts up to 4.1 it merges user.yaml into
// milvus.yaml first, because this Milvus reads one file. Other roles need a message queue and an object storage, which the
// image does not have: they are simulated, and say so.
package main

import (
	"fmt"
	"net/http"
	"os"
	"path/filepath"
	"syscall"

	"gopkg.in/yaml.v3"
)

const (
	files = "/milvus-2.3"
	// The container's user may be any, and its root read-only.
	folder = "/tmp/milvus"
)

func main() {
	role := os.Args[len(os.Args)-1]
	if role == "standalone" {
		fail(standalone())
	}
	fmt.Printf("This %s is simulated: its image has Milvus standalone only.\n", role)
	fail(http.ListenAndServe(":9091", http.HandlerFunc(func(http.ResponseWriter, *http.Request) {})))
}

func standalone() error {
	for _, name := range []string{"configs", "logs", "run"} {
		if err := os.MkdirAll(filepath.Join(folder, name), 0o755); err != nil {
			return err
		}
	}
	configuration, err := read(filepath.Join(files, "milvus.yaml"))
	if err != nil {
		return err
	}
	user, err := read("/milvus/configs/user.yaml")
	if err != nil && !os.IsNotExist(err) {
		return err
	}
	text, err := yaml.Marshal(merged(configuration, user))
	if err != nil {
		return err
	}
	if err := os.WriteFile(filepath.Join(folder, "configs", "milvus.yaml"), text, 0o644); err != nil {
		return err
	}
	for _, name := range []string{"etcd.yaml", "glog.conf"} {
		if err := os.Symlink(filepath.Join(files, name), filepath.Join(folder, "configs", name)); err != nil && !os.IsExist(err) {
			return err
		}
	}
	if err := os.Chdir(folder); err != nil {
		return err
	}
	env := append(os.Environ(),
		"HOME="+folder, "LD_LIBRARY_PATH="+filepath.Join(files, "bin"), "MILVUS_RUN_DIR="+filepath.Join(folder, "run"),
		"DEPLOY_MODE=STANDALONE", "METRICS_PORT=9091")
	return syscall.Exec(filepath.Join(files, "bin", "milvus"), []string{"milvus", "run", "standalone"}, env)
}

func read(file string) (map[string]any, error) {
	content := map[string]any{}
	text, err := os.ReadFile(file)
	if err != nil {
		return content, err
	}
	return content, yaml.Unmarshal(text, &content)
}

// Objects key by key, everything else replaced.
func merged(into, from map[string]any) map[string]any {
	for key, value := range from {
		old, isObject := into[key].(map[string]any)
		if replacement, ok := value.(map[string]any); ok && isObject {
			into[key] = merged(old, replacement)
		} else {
			into[key] = value
		}
	}
	return into
}

func fail(err error) {
	fmt.Fprintln(os.Stderr, err)
	os.Exit(1)
}
