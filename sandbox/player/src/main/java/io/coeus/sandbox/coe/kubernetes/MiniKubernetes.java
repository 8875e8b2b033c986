// SPDX-License-Identifier: Apache-2.0
package io.coeus.sandbox.coe.kubernetes;

import static io.coeus.sandbox.coe.Json.text;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.coeus.sandbox.coe.Authority;
import io.coeus.sandbox.coe.Identity;
import io.coeus.sandbox.coe.Json;
import io.coeus.sandbox.coe.Timing;
import io.coeus.sandbox.coe.TlsListener;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Clock;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One Kubernetes cluster in memory: its API, its controllers, its played nodes. Thread-safe.
 *
 * <p>Clients are let in by certificates: {@code O=system:masters} may do everything, {@code CN=system:node:NAME,
 * O=system:nodes} what a kubelet does. Images with FAIL in their name are never pulled, those with CRASH end at once.
 */
public final class MiniKubernetes implements AutoCloseable {
    /** The version it says it is. */
    public static final String VERSION = "v1.30.0";

    private final Registry registry;
    private final Controllers controllers;

    private MiniKubernetes(Registry registry, Controllers controllers) {
        this.registry = registry;
        this.controllers = controllers;
    }

    /**
     * Starts a cluster that nobody can reach yet; see {@link #listen}.
     *
     * @param saved what {@link #save} answered earlier, or null for a new cluster
     */
    public static MiniKubernetes create(Timing timing, @Nullable ObjectNode saved) {
        InstantSource clock = Clock.systemUTC();
        Registry registry = new Registry(new Store(), clock);
        registry.store().restore(saved);
        Bootstrap.run(registry);
        return new MiniKubernetes(registry, Controllers.start(registry, timing));
    }

    /** Starts a cluster of its own for a test: with an authority, a listener on loopback and Ready nodes. */
    public static Standalone start(Options options) {
        MiniKubernetes cluster = create(options.timing(), null);
        options.nodes().forEach(node -> cluster.addNode(node, Map.of(), "127.0.0.1"));
        Authority authority = Authority.create("mini-kubernetes");
        Identity server = authority.server("kube-apiserver", List.of("localhost", "127.0.0.1", "kubernetes"));
        InetSocketAddress where = new InetSocketAddress(InetAddress.getLoopbackAddress(), options.port());
        try {
            TlsListener listener = cluster.listen(where, new TlsListener.Trust(server, authority.certificate(), false));
            return new Standalone(cluster, authority, listener);
        } catch (IOException e) {
            cluster.close();
            throw new IllegalStateException("cannot listen on " + where, e);
        }
    }

    /**
     * What a cluster of a test is like.
     *
     * @param port where it listens on loopback; 0 takes a free one
     * @param nodes names of its nodes
     */
    public record Options(int port, List<String> nodes, Timing timing) {
        /** A free port, two nodes, no delays. */
        public static Options defaults() {
            return new Options(0, List.of("node-0", "node-1"), Timing.INSTANT);
        }
    }

    /** A cluster with its own authority and listener; closing it ends both. */
    public record Standalone(MiniKubernetes cluster, Authority authority, TlsListener listener)
            implements AutoCloseable {
        /** Where the API is, https://127.0.0.1:PORT. */
        public String url() {
            return "https://127.0.0.1:" + listener.address().getPort();
        }

        public String caPem() {
            return authority.pem();
        }

        /** A new identity that may do everything. */
        public Identity admin() {
            return client("admin", "system:masters");
        }

        public Identity client(String name, String... groups) {
            return authority.client(name, groups);
        }

        @Override
        public void close() {
            listener.close();
            cluster.close();
        }
    }

    /** Serves the API at one more address; the caller closes the listener. */
    public TlsListener listen(InetSocketAddress where, TlsListener.Trust trust) throws IOException {
        return TlsListener.open(where, trust, new Api(registry));
    }

    /** Adds a Ready node, or makes a known one Ready again. */
    public void addNode(String name, Map<String, String> labels, String address) {
        Key key = Key.global(Kinds.NODES, name);
        ObjectNode node = Nodes.node(name, labels, address, VERSION, registry.clock());
        registry.store().alone(() -> {
            if (registry.store().find(key).isEmpty()) {
                return registry.create(Kinds.NODES, "", node, false);
            }
            registry.status(key, old -> (ObjectNode) node.path("status"));
            return node;
        });
    }

    /** Removes a node and with it its pods; one that is not there is no error. */
    public void removeNode(String name) {
        registry.delete(Key.global(Kinds.NODES, name));
    }

    /** Makes a node Ready or not, as when its kubelet dies. */
    public void setReady(String name, boolean ready) {
        registry.status(Key.global(Kinds.NODES, name), status -> {
            Owners.condition(
                    status,
                    "Ready",
                    ready,
                    ready ? "KubeletReady" : "KubeletNotReady",
                    ready ? "kubelet is posting ready status" : "kubelet stopped posting node status",
                    registry.now());
            return status;
        });
    }

    /** The names of the nodes. */
    public List<String> nodes() {
        return registry.store().list(Kinds.NODES).stream()
                .map(node -> text(node, "metadata", "name"))
                .toList();
    }

    /** Everything there is, to be given to {@link #create} after a restart. */
    public ObjectNode save() {
        return registry.store().snapshot();
    }

    /** A number that grows with each change. */
    public long revision() {
        return registry.store().revision();
    }

    @Override
    public void close() {
        controllers.close();
    }

    /** What each new cluster has. */
    private static final class Bootstrap {
        static void run(Registry registry) {
            for (String name : List.of("default", "kube-system", "kube-public", "kube-node-lease")) {
                ensure(registry, Key.global(Kinds.NAMESPACES, name), Json.object());
            }
            ObjectNode service = Json.object();
            Json.within(service, "spec")
                    .putArray("ports")
                    .addObject()
                    .put("name", "https")
                    .put("port", 443)
                    .put("targetPort", 6443);
            ensure(registry, new Key(Kinds.SERVICES, "default", "kubernetes"), service);
        }

        private static void ensure(Registry registry, Key key, ObjectNode object) {
            if (registry.store().find(key).isEmpty()) {
                Json.within(object, "metadata").put("name", key.name());
                registry.create(key.kind(), key.namespace(), object, false);
            }
        }
    }
}
