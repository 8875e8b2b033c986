// SPDX-License-Identifier: Apache-2.0
package io.coeus.sandbox.cloud;

import io.coeus.sandbox.cloud.admin.Admin;
import io.coeus.sandbox.cloud.core.CallLog;
import io.coeus.sandbox.cloud.core.Dispatcher;
import io.coeus.sandbox.cloud.core.Faults;
import io.coeus.sandbox.cloud.core.Front;
import io.coeus.sandbox.cloud.core.Service;
import io.coeus.sandbox.cloud.core.Timer;
import io.coeus.sandbox.cloud.core.World;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

/** A cloud in this process: starts in well under a second, keeps everything in memory, forgets it when closed. */
public final class SandboxCloud implements AutoCloseable {
    private final World world;
    private final Front front;
    private final String url;

    private SandboxCloud(World world, Front front, String url) {
        this.world = world;
        this.front = front;
        this.url = url;
    }

    /** Starts a cloud; throws when the address is taken, and IllegalArgumentException for a bad network. */
    public static SandboxCloud start(Options options) throws IOException {
        int port = options.port() == 0 ? freePort(options.host()) : options.port();
        String url = "http://" + reachable(options.host()) + ":" + port;
        World world = new World(Clock.systemUTC(), Timer.real(), options.seed(), options.settings());
        Faults faults = new Faults();
        CallLog calls = new CallLog();
        Services parts = Services.in(world, url, options);
        List<Service> services = new ArrayList<>(parts.all());
        services.add(new Admin(world, parts.keystone(), parts.ironic(), parts.all(), faults, calls));
        InetSocketAddress address = new InetSocketAddress(options.host(), port);
        Front front = new Front(address, services, new Dispatcher(world, parts.keystone(), calls), faults);
        return new SandboxCloud(world, front, url);
    }

    /** What the catalog names: nobody can connect to the address that means all of them. */
    private static String reachable(String host) throws IOException {
        return InetAddress.getByName(host).isAnyLocalAddress() ? "127.0.0.1" : host;
    }

    private static int freePort(String host) throws IOException {
        try (ServerSocket socket = new ServerSocket()) {
            socket.bind(new InetSocketAddress(host, 0));
            return socket.getLocalPort();
        }
    }

    /** Root URL without a slash at the end; Keystone is at {@code url() + "/identity/v3"}. */
    public String url() {
        return url;
    }

    /** Port listened on. */
    public int port() {
        return front.port();
    }

    /** Stops listening and drops the state. */
    @Override
    public void close() {
        front.close();
        world.close();
    }
}
