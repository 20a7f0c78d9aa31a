/**
 * The keys of the settings of every component in the builds of Jaeger 2.13.0 and 2.20.0, read from their own programs. What only other
 * uses than Jaeger's have is left open. A line is a group: its name, then its keys. `...x` includes the group `x`. What is behind a key:
 *
 * - nothing: text
 * - `:b` boolean, `:n` number, `:u` number of 0 or more, `:d` duration, `:x` anything, `:g` a mapping of anything
 * - `:[` list of texts, `:[n` of numbers, `:[d` of durations, `:{` mapping of texts
 * - `@x` the group x, `:[@x` a list of it, `:{@x` a mapping with names as keys
 * - before that, `>18` since 2.18.0, `>?` in 2.20.0 but not in 2.13.0, `<?` in 2.13.0 but not in 2.20.0
 *
 * @see https://github.com/jaegertracing/jaeger/blob/v2.20.0/cmd/jaeger/internal/components.go
 */
export const KEY_TABLE = `
actionKeyValue key value:x default_value>?:x pattern from_attribute from_context converted_type action
adaptive sampling_store target_samples_per_second:n delta_tolerance:n calculation_interval:d aggregation_buckets:n
  calculation_buckets:n calculation_delay:d initial_sampling_probability:n min_sampling_probability:n
  min_samples_per_second:n leader_lease_refresh_interval:d follower_lease_refresh_interval:d
ai agent_url enable_mcp:b max_request_body_size:n health_check_interval:d health_check_timeout:d
and and_sub_policy:[@andSubPolicy
andSubPolicy ...policy not>?@not
attributesProcessor include:x exclude:x actions:[@actionKeyValue
auth authenticator
authConfig authenticator request_params:[
authentication basic@basicAuthentication bearer_token@tokenAuthentication api_key@tokenAuthentication authenticator
authenticationConfig plain_text@plainText sasl@sasl kerberos:g tls@tlsClient
authenticator basic@basicAuthenticator
autoCommit enable:b interval:d
autoRolloverRotation read_alias write_alias policy_name
backOff enabled:b initial_interval:d randomization_factor:n multiplier:n max_interval:d max_elapsed_time:d
badger ttl@ttl directories@directories ephemeral:b consistency:b maintenance_interval:d metrics_update_interval:d
  read_only:b
basicAuthentication username password password_file reload_interval:d
basicAuthenticator username password allowed_authenticators:[
basicauth htpasswd@htpasswdSettings client_auth@clientAuthSettings
batch flush_timeout:d sizer min_size:n max_size:n partition>?:x
batchProcessor timeout:d send_batch_size:u send_batch_max_size:u metadata_keys:[ metadata_cardinality_limit:u
booleanAttribute key value:b invert_match:b
bulkProcessing max_bytes:n max_actions:n flush_interval:d workers:n
bytesLimiting bytes_per_second:n burst_capacity:n
cassandra schema@schema connection@connection query@query span_store_write_cache_ttl:d index@index
checkCollectorPipeline enabled:b interval exporter_failure_threshold:n
clickhouse protocol addresses:[ database auth@clickhouseAuth tls>19@tlsClient dial_timeout:d create_schema:b
  default_search_depth>14:n max_search_depth>14:n attribute_metadata_cache_ttl>18:d
  attribute_metadata_cache_max_size>18:n ttl>18:d
clickhouseAuth basic@clientAuthSettings
clientAuthSettings username username_file>? password password_file>?
componentHealth include_permanent_errors:b include_recoverable_errors:b recovery_duration:d
composite max_total_spans_per_second:n policy_order:[ composite_sub_policy:[@compositeSubPolicy
  rate_allocation:[@rateAllocation
compositeSubPolicy ...policy and@and
config receivers:g processors:g exporters:g connectors:g extensions:g service@service
connection servers:[ local_dc port:n disable_auto_discovery:b connections_per_host:n reconnect_interval:d
  socket_keep_alive:d tls@tlsClient timeout:d auth@authenticator proto_version:n
cors allowed_origins:[ allowed_headers:[ exposed_headers>?:[ max_age:n
dataStreamRotation policy_name policy_file read_alias
debugExporter verbosity:x sampling_initial:n sampling_thereafter:n use_internal_logger:b output_paths>?:[
  sending_queue@queue
decisionCache sampled_cache_size:n non_sampled_cache_size:n
dimension name default glob>?
directories keys values
drop drop_sub_policy:[@andSubPolicy
elastic server_urls:[ remote_read_clusters:[ auth@authentication tls@tlsClient sniffing@sniffing
  disable_health_check:b health_check_timeout_startup>16:d send_get_body_as query_timeout:d http_compression:b
  custom_headers:{ bulk_processing@bulkProcessing version:u log_level indices@indices use_aliases:b span_read_alias>14
  span_write_alias>14 service_read_alias>14 service_write_alias>14 create_mappings:b use_ilm:b max_doc_count:n
  max_span_age:d max_trace_duration>20:d service_cache_ttl:d adaptive_sampling_lookback:d tags_as_fields@tagsAsFields
events enabled:b dimensions:[@dimension
exemplars enabled:b max_per_data_point:n
explicitHistogram buckets:[d
exponentialHistogram max_size:n
expvar ...httpServer
expvarConfig enabled:b
file path reload_interval:d default_sampling_probability:n
filterProcessor error_mode:x spans:x metrics:x logs:x traces:x profiles:x metric_conditions>?:x log_conditions>?:x
  trace_conditions>?:x profile_conditions>?:x
forwardedHeader http_name grpc_name header_role grpc_outbound_name http_outbound_name
grpc ...grpcClient writer@grpcClient max_recv_msg_size_mib>19:n multi_tenancy@tenancy
  header_forwarding>18:[@forwardedHeader timeout:d
grpcClient endpoint compression tls@tlsClient keepalive@keepaliveClient read_buffer_size:n write_buffer_size:n
  wait_for_ready:b headers:x user_agent>? balancer_name authority auth@auth middlewares:[@middleware
grpcServer endpoint transport dialer:g tls@tlsServer max_recv_msg_size_mib:n max_concurrent_streams:u
  read_buffer_size:n write_buffer_size:n keepalive@keepaliveServer auth@auth include_metadata:b
  middlewares:[@middleware
healthGrpc ...grpcServer
healthHttp ...httpServer config@path status@path
healthcheck ...httpServer path response_body@responseBody check_collector_pipeline@checkCollectorPipeline use_v2:b
  grpc@healthGrpc http@healthHttp component_health@componentHealth
histogram disable:b unit:x exponential@exponentialHistogram explicit@explicitHistogram dimensions:[@dimension
htpasswdSettings file inline
httpServer endpoint transport>? dialer>?:g tls@tlsServer cors@cors auth@authConfig max_request_body_size:n
  include_metadata:b response_headers:x compression_algorithms:[ read_timeout:d read_header_timeout:d write_timeout:d
  idle_timeout:d middlewares:[@middleware keep_alives_enabled:b
index logs:b tags:b process_tags:b tag_blacklist tag_whitelist
indexOptions priority:n date_layout shards:n replicas:n rollover_frequency rotation>20@rotation
indices index_prefix spans@indexOptions services@indexOptions dependencies@indexOptions sampling@indexOptions
jaegerMcp http@httpServer server_name server_version max_span_details_per_request:n max_search_results:n
jaegerProtocols grpc@grpcServer thrift_http@httpServer thrift_binary@udp thrift_compact@udp
jaegerQuery base_path ui@ui bearer_token_propagation:b header_forwarding>18:[@forwardedHeader multi_tenancy@tenancy
  max_clock_skew_adjust:d max_trace_size>16:n enable_tracing:b http@httpServer grpc@grpcServer ai>18@ai
  otlp_proxy>20@otlpProxy storage@storage
jaegerReceiver protocols@jaegerProtocols
jaegerStorage backends:{@traceBackend metric_backends:{@metricBackend
kafkaExporter timeout:d sending_queue@queue retry_on_failure@backOff brokers:[
  resolve_canonical_bootstrap_servers_only:b protocol_version client_id auth@authenticationConfig tls@tlsClient
  metadata@metadata rack_id use_leader_epoch:b conn_idle_timeout>?:d producer@producer logs@signal metrics@signal
  traces@signal profiles@signal include_metadata_keys:[ record_headers>?:x topic_from_attribute
  partition_traces_by_id:b partition_metrics_by_resource_attributes:b partition_logs_by_resource_attributes:b
  partition_logs_by_trace_id:b record_partitioner>?:x topic<? encoding<?
kafkaReceiver brokers:[ resolve_canonical_bootstrap_servers_only:b protocol_version client_id
  auth@authenticationConfig tls@tlsClient metadata@metadata rack_id use_leader_epoch:b conn_idle_timeout>?:d
  session_timeout:d heartbeat_interval:d group_id initial_offset autocommit@autoCommit min_fetch_size:n
  max_fetch_size:n max_fetch_wait:d max_partition_fetch_size:n group_rebalance_strategies>?:[ group_rebalance_strategy
  group_instance_id logs@topicEncoding metrics@topicEncoding traces@topicEncoding profiles@topicEncoding
  message_marking:x header_extraction:x error_backoff@backOff telemetry:x default_fetch_size<?:n topic<? encoding<?
keepaliveClient time:d timeout:d permit_without_stream:b
keepaliveEnforcement min_time:d permit_without_stream:b
keepaliveServer server_parameters@keepaliveServerParameters enforcement_policy@keepaliveEnforcement
keepaliveServerParameters max_connection_idle:d max_connection_age:d max_connection_age_grace:d time:d timeout:d
latency threshold_ms:n upper_threshold_ms:n
manualRolloverRotation read_alias write_alias
memoryBackend max_traces:n
memoryLimiter check_interval:d min_gc_interval_when_soft_limited:d min_gc_interval_when_hard_limited:d limit_mib:u
  spike_limit_mib:u limit_percentage:u spike_limit_percentage:u
metadata full:b refresh_interval:d retry@metadataRetry
metadataRetry max:n backoff:d
metricBackend prometheus@prometheusBackend elasticsearch@elastic opensearch@elastic clickhouse>18@clickhouse
middleware id
not not_sub_policy@notSubPolicy
notSubPolicy name type latency@latency numeric_attribute@numericAttribute probabilistic@probabilistic
  status_code@statusCode string_attribute@stringAttribute rate_limiting@rateLimiting bytes_limiting@bytesLimiting
  span_count@spanCount trace_state@traceState boolean_attribute@booleanAttribute ottl_condition:x *:x
numericAttribute key min_value:n max_value:n invert_match:b
otlpExporter ...grpcClient timeout:d sending_queue@queue retry_on_failure@backOff
otlpHttp ...httpServer traces_url_path metrics_url_path logs_url_path
otlpProtocols grpc@grpcServer http@otlpHttp
otlpProxy target
otlpReceiver protocols@otlpProtocols
otlphttpExporter endpoint proxy_url tls@tlsClient read_buffer_size:n write_buffer_size:n timeout:d headers:x auth@auth
  compression compression_params:x max_idle_conns:n max_idle_conns_per_host:n max_conns_per_host:n idle_conn_timeout:d
  disable_keep_alives:b http2_read_idle_timeout:d http2_ping_timeout:d cookies:g force_attempt_http2:b
  middlewares:[@middleware sending_queue@queue retry_on_failure@backOff traces_endpoint metrics_endpoint logs_endpoint
  profiles_endpoint encoding:x
path enabled:b path include_attributes>?:b
periodicRotation date_layout rollover_frequency
pipeline receivers:[x processors:[x exporters:[x
plainText username password
policy name type latency@latency numeric_attribute@numericAttribute probabilistic@probabilistic status_code@statusCode
  string_attribute@stringAttribute rate_limiting@rateLimiting bytes_limiting>?@bytesLimiting span_count@spanCount
  trace_state@traceState boolean_attribute@booleanAttribute ottl_condition:x *:x
policyCfg ...policy composite@composite and@and not>?@not drop@drop
pprof endpoint dialer:g block_profile_fraction:n mutex_profile_fraction:n save_to_file
probabilistic hash_salt sampling_percentage:n
producer max_message_bytes:n max_broker_write_bytes>?:n required_acks:x compression compression_params:x
  flush_max_messages:n allow_auto_topic_creation:b linger:d
prometheusBackend endpoint connect_timeout:d tls@tlsClient token_file_path token_override_from_context:b
  metric_namespace latency_unit normalize_calls:b normalize_duration:b extra_query_parameters:{ auth@authentication
prometheusExporter ...httpServer sending_queue@queue namespace const_labels:{ send_timestamps:b metric_expiration:d
  resource_to_telemetry_conversion@settings enable_open_metrics:b without_scope_info>?:b add_metric_suffixes:b
  translation_strategy
query timeout:d max_retry_attempts:n consistency
queue wait_for_result:b sizer queue_size:n block_on_overflow:b storage:x num_consumers:n batch@batch
rateAllocation policy percent:n
rateLimiting spans_per_second:n burst_capacity>?:n
remoteSampling file@file adaptive@adaptive http@httpServer grpc@grpcServer
remoteStorage ...grpcServer multi_tenancy@tenancy storage
responseBody healthy unhealthy
rotation periodic@periodicRotation manual_rollover@manualRolloverRotation auto_rollover@autoRolloverRotation
  data_stream@dataStreamRotation
sasl username password mechanism version:n aws_msk:x oauthbearer_token_source>?
schema keyspace disable_compression:b create:b datacenter trace_ttl:d dependencies_ttl:d replication_factor:n
  compaction_window:d
service extensions:[x pipelines:{@pipeline telemetry@telemetry
settings enabled:b exclude_service_attributes>?:b
signal topic topic_from_metadata_key message_key_from_metadata_key>? encoding
sigv4auth region service assume_role:x
sniffing enabled:b use_https:b
spanCount min_spans:n max_spans:n
spanMetrics dimensions:[@dimension calls_dimensions:[@dimension exclude_dimensions:[ dimensions_cache_size:n
  resource_metrics_cache_size:n resource_metrics_key_attributes:[ aggregation_temporality histogram@histogram
  metrics_flush_interval:d metrics_expiration:d series_expiration>?:d metric_timestamp_cache_size:n namespace
  exemplars@exemplars events@events include_instrumentation_scope:[ aggregation_cardinality_limit:n
  add_resource_attributes:b enable_metrics_sampling_method>?:b
statusCode status_codes:[
storage traces traces_archive metrics
storageCleaner trace_storage port
storageExporter trace_storage queue@queue retry_on_failure@backOff
stringAttribute key values:[ enabled_regex_matching:b cache_max_size:n invert_match:b
tagsAsFields all:b dot_replacement config_file include
tailSampling decision_wait:d decision_wait_after_root_received>?:d num_traces:u block_on_overflow:b
  expected_new_traces_per_sec:u policies:[@policyCfg decision_cache@decisionCache tail_storage>?
  sample_on_first_match:b sampling_strategy>? drop_pending_traces_on_shutdown>?:b maximum_trace_size_bytes>?:u
telemetry logs@telemetryLogs metrics@telemetryMetrics traces:x resource:x
telemetryLogs level:x development:b encoding disable_caller:b disable_stacktrace:b sampling:x output_paths:[
  error_output_paths:[ initial_fields:g processors:x disable_zap_resource>?:b
telemetryMetrics level:x readers:x views:x
tenancy Enabled:b Header Tenants:[
tls ca_file ca_pem include_system_ca_certs_pool:b cert_file cert_pem key_file key_pem min_version max_version
  cipher_suites:[ include_insecure_cipher_suites>?:b reload_interval:d curve_preferences:[ tpm:g
tlsClient ...tls insecure:b insecure_skip_verify:b server_name_override
tlsServer ...tls client_ca_file client_ca_file_reload:b
tokenAuthentication file_path from_context:b reload_interval:d
topicEncoding topics>?:[ encoding exclude_topics>?:[ topic<?
traceBackend memory@memoryBackend badger@badger grpc@grpc cassandra@cassandra elasticsearch@elastic opensearch@elastic
  clickhouse@clickhouse
traceState key values:[
ttl spans:d
udp endpoint queue_size:n max_packet_size:n workers:n socket_buffer_size:n
ui config_file assets_path log_access:b
zipkinReceiver ...httpServer parse_string_tags:b
zpages ...httpServer expvar@expvarConfig
`;
