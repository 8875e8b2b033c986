// SPDX-License-Identifier: Apache-2.0
package io.coeus.sandbox.player;

import io.coeus.sandbox.coe.Authority;
import io.coeus.sandbox.coe.Identity;
import io.coeus.sandbox.coe.Pem;
import io.coeus.sandbox.coe.Requests;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A cluster whose Kubernetes API server is real: a command starts it on loopback with the cluster's certificates, and
 * the nodes' addresses are forwarded there. Its kubelets are played.
 *
 * <p>The key of the cluster's authority never comes here, but a controller manager wants an authority to sign with. It
 * gets one of its own, which vouches for the cluster's: whoever trusts the one follows the server's chain to the other.
 * The API server trusts clients of both.
 */
final class RealKubernetes implements ControlPlane {
    private static final String CLIENTS = "clients.crt";
    private static final String FLAGS = "KUBE_APISERVER_FLAGS";
    private static final int FIRST_PORT = 17_000;
    private static final int PORTS_APART = 20;
    private static final long LONGEST_START_SECONDS = 180;
    private static final ReentrantLock STARTING = new ReentrantLock();

    private final Path dir;
    private final int port;
    private final RealNodes nodes;

    private RealKubernetes(Path dir, int port, RealNodes nodes) {
        this.dir = dir;
        this.port = port;
        this.nodes = nodes;
    }

    /** Starts the API server, or finds it running; repeatable. */
    static RealKubernetes start(String command, Path dir, Member master) throws IOException {
        Files.createDirectories(
                dir.resolve("pki"), PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        STARTING.lock();
        try {
            int port = port(dir);
            writeCertificates(dir.resolve("pki"), master.passport());
            run(command, dir, port);
            return new RealKubernetes(dir, port, RealNodes.start(KubeClient.of(port, master), Clock.systemUTC()));
        } finally {
            STARTING.unlock();
        }
    }

    private static int port(Path dir) throws IOException {
        Path file = dir.resolve("port");
        if (Files.exists(file)) {
            return Integer.parseInt(Files.readString(file).strip());
        }
        List<Integer> taken;
        try (Stream<Path> others = Files.list(dir.resolveSibling(""))) {
            taken = others.map(RealKubernetes::portOf).flatMap(Optional::stream).toList();
        }
        int port = IntStream.iterate(FIRST_PORT, next -> next + PORTS_APART)
                .limit(500)
                .filter(each -> !taken.contains(each) && free(each))
                .findFirst()
                .orElseThrow(() -> new IOException("no free ports for another Kubernetes API server"));
        Files.writeString(file, Integer.toString(port));
        return port;
    }

    private static Optional<Integer> portOf(Path cluster) {
        try {
            Path file = cluster.resolve("port");
            return Files.exists(file)
                    ? Optional.of(Integer.parseInt(Files.readString(file).strip()))
                    : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static boolean free(int port) {
        try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort() == port;
        } catch (IOException e) {
            return false;
        }
    }

    private static void writeCertificates(Path pki, Passport passport) throws IOException {
        if (Files.exists(pki.resolve("admin.crt"))) {
            return;
        }
        Authority own = Authority.create("kubernetes-controllers");
        String vouched = own.vouchFor(passport.ca());
        write(pki, "ca.crt", own.pem());
        write(pki, "ca.key", own.keyPem());
        write(pki, CLIENTS, own.pem() + passport.caPem());
        write(pki, "sa.key", Pem.key(Requests.newRsaKey().getPrivate()));
        Identity server = passport.identity("server");
        write(pki, "server.crt", server.certificatePem() + vouched);
        write(pki, "server.key", server.keyPem());
        Identity admin = passport.identity("admin");
        write(pki, "admin.key", admin.keyPem());
        write(pki, "admin.crt", admin.certificatePem());
    }

    private static void write(Path pki, String name, String pem) throws IOException {
        Path file = pki.resolve(name);
        Files.deleteIfExists(file);
        Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(file, pem);
    }

    private static void run(String command, Path dir, int port) throws IOException {
        Path log = dir.resolve("up.log");
        ProcessBuilder builder = new ProcessBuilder(command, dir.toString(), Integer.toString(port));
        String flags = builder.environment().getOrDefault(FLAGS, "");
        builder.environment()
                .put(FLAGS, flags + " --client-ca-file=" + dir.resolve("pki").resolve(CLIENTS));
        builder.environment().remove("OS_PASSWORD");
        Process process =
                builder.redirectErrorStream(true).redirectOutput(log.toFile()).start();
        try {
            if (!process.waitFor(LONGEST_START_SECONDS, TimeUnit.SECONDS)) {
                process.destroy();
                throw new IOException(command + " took longer than " + LONGEST_START_SECONDS + " s; see " + log);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while starting Kubernetes", e);
        }
        if (process.exitValue() != 0) {
            throw new IOException(command + " failed; see " + log);
        }
    }

    @Override
    public AutoCloseable listen(InetSocketAddress where, Member master) throws IOException {
        return Forwarder.open(where, List.of(new InetSocketAddress(InetAddress.getLoopbackAddress(), port)));
    }

    @Override
    public void admit(NodeFile node) throws IOException {
        nodes.admit(node);
    }

    @Override
    public void switchOff(NodeFile node) throws IOException {
        nodes.switchOff(node);
    }

    @Override
    public void dismiss(NodeFile node) throws IOException {
        nodes.dismiss(node);
    }

    @Override
    public String version() {
        return nodes.version();
    }

    @Override
    public void keep() {}

    /** Leaves the API server running: the next player finds it. */
    @Override
    public void close() {
        nodes.close();
    }

    @Override
    public void destroy() {
        nodes.close();
        Processes.end(dir);
        Processes.delete(dir);
    }
}
