// SPDX-License-Identifier: Apache-2.0
package io.coeus.sandbox.launcher.command;

import io.coeus.sandbox.launcher.install.Cloud;
import io.coeus.sandbox.launcher.install.Cloud.Player;
import io.coeus.sandbox.launcher.install.Installation;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Starts what does not run yet and waits until all is ready. */
@Command(name = "up", description = "Start everything and wait until it is ready.", mixinStandardHelpOptions = true)
public final class Up implements Callable<Integer> {
    @Option(
            names = "--cloud",
            description = "Work with the OpenStack of the OS_ variables instead of the sandbox cloud."
                    + " The account must be an administrator: Coeus uses it as its own.")
    boolean cloud;

    @Option(
            names = "--player",
            description = "With --cloud: act for servers that no hypervisor boots (Nova's fake driver).")
    boolean player;

    @Option(
            names = "--kubernetes-command",
            paramLabel = "CMD",
            description = "With --player: start real Kubernetes API servers with CMD DIR PORT.")
    String kubernetesCommand = "";

    @Option(
            names = "--replicas",
            paramLabel = "N",
            description = "Processes of each service, behind a balancer at the service's port (default: as last time).")
    @Nullable
    Integer replicas;

    @Override
    public Integer call() {
        Installation installation = Installation.of(System.getenv());
        Installation wanted = cloud
                ? installation.with(Cloud.fromEnvironment(System.getenv(), new Player(player, kubernetesCommand)))
                : installation.withSandbox();
        new Suite(installation, System.out)
                .switchTo(replicas == null ? wanted : wanted.withReplicas(replicas))
                .up();
        return 0;
    }
}
