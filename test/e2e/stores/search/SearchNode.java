import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.opensearch.common.settings.Setting;
import org.opensearch.common.settings.Settings;
import org.opensearch.env.Environment;
import org.opensearch.node.Node;
import org.opensearch.plugins.Plugin;
import org.opensearch.transport.Netty4Plugin;

/**
 * One OpenSearch on loopback: HOME HTTP_PORT TRANSPORT_PORT. It ends in order when it is asked to. With its own name for the packages, this
 * is Elasticsearch as well.
 */
public class SearchNode extends Node {
  SearchNode(Settings settings) {
    super(new Environment(settings, Path.of(settings.get("path.home"))), List.of(Netty4Plugin.class, Ages.class), false);
  }

  /** Lets a test set when an index was created: nothing else makes an old index. */
  public static class Ages extends Plugin {
    @Override
    public List<Setting<?>> getSettings() {
      return List.of(Setting.longSetting("index.creation_date", -1, -1, Setting.Property.IndexScope));
    }
  }

  public static void main(String[] args) throws Exception {
    Node node =
        new SearchNode(
            Settings.builder()
                .put("path.home", args[0])
                .put("http.port", args[1])
                .put("transport.port", args[2])
                .put("network.host", "127.0.0.1")
                .put("discovery.type", "single-node")
                .put("cluster.routing.allocation.disk.threshold_enabled", false)
                .put("node.name", "node")
                .put("http.type", "netty4")
                .put("transport.type", "netty4")
                .build());
    node.start();
    Runtime.getRuntime().addShutdownHook(new Thread(() -> close(node)));
    new CountDownLatch(1).await();
  }

  private static void close(Node node) {
    try {
      node.close();
    } catch (Exception error) {
      error.printStackTrace();
    }
  }
}
