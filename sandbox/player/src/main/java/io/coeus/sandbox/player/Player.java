// SPDX-License-Identifier: Apache-2.0
package io.coeus.sandbox.player;

import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Plays the nodes of Coeus clusters on a cloud that boots nothing: watches for machines, reads their user-data, joins,
 * reports, and serves the engine's API where the node would. Closing it leaves all in place for the next one.
 */
public final class Player implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(Player.class.getName());

    private final Settings settings;
    private final Map<String, Machines> sources;
    private final Fleet fleet;
    private final CountDownLatch stopped = new CountDownLatch(1);
    private final Thread thread = Thread.ofPlatform().name("player").unstarted(this::loop);
    private final AdminEndpoint admin;
    private String trouble = "not asked yet";

    private Player(Settings settings, Map<String, Machines> sources, Fleet fleet) throws IOException {
        this.settings = settings;
        this.sources = sources;
        this.fleet = fleet;
        this.admin = AdminEndpoint.open(settings.adminPort(), fleet::status, this::health);
    }

    /** Starts playing; a port that is taken or a directory that cannot be written is an {@link IOException}. */
    public static Player start(Settings settings) throws IOException {
        InstantSource clock = Clock.systemUTC();
        StateDir state = StateDir.at(settings.stateDir());
        Http http = Http.plain();
        Keystone keystone = new Keystone(settings.login(), http, clock);
        UserDataSource coeus = new UserDataSource(http, settings.userData(), settings.userDataToken());
        Map<String, Machines> sources = new LinkedHashMap<>();
        sources.put("server", new NovaServers(keystone, clock));
        sources.put("machine", new IronicMachines(keystone, coeus));
        ControlPlanes planes = new ControlPlanes(state, settings.kubernetesCommand());
        Player player = new Player(settings, sources, new Fleet(new Gateway(http), state, planes));
        player.fleet.restore();
        player.thread.start();
        return player;
    }

    /** Where the status is served. */
    public URI status() {
        return admin.status();
    }

    private void loop() {
        try {
            do {
                String now = look();
                if (!now.equals(health())) {
                    LOG.log(System.Logger.Level.INFO, now.isEmpty() ? "the cloud answers" : now);
                }
                tell(now);
                fleet.keep();
            } while (!stopped.await(settings.pollInterval().toMillis(), TimeUnit.MILLISECONDS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private String look() {
        StringBuilder troubles = new StringBuilder();
        sources.forEach((kind, machines) -> {
            try {
                fleet.follow(kind, machines.booted());
            } catch (IOException | RuntimeException e) {
                troubles.append(kind).append("s: ").append(e).append(' ');
            }
        });
        return troubles.toString().strip();
    }

    private synchronized void tell(String now) {
        trouble = now;
    }

    /** "" while the cloud answers. */
    private synchronized String health() {
        return trouble;
    }

    @Override
    public void close() {
        stopped.countDown();
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        fleet.close();
        admin.close();
    }
}
