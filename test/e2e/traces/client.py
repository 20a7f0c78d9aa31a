"""What a user of Milvus does, with the client that users have.

client.py work PORT                 creates a collection, fills, indexes and loads it, and searches
client.py search PORT TRACEPARENT   searches it once more, as an application that traces its own requests
"""
import sys

import grpc
from pymilvus import Collection, CollectionSchema, DataType, FieldSchema, connections
from pymilvus.client.interceptor import header_adder_interceptor
from pymilvus.grpc_gen.milvus_pb2_grpc import MilvusServiceStub

ROWS = 200


def work() -> Collection:
    fields = [
        FieldSchema("id", DataType.INT64, is_primary=True),
        FieldSchema("vector", DataType.FLOAT_VECTOR, dim=4),
    ]
    books = Collection("books", CollectionSchema(fields))
    books.insert([list(range(ROWS)), [[i * k % 7 / 7 for k in (1, 2, 3, 5)] for i in range(ROWS)]])
    books.flush()
    books.create_index("vector", {"index_type": "FLAT", "metric_type": "L2", "params": {}})
    books.load()
    return books


def with_header(name: str, value: str) -> Collection:
    # pymilvus 2.3 has no public way to send a header.
    handler = connections._fetch_handler("default")
    channel = grpc.intercept_channel(handler._channel, header_adder_interceptor([name], [value]))
    handler._stub = MilvusServiceStub(channel)
    return Collection("books")


command, port, *rest = sys.argv[1:]
connections.connect(host="127.0.0.1", port=port, timeout=60)
collection = work() if command == "work" else with_header("traceparent", *rest)
[hits] = collection.search([[0.1, 0.2, 0.3, 0.4]], "vector", {"metric_type": "L2"}, limit=3)
print(len(hits.ids))
