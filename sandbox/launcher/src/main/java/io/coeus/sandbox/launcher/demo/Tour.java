// SPDX-License-Identifier: Apache-2.0
package io.coeus.sandbox.launcher.demo;

import com.fasterxml.jackson.databind.JsonNode;
import io.coeus.cli.ExitCode;
import io.coeus.cli.Failure;
import io.coeus.cli.Main;
import io.coeus.cli.Terminal;
import io.coeus.cli.api.Api;
import io.coeus.cli.api.Api.Written;
import io.coeus.cli.api.Operations;
import io.coeus.cli.api.Path;
import io.coeus.cli.api.Settling;
import io.coeus.cli.auth.Sessions;
import io.coeus.cli.output.StepLines;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;

/** What the demo does through Coeus's own API, as any user could. */
public final class Tour {
    private static final List<String> ENGINES = List.of("kubernetes", "swarm");
    private static final Duration SETTLING = Duration.ofMinutes(2);

    private final Terminal terminal;
    private final HttpClient http = HttpClient.newHttpClient();

    public Tour(Terminal terminal) {
        this.terminal = terminal;
    }

    /** Runs to the end, or fails with {@link Failure}. */
    public void run() {
        say("creating one Kubernetes and one Swarm cluster, 1 master and 2 workers each");
        atOnce(ENGINES.stream().map(engine -> task(() -> createCluster(engine))).toList());
        say("creating a network for workloads");
        JsonNode network = done(api().post(Path.of("networks"), Bodies.network()), "networks");
        say("running the same workload on both, with a data volume and on that network");
        atOnce(ENGINES.stream()
                .map(engine -> task(
                        () -> createWorkload(engine, network.path("networkId").asText(""))))
                .toList());
        show("clusters", "cluster", "list");
        show("workloads", "workload", "list");
        show("volumes", "volume", "list");
        show("operations", "operation", "list");
    }

    private void createCluster(String engine) {
        api().post(Path.of("cluster-templates"), Bodies.template(engine));
        done(api().post(Path.of("clusters"), Bodies.cluster(engine)), "clusters");
    }

    private void createWorkload(String engine, String network) {
        JsonNode workload = done(api().post(Path.of("workloads"), Bodies.workload(engine, network)), "workloads");
        awaitRunning(workload.path("id").asText(""));
    }

    private JsonNode done(Written written, String noun) {
        Api api = api();
        written.operation()
                .ifPresent(id ->
                        Operations.demandSuccess(new Operations(terminal, api).await(id, new StepLines(this::say))));
        return new Settling(terminal, api)
                .await(written, Path.of(noun, written.body().path("id").asText("")))
                .orElse(written.body());
    }

    private void awaitRunning(String id) {
        var deadline = terminal.clock().instant().plus(SETTLING);
        while (true) {
            JsonNode workload = api().get(Path.of("workloads", id));
            String state = workload.path("state").asText("");
            if (state.equals("RUNNING")) {
                return;
            }
            if (terminal.clock().instant().isAfter(deadline)) {
                throw new Failure(
                        ExitCode.FAILED,
                        "workload " + workload.path("name").asText("") + " is " + state + ": "
                                + workload.path("reason").asText("no reason is known"));
            }
            terminal.rest(Duration.ofMillis(500));
        }
    }

    /** A client of its own for each thread. */
    private Api api() {
        return new Api(terminal, http, new Sessions(terminal, http));
    }

    private void show(String title, String... command) {
        say("\n" + title);
        Main.run(terminal, command);
    }

    private synchronized void say(String line) {
        terminal.out().println(line);
    }

    private static Supplier<CompletableFuture<Void>> task(Runnable work) {
        return () -> CompletableFuture.runAsync(work, Thread::startVirtualThread);
    }

    private static void atOnce(List<Supplier<CompletableFuture<Void>>> tasks) {
        var running = new ArrayList<CompletableFuture<Void>>();
        tasks.forEach(task -> running.add(task.get()));
        try {
            CompletableFuture.allOf(running.toArray(CompletableFuture<?>[]::new))
                    .join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof Failure failure ? failure : e;
        }
    }
}
