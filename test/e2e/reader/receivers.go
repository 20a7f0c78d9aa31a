package main

import (
	"fmt"
	"io"
	"net"
	"net/http"
	"strings"
	"sync"

	"google.golang.org/grpc"
	"google.golang.org/grpc/metadata"
	"google.golang.org/protobuf/types/known/emptypb"
)

// Words in files and variables that stand for the addresses of the receivers, which are other ones in each run.
const (
	grpcWord = "GRPC_RECEIVER"
	httpWord = "HTTP_RECEIVER"
)

// arrival is a request with spans.
type arrival struct {
	Via     string            `json:"via"`
	Headers map[string]string `json:"headers,omitempty"`
}

// receivers take spans on loopback, in plain text: OTLP over gRPC on one port, OTLP and Thrift over HTTP on another.
type receivers struct {
	addresses *strings.Replacer
	words     *strings.Replacer
	inbox     *inbox
}

// inbox keeps what arrived, by the name of the service in it.
type inbox struct {
	sync.Mutex
	arrivals map[string]arrival
}

func startReceivers() (receivers, error) {
	overHTTP, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		return receivers{}, err
	}
	overGRPC, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		return receivers{}, err
	}
	received := &inbox{arrivals: map[string]arrival{}}
	go func() { _ = http.Serve(overHTTP, http.HandlerFunc(received.serveHTTP)) }()
	go func() { _ = grpc.NewServer(grpc.UnknownServiceHandler(received.serveGRPC)).Serve(overGRPC) }()
	pairs := []string{overHTTP.Addr().String(), httpWord, overGRPC.Addr().String(), grpcWord}
	return receivers{
		addresses: strings.NewReplacer(pairs[1], pairs[0], pairs[3], pairs[2]),
		words:     strings.NewReplacer(pairs...),
		inbox:     received,
	}, nil
}

// withWords gives a value without the addresses.
func (ends receivers) withWords(value any) any {
	if text, ok := value.(string); ok {
		return ends.words.Replace(text)
	}
	return value
}

func (received *inbox) serveHTTP(answer http.ResponseWriter, request *http.Request) {
	via := map[string]string{"/v1/traces": "otlp http", "/api/traces": "thrift"}[request.URL.Path]
	body, err := io.ReadAll(request.Body)
	if via == "" || err != nil {
		answer.WriteHeader(http.StatusNotFound)
		return
	}
	received.keep(via, string(body), request.Header)
}

func (received *inbox) serveGRPC(_ any, stream grpc.ServerStream) error {
	method, _ := grpc.MethodFromServerStream(stream)
	if method != "/opentelemetry.proto.collector.trace.v1.TraceService/Export" {
		return fmt.Errorf("not a method of OTLP: %s", method)
	}
	// The fields of the request are unknown to an empty message, which keeps them as they are.
	spans := &emptypb.Empty{}
	if err := stream.RecvMsg(spans); err != nil {
		return err
	}
	headers, _ := metadata.FromIncomingContext(stream.Context())
	received.keep("otlp grpc", string(spans.ProtoReflect().GetUnknown()), headers)
	return stream.SendMsg(&emptypb.Empty{})
}

// keep finds the service by its name, which stands in every format as it is, and leaves out the headers of the protocols.
func (received *inbox) keep(via, spans string, headers map[string][]string) {
	_, rest, found := strings.Cut(spans, servicePrefix)
	if !found {
		return
	}
	name, _, _ := strings.Cut(rest, serviceEnd)
	own := map[string]string{}
	for header, values := range headers {
		switch header = strings.ToLower(header); header {
		case ":authority", "content-type", "user-agent", "accept-encoding", "content-length", "grpc-accept-encoding":
		default:
			own[header] = strings.Join(values, ", ")
		}
	}
	received.Lock()
	defer received.Unlock()
	received.arrivals[name] = arrival{via, own}
}

func (received *inbox) of(name string) *arrival {
	received.Lock()
	defer received.Unlock()
	if found, ok := received.arrivals[name]; ok {
		return &found
	}
	return nil
}
