// SPDX-License-Identifier: Apache-2.0
package io.coeus.sandbox.coe.swarm;

import static io.coeus.sandbox.coe.Json.text;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.coeus.sandbox.coe.Authority;
import io.coeus.sandbox.coe.Identity;
import io.coeus.sandbox.coe.Ids;
import io.coeus.sandbox.coe.Json;
import io.coeus.sandbox.coe.Timing;
import io.coeus.sandbox.coe.TlsListener;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One swarm in memory: the Docker Engine API of its managers, its orchestrator, its played nodes. Thread-safe.
 *
 * <p>Any client with a certificate of the trusted authority may do everything. Tasks of images with FAIL in their name
 * are rejected, those with CRASH fail.
 */
public final class MiniSwarm implements AutoCloseable {
    /** The engine version it says it is. */
    public static final String VERSION = About.VERSION;

    private final Room room;
    private final Orchestrator orchestrator;

    private MiniSwarm(Room room, Orchestrator orchestrator) {
        this.room = room;
        this.orchestrator = orchestrator;
    }

    /**
     * Starts a swarm that nobody can reach yet; see {@link #listen}.
     *
     * @param saved what {@link #save} answered earlier, or null for a new swarm
     */
    public static MiniSwarm create(Timing timing, @Nullable ObjectNode saved) {
        Room room = new Room(Clock.systemUTC());
        room.restore(saved);
        if (room.find(Shelf.NETWORKS, "ingress").isEmpty()) {
            ObjectNode ingress = Json.object().put("Name", "ingress").put("Driver", "overlay");
            room.add(Shelf.NETWORKS, Networks.made(room, ingress.put("Ingress", true)));
        }
        return new MiniSwarm(room, Orchestrator.start(room, timing));
    }

    /** Starts a swarm of its own for a test: with an authority, a listener on loopback and Ready nodes. */
    public static Standalone start(Options options) {
        MiniSwarm swarm = create(options.timing(), null);
        for (int i = 0; i < options.nodes().size(); i++) {
            swarm.addNode(options.nodes().get(i), i == 0, Map.of(), "127.0.0.1");
        }
        Authority authority = Authority.create("mini-swarm");
        Identity server = authority.server("docker", List.of("localhost", "127.0.0.1"));
        InetSocketAddress where = new InetSocketAddress(InetAddress.getLoopbackAddress(), options.port());
        try {
            TlsListener.Trust trust = new TlsListener.Trust(server, authority.certificate(), true);
            String manager = options.nodes().isEmpty() ? "" : options.nodes().getFirst();
            return new Standalone(swarm, authority, swarm.listen(where, trust, manager));
        } catch (IOException e) {
            swarm.close();
            throw new IllegalStateException("cannot listen on " + where, e);
        }
    }

    /**
     * What a swarm of a test is like.
     *
     * @param port where it listens on loopback; 0 takes a free one
     * @param nodes names of its nodes; the first is the manager
     */
    public record Options(int port, List<String> nodes, Timing timing) {
        /** A free port, a manager and a worker, no delays. */
        public static Options defaults() {
            return new Options(0, List.of("node-0", "node-1"), Timing.INSTANT);
        }
    }

    /** A swarm with its own authority and listener; closing it ends both. */
    public record Standalone(MiniSwarm swarm, Authority authority, TlsListener listener) implements AutoCloseable {
        /** Where the API is, https://127.0.0.1:PORT; for the docker client write tcp:// instead. */
        public String url() {
            return "https://127.0.0.1:" + listener.address().getPort();
        }

        public String caPem() {
            return authority.pem();
        }

        /** A new client identity. */
        public Identity client(String name) {
            return authority.client(name);
        }

        @Override
        public void close() {
            listener.close();
            swarm.close();
        }
    }

    /**
     * Serves the API at one more address; the caller closes the listener.
     *
     * @param node name of the manager that answers there
     */
    public TlsListener listen(InetSocketAddress where, TlsListener.Trust trust, String node) throws IOException {
        return TlsListener.open(where, trust, new SwarmApi(room, node));
    }

    /** Adds a ready node, or makes a known one ready again. */
    public void addNode(String name, boolean manager, Map<String, String> labels, String address) {
        room.alone(() -> {
            room.find(Shelf.NODES, name)
                    .ifPresentOrElse(
                            node -> setReady(name, true),
                            () -> room.add(Shelf.NODES, SwarmNodes.made(room, name, manager, labels, address)));
            return name;
        });
    }

    /** Removes a node and with it its tasks; one that is not there is no error. */
    public void removeNode(String name) {
        room.alone(() -> room.find(Shelf.NODES, name).map(node -> {
            room.remove(Shelf.NODES, text(node, "ID"));
            return name;
        }));
    }

    /** Makes a node ready or down. */
    public void setReady(String name, boolean ready) {
        room.find(Shelf.NODES, name)
                .ifPresent(node -> room.change(Shelf.NODES, text(node, "ID"), object -> {
                    Json.within(object, "Status").put("State", ready ? "ready" : "down");
                    return object;
                }));
    }

    /** The names of the nodes. */
    public List<String> nodes() {
        return room.list(Shelf.NODES).stream().map(Shelf.NODES::name).toList();
    }

    /** Everything there is, to be given to {@link #create} after a restart. */
    public ObjectNode save() {
        return room.snapshot();
    }

    /** A number that grows with each change. */
    public long revision() {
        return room.index();
    }

    @Override
    public void close() {
        orchestrator.close();
    }

    /** Node objects. */
    private static final class SwarmNodes {
        static ObjectNode made(Room room, String name, boolean manager, Map<String, String> labels, String address) {
            ObjectNode node = Json.object().put("ID", Ids.swarm());
            ObjectNode spec = node.putObject("Spec").put("Role", manager ? "manager" : "worker");
            spec.put("Availability", "active").set("Labels", Json.from(labels, ObjectNode.class));
            ObjectNode description = node.putObject("Description").put("Hostname", name);
            description.putObject("Platform").put("Architecture", "x86_64").put("OS", "linux");
            description.putObject("Resources").put("NanoCPUs", 16_000_000_000L).put("MemoryBytes", 64L << 30);
            description.putObject("Engine").put("EngineVersion", About.VERSION);
            node.putObject("Status").put("State", "ready").put("Addr", address);
            if (manager) {
                boolean first = room.list(Shelf.NODES).stream().noneMatch(other -> other.has("ManagerStatus"));
                ObjectNode status = node.putObject("ManagerStatus");
                if (first) {
                    status.put("Leader", true);
                }
                status.put("Reachability", "reachable").put("Addr", address + ":2377");
            }
            return node;
        }
    }
}
