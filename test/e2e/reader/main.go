// Command reader runs the code that Milvus itself runs at its start: the reader of its settings, and its tracer.
//
// It is built once for each version of Milvus (tools/e2e/reader.ts), from these files.
package main

import (
	"fmt"
	"os"
)

// The first argument picks one; each writes stdout.
var subcommands = map[string]func(args []string) error{
	"read":  read,
	"keys":  keys,
	"trace": trace,
}

func main() {
	if len(os.Args) < 2 || subcommands[os.Args[1]] == nil {
		fmt.Fprintln(os.Stderr, "reader: the first argument must be a subcommand, such as read")
		os.Exit(2)
	}
	if err := subcommands[os.Args[1]](os.Args[2:]); err != nil {
		fmt.Fprintln(os.Stderr, "reader:", err)
		os.Exit(1)
	}
}
