// SPDX-License-Identifier: Apache-2.0
package io.coeus.sandbox.launcher.command;

import io.coeus.cli.Failure;
import io.coeus.cli.Terminal;
import io.coeus.sandbox.launcher.Trouble;
import io.coeus.sandbox.launcher.demo.Tour;
import io.coeus.sandbox.launcher.install.Installation;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Starts everything, shows what Coeus does, and stops everything. */
@Command(
        name = "demo",
        description = "Start everything, create a Kubernetes and a Swarm cluster, run one workload on both.",
        mixinStandardHelpOptions = true)
public final class Demo implements Callable<Integer> {
    @Option(names = "--keep", description = "Leave everything running.")
    boolean keep;

    @Override
    public Integer call() {
        long begin = System.nanoTime();
        Installation installation = Installation.of(System.getenv());
        Suite suite = new Suite(installation, System.out).switchTo(installation.withSandbox());
        if (!keep) {
            // Also when it is interrupted.
            Runtime.getRuntime().addShutdownHook(new Thread(suite::down, "down"));
        }
        try {
            System.out.println("starting " + suite.size() + " processes");
            suite.up();
            new Tour(terminal(installation)).run();
            System.out.printf("%ndemo done after %s%n", Suite.seconds(Duration.ofNanos(System.nanoTime() - begin)));
            System.out.println(keep ? next() : "stopping; keep it with ./coeus demo --keep");
        } catch (Failure e) {
            throw new Trouble(
                    "The demo failed: " + e.getMessage() + "\nLogs: "
                            + installation.home().logs(),
                    e);
        }
        return 0;
    }

    private static Terminal terminal(Installation installation) {
        Map<String, String> environment =
                Map.of("COEUS_HOME", installation.home().state().toString(), "OS_CLOUD", "coeus-demo");
        return new Terminal(
                environment, installation.home().state(), System.out, System.out, Clock.systemUTC(), Thread::sleep);
    }

    private static String next() {
        return """
                It goes on running. Try:
                  ./coeus cluster list
                  eval "$(./coeus cluster config demo-kubernetes)" && kubectl get nodes
                  ./coeus workload scale web-kubernetes --replicas 3
                  ./coeus operation list
                  ./coeus event watch
                  ./coeus kill cluster-manager, create a cluster, ./coeus restart cluster-manager
                  OS_CLIENT_CONFIG_FILE=.coeus/clouds.yaml OS_CLOUD=coeus-demo openstack coe cluster list
                  ./coeus down""";
    }
}
