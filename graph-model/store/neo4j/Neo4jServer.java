import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Path;
import java.util.Map;
import org.neo4j.configuration.GraphDatabaseSettings;
import org.neo4j.configuration.connectors.BoltConnector;
import org.neo4j.configuration.helpers.SocketAddress;
import org.neo4j.dbms.api.DatabaseManagementServiceBuilder;
import org.neo4j.io.ByteUnit;

/**
 * Neo4j through its documented embedded API, with Bolt on 127.0.0.1. Arguments: home folder, port, page cache in MiB.
 * The first line of standard input is the password; the end of standard input stops the server, so that it never
 * outlives the process that started it.
 */
public class Neo4jServer {
    public static void main(String[] args) {
        try {
            serve(Path.of(args[0]), Integer.parseInt(args[1]), Long.parseLong(args[2]));
            System.exit(0);
        } catch (Throwable error) {
            for (var cause = error; cause != null; cause = cause.getCause()) System.err.println(cause);
            // Threads of the server would keep Java going.
            System.exit(1);
        }
    }

    private static void serve(Path home, int port, long pageCache) throws IOException {
        var input = new BufferedReader(new InputStreamReader(System.in));
        var password = input.readLine();
        var address = new SocketAddress("127.0.0.1", port);
        var service = new DatabaseManagementServiceBuilder(home)
                .setConfig(BoltConnector.enabled, true)
                .setConfig(BoltConnector.listen_address, address)
                .setConfig(BoltConnector.advertised_address, address)
                .setConfig(GraphDatabaseSettings.auth_enabled, true)
                .setConfig(GraphDatabaseSettings.udc_enabled, false)
                .setConfig(GraphDatabaseSettings.pagecache_memory, ByteUnit.mebiBytes(pageCache))
                .build();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            service.shutdownDatabase("neo4j");
            // All is on the disk now; stopping Bolt as well would wait ten seconds for nobody.
            Runtime.getRuntime().halt(0);
        }));
        service.database("system").executeTransactionally(
                "CREATE OR REPLACE USER neo4j SET PASSWORD $password CHANGE NOT REQUIRED",
                Map.of("password", password));
        System.out.println("ready");
        while (input.readLine() != null) {}
    }
}
