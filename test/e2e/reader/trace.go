package main

import (
	"context"
	"encoding/json"
	"fmt"
	"net"
	"strings"
	"sync"
	"time"

	"go.opentelemetry.io/otel"
	oteltrace "go.opentelemetry.io/otel/trace"
	"google.golang.org/grpc"
	"google.golang.org/grpc/credentials/insecure"
	health "google.golang.org/grpc/health/grpc_health_v1"
	"google.golang.org/grpc/metadata"

	"github.com/milvus-io/milvus/pkg/v3/tracer"
	"github.com/milvus-io/milvus/pkg/v3/util/paramtable"
)

const (
	// A sampler of one per cent misses all of them once in 20,000 times.
	mostRequests = 1000
	// Each exporter gives up earlier by itself.
	shutdownPatience = 2 * time.Minute
)

// traced tells what the tracer did.
type traced struct {
	// How many requests were sent until one was sampled.
	Requests int `json:"requests"`
	// Why it makes no exporter; Milvus logs it as a warning and goes on.
	Init string `json:"init,omitempty"`
	// The trace of the sampled request; missing if none was.
	TraceID string `json:"traceId,omitempty"`
	// What the exporters report for spans that they lose. In Milvus it goes to stderr.
	Lost     []string `json:"lost,omitempty"`
	Shutdown string   `json:"shutdown,omitempty"`
}

// trace starts the tracer as a component of Milvus does, whose role is the first argument, and ends it. In between, a
// client sends requests to a gRPC server with Milvus' handler, each with the headers in the other arguments (NAME=VALUE),
// until one is sampled. The last line of stdout is the result as JSON, below what Milvus logs.
func trace(args []string) error {
	if len(args) == 0 {
		return fmt.Errorf("trace: no role")
	}
	paramtable.InitWithBaseTable(paramtable.NewBaseTable(paramtable.SkipRemote(true), paramtable.Interval(0)))
	paramtable.SetRole(args[0])
	var lost errors
	otel.SetErrorHandler(&lost)
	result := traced{Init: reason(tracer.Init())}
	sampled, err := result.request(args[1:])
	if err != nil {
		return err
	}
	if sampled.IsSampled() {
		result.TraceID = sampled.TraceID().String()
	}
	limited, cancel := context.WithTimeout(context.Background(), shutdownPatience)
	defer cancel()
	result.Shutdown = reason(tracer.CloseTracerProvider(limited))
	result.Lost = lost.texts()
	line, err := json.Marshal(result)
	if err == nil {
		fmt.Println(string(line))
	}
	return err
}

// request sends requests of a client, and gives the span in the last one.
func (result *traced) request(headers []string) (oteltrace.SpanContext, error) {
	component := &component{}
	server := grpc.NewServer(grpc.StatsHandler(tracer.GetDynamicOtelGrpcServerStatsHandler()))
	health.RegisterHealthServer(server, component)
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		return component.span, err
	}
	go func() { _ = server.Serve(listener) }()
	// The server ends the span of a request after the client has its answer.
	defer server.GracefulStop()

	plain := grpc.WithTransportCredentials(insecure.NewCredentials())
	connection, err := grpc.NewClient("passthrough:///"+listener.Addr().String(), plain)
	if err != nil {
		return component.span, err
	}
	defer connection.Close()
	var pairs []string
	for _, header := range headers {
		name, value, _ := strings.Cut(header, "=")
		pairs = append(pairs, name, value)
	}
	with := metadata.AppendToOutgoingContext(context.Background(), pairs...)
	client := health.NewHealthClient(connection)
	for !component.span.IsSampled() && result.Requests < mostRequests {
		result.Requests++
		if _, err := client.Check(with, &health.HealthCheckRequest{}); err != nil {
			return component.span, err
		}
	}
	return component.span, nil
}

// component answers requests, and begins a span within that of the request, as the code of Milvus does everywhere.
type component struct {
	health.UnimplementedHealthServer
	span oteltrace.SpanContext
}

func (answers *component) Check(
	ctx context.Context, _ *health.HealthCheckRequest,
) (*health.HealthCheckResponse, error) {
	_, span := otel.Tracer(paramtable.GetRole()).Start(ctx, "Proxy-Search")
	defer span.End()
	answers.span = span.SpanContext()
	return &health.HealthCheckResponse{Status: health.HealthCheckResponse_SERVING}, nil
}

// errors keeps what OpenTelemetry reports.
type errors struct {
	sync.Mutex
	reported []string
}

func (kept *errors) Handle(err error) {
	kept.Lock()
	defer kept.Unlock()
	kept.reported = append(kept.reported, err.Error())
}

func (kept *errors) texts() []string {
	kept.Lock()
	defer kept.Unlock()
	return kept.reported
}

func reason(err error) string {
	if err == nil {
		return ""
	}
	return err.Error()
}
