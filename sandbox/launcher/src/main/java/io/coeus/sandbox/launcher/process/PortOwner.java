// SPDX-License-Identifier: Apache-2.0
package io.coeus.sandbox.launcher.process;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Says whether a port on 127.0.0.1 is free and, on Linux, which process listens on it. */
public final class PortOwner {
    private static final String LISTEN = "0A";

    private PortOwner() {}

    public static boolean isFree(int port) {
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    /** Such as {@code java (pid 4711)}; empty when that cannot be known, as for another user's process. */
    public static Optional<String> of(int port) {
        Set<String> inodes = new HashSet<>(listeners(Path.of("/proc/net/tcp"), port));
        inodes.addAll(listeners(Path.of("/proc/net/tcp6"), port));
        if (inodes.isEmpty()) {
            return Optional.empty();
        }
        return ProcessHandle.allProcesses()
                .filter(handle -> holds(handle.pid(), inodes))
                .findFirst()
                .map(handle -> name(handle) + " (pid " + handle.pid() + ")");
    }

    private static Set<String> listeners(Path table, int port) {
        String wanted = String.format(Locale.ROOT, ":%04X", port);
        try (Stream<String> lines = Files.lines(table)) {
            return lines.map(line -> line.trim().split("\\s+", -1))
                    .filter(cells -> cells.length > 9 && cells[1].endsWith(wanted) && cells[3].equals(LISTEN))
                    .map(cells -> "socket:[" + cells[9] + "]")
                    .collect(Collectors.toSet());
        } catch (IOException e) {
            return Set.of();
        }
    }

    private static boolean holds(long pid, Set<String> inodes) {
        try (Stream<Path> files = Files.list(Path.of("/proc/" + pid + "/fd"))) {
            return files.anyMatch(file -> inodes.contains(target(file)));
        } catch (IOException e) {
            return false;
        }
    }

    private static String target(Path link) {
        try {
            return Files.readSymbolicLink(link).toString();
        } catch (IOException e) {
            return "";
        }
    }

    private static String name(ProcessHandle handle) {
        return handle.info()
                .command()
                .map(command -> String.valueOf(Path.of(command).getFileName()))
                .orElse("a process");
    }
}
