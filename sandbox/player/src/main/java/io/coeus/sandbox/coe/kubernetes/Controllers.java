// SPDX-License-Identifier: Apache-2.0
package io.coeus.sandbox.coe.kubernetes;

import io.coeus.sandbox.coe.Timing;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Runs all controllers of a cluster on one virtual thread until closed. */
final class Controllers implements AutoCloseable {
    private static final Duration LONGEST_SLEEP = Duration.ofMinutes(1);
    private static final System.Logger LOG = System.getLogger(Controllers.class.getName());

    private final Registry registry;
    private final List<Controller> controllers;
    private final Thread thread;

    private Controllers(Registry registry, List<Controller> controllers) {
        this.registry = registry;
        this.controllers = controllers;
        this.thread = Thread.ofVirtual().name("controllers").unstarted(this::loop);
    }

    static Controllers start(Registry registry, Timing timing) {
        List<Controller> all = List.of(
                new NamespaceController(registry),
                new GarbageCollector(registry),
                new CronJobController(registry),
                new JobController(registry),
                new DeploymentController(registry),
                new ReplicaSetController(registry),
                new StatefulSetController(registry),
                new DaemonSetController(registry),
                new ClaimController(registry),
                new Scheduler(registry),
                new Kubelets(registry, timing),
                new EndpointController(registry));
        Controllers started = new Controllers(registry, all);
        started.thread.start();
        return started;
    }

    private void loop() {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                long before = registry.store().revision();
                Instant next = round();
                if (registry.store().revision() == before) {
                    Duration left = next.equals(Controller.ON_CHANGE)
                            ? LONGEST_SLEEP
                            : Duration.between(registry.clock().instant(), next);
                    registry.store().await(before, left.compareTo(LONGEST_SLEEP) > 0 ? LONGEST_SLEEP : left);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Instant round() {
        Instant next = Controller.ON_CHANGE;
        for (Controller controller : controllers) {
            try {
                next = Controller.sooner(next, controller.run());
            } catch (RuntimeException e) {
                LOG.log(System.Logger.Level.WARNING, controller.getClass().getSimpleName(), e);
                next = Controller.sooner(next, registry.clock().instant().plusSeconds(1));
            }
        }
        return next;
    }

    @Override
    public void close() {
        thread.interrupt();
    }
}
