// SPDX-License-Identifier: Apache-2.0
package io.coeus.sandbox.player;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.coeus.sandbox.coe.Json;
import io.coeus.sandbox.player.ControlPlane.Member;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** One machine, played from boot to removal on a virtual thread of its own. */
final class PlayedNode {
    private static final System.Logger LOG = System.getLogger(PlayedNode.class.getName());
    private static final Duration FIRST_WAIT = Duration.ofMillis(250);
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(4);

    private final Booted machine;
    private final PlayedCluster cluster;
    private final Gateway gateway;
    private final StateDir state;
    private final CountDownLatch stopped = new CountDownLatch(1);
    private volatile Phase phase = Phase.JOINING;
    private volatile String message = "";
    private volatile boolean reported;
    private @Nullable Passport passport;
    private @Nullable Thread thread;

    PlayedNode(Booted machine, PlayedCluster cluster, Gateway gateway, StateDir state) {
        this.machine = machine;
        this.cluster = cluster;
        this.gateway = gateway;
        this.state = state;
    }

    /** A node as an earlier player left it. */
    static PlayedNode restored(ObjectNode record, PlayedCluster cluster, Gateway gateway, StateDir state) {
        PlayedNode node = new PlayedNode(machine(record), cluster, gateway, state);
        if (record.path("passport") instanceof ObjectNode passport) {
            node.passport = new Passport(passport);
        }
        node.reported = record.path("reported").asBoolean();
        return node;
    }

    static Booted machine(ObjectNode record) {
        return new Booted(
                Json.text(record, "id"), Json.text(record, "kind"), true, NodeFile.parse(record.path("node")));
    }

    Booted machine() {
        return machine;
    }

    void start() {
        thread = Thread.ofVirtual().name("node-" + machine.node().name()).start(this::play);
    }

    /** Waits a little longer after each failure; answers false when the machine is gone meanwhile. */
    private boolean pause(int attempt) {
        long millis = Math.min(FIRST_WAIT.toMillis() << Math.min(attempt, 8), LONGEST_WAIT.toMillis());
        return !stops(Duration.ofMillis(millis));
    }

    /** Waits that long; answers true as soon as the machine is gone. */
    private boolean stops(Duration pause) {
        try {
            return stopped.await(pause.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    private interface Step {
        /** Answers false when it has to be tried again. */
        boolean done() throws IOException;
    }

    private boolean untilDone(Step step) throws IOException {
        int attempt = 0;
        do {
            try {
                if (step.done()) {
                    return true;
                }
            } catch (Gateway.Refused e) {
                throw e;
            } catch (IOException e) {
                note(e.toString());
            }
        } while (pause(attempt++));
        return false;
    }

    private void play() {
        try {
            if (untilDone(this::join) && untilDone(this::enter) && untilDone(this::tellReady)) {
                mountVolumes();
            }
        } catch (Gateway.Refused e) {
            phase = Phase.FAILED;
            note(String.valueOf(e.getMessage()));
        } catch (IOException | RuntimeException e) {
            phase = Phase.FAILED;
            LOG.log(System.Logger.Level.WARNING, "node " + machine.node().name(), e);
            note(e.toString());
            tellFailed();
        }
    }

    private boolean join() throws IOException {
        Passport mine = passport == null ? Passport.apply(machine.node()) : passport;
        remember(mine);
        if (!mine.complete()) {
            mine = gateway.join(machine.node(), mine);
            remember(mine);
            phase = Phase.BOOTSTRAPPING;
            tell(Phase.BOOTSTRAPPING, "joined");
        }
        return true;
    }

    private boolean enter() throws IOException {
        phase = Phase.BOOTSTRAPPING;
        boolean in = cluster.enter(new Member(machine.node(), complete()));
        message = in ? "" : "waits for the control plane";
        return in;
    }

    private boolean tellReady() throws IOException {
        phase = Phase.READY;
        if (!reported) {
            tell(Phase.READY, "");
            reported = true;
            remember(complete());
        }
        return true;
    }

    /** Mounts what it is told to at once, and says so. Ends with the machine. */
    private void mountVolumes() {
        List<String> mounted = List.of();
        Duration pause = Duration.ZERO;
        while (!stops(pause)) {
            try {
                List<String> wanted = gateway.volumes(machine.node(), complete(), mounted);
                pause = wanted.equals(mounted) ? gateway.turn() : Duration.ZERO;
                mounted = wanted;
                message = "";
            } catch (IOException e) {
                note(e.toString());
                pause = LONGEST_WAIT;
            }
        }
    }

    private void tell(Phase how, String text) throws IOException {
        gateway.report(machine.node(), complete(), new Gateway.Report(how, text, cluster.version()));
    }

    private void tellFailed() {
        try {
            tell(Phase.FAILED, message);
        } catch (IOException | IllegalStateException e) {
            LOG.log(
                    System.Logger.Level.WARNING,
                    "cannot report that {0} failed",
                    machine.node().name());
        }
    }

    private Passport complete() {
        Passport mine = passport;
        if (mine == null || !mine.complete()) {
            throw new IllegalStateException("not joined");
        }
        return mine;
    }

    private synchronized void remember(Passport mine) {
        passport = mine;
        if (stopped.getCount() > 0) {
            ObjectNode record = Json.object().put("id", machine.id()).put("kind", machine.kind());
            record.set("node", machine.node().json());
            record.set("passport", mine.json());
            state.keepMachine(machine.id(), record.put("reported", reported));
        }
    }

    private void note(String trouble) {
        if (!trouble.equals(message)) {
            LOG.log(System.Logger.Level.INFO, "node {0}: {1}", machine.node().name(), trouble);
        }
        message = trouble;
    }

    /** The machine is switched off. */
    void switchOff() throws IOException {
        halt();
        phase = Phase.OFF;
        cluster.switchOff(machine.node());
    }

    /** The machine is gone for good. */
    void remove() throws IOException {
        halt();
        phase = Phase.GONE;
        cluster.leave(machine.node());
        state.forgetMachine(machine.id());
    }

    /** Ends the play without a change: the player itself goes. */
    void halt() {
        synchronized (this) {
            stopped.countDown();
        }
        Thread playing = thread;
        if (playing != null) {
            try {
                playing.join(Duration.ofSeconds(60));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    ObjectNode status() {
        return Json.object()
                .put("id", machine.id())
                .put("kind", machine.kind())
                .put("node", machine.node().name())
                .put("clusterId", machine.node().clusterId())
                .put("cluster", machine.node().clusterName())
                .put("coe", machine.node().coe())
                .put("role", machine.node().master() ? "master" : "worker")
                .put("phase", phase.word())
                .put("message", message)
                .set("addresses", Json.texts(cluster.addresses()));
    }
}
