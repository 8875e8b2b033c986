// SPDX-License-Identifier: Apache-2.0
package io.coeus.sandbox.launcher.part;

import io.coeus.sandbox.launcher.Trouble;
import io.coeus.sandbox.launcher.balancer.BalancerMain;
import io.coeus.sandbox.launcher.install.Installation;
import io.coeus.sandbox.launcher.install.Ports;
import io.coeus.sandbox.launcher.kafka.KafkaMain;
import io.coeus.sandbox.launcher.part.Part.Preparation;
import io.coeus.sandbox.launcher.postgres.Databases;
import io.coeus.sandbox.launcher.postgres.Postgres;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** All parts of an installation: what runs, with which settings, in which order. */
public final class Parts {
    private static final String POSTGRES_VERSION = "17.6";

    private final Installation installation;
    private final Jvm jvm;

    public Parts(Installation installation) {
        this.installation = installation;
        this.jvm = new Jvm(installation.home());
    }

    /** In an order in which they can be started one after the other. */
    public List<Part> all() {
        var parts = new ArrayList<Part>();
        parts.add(postgres());
        parts.add(kafka());
        if (installation.cloud().sandbox()) {
            parts.add(cloud());
        }
        if (installation.replicas() > 1) {
            parts.add(balancer());
        }
        for (Service service : Service.ALL) {
            service.parts(installation.replicas()).forEach(name -> parts.add(service(service, name)));
        }
        if (installation.cloud().player().plays()) {
            parts.add(player());
        }
        return List.copyOf(parts);
    }

    /** The part of that name; fails with {@link Trouble} that lists all names. */
    public Part named(String name) {
        return all().stream()
                .filter(part -> part.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new Trouble("There is no part " + name + ". Parts: "
                        + all().stream().map(Part::name).collect(Collectors.joining(", ")) + "."));
    }

    /** Whether it is a process of one of the six services. */
    public boolean isService(Part part) {
        return Service.ALL.stream()
                .anyMatch(service -> service.parts(installation.replicas()).contains(part.name()));
    }

    private Part postgres() {
        Path state = installation.home().state();
        var server = new Postgres(
                state.resolve("postgres-" + POSTGRES_VERSION),
                installation.data().resolve("postgres"),
                installation.home().log("postgres"),
                installation.ports().of("postgres"),
                installation.secrets().databasePassword());
        var databases = new Databases(server);
        List<String> names = Service.ALL.stream().map(Service::database).toList();
        Readiness ready = () -> {
            databases.ensure(names);
            return true;
        };
        return new Part(
                "postgres",
                List.of(port("postgres")),
                Set.of(),
                server.command(),
                Map.of(),
                server::prepare,
                ready,
                "INT");
    }

    private Part kafka() {
        Part.Port port = port("kafka");
        Part.Port controller = port(Ports.KAFKA_CONTROLLER);
        String[] arguments = {
            installation.data().resolve("kafka").toString(),
            Integer.toString(port.number()),
            Integer.toString(controller.number())
        };
        return new Part(
                "kafka",
                List.of(port, controller),
                Set.of(),
                jvm.main("kafka", 192, KafkaMain.class.getName(), arguments),
                Map.of(),
                Preparation.NONE,
                Readiness.port(port.number()),
                "TERM");
    }

    private Part cloud() {
        return new Part(
                "cloud",
                List.of(port("cloud")),
                Set.of(),
                jvm.main("cloud", 96, "io.coeus.sandbox.cloud.Main"),
                new SandboxEnvironment(installation).cloud(),
                Preparation.NONE,
                Readiness.http(URI.create(installation.cloud().authUrl())),
                "TERM");
    }

    /** Where services are reached when each has several processes. */
    private Part balancer() {
        List<Part.Port> ports =
                Service.ALL.stream().map(service -> port(service.name())).toList();
        String[] routes = Service.ALL.stream().map(this::route).toArray(String[]::new);
        return new Part(
                "balancer",
                ports,
                Set.of(),
                jvm.main("balancer", 64, BalancerMain.class.getName(), routes),
                Map.of(),
                Preparation.NONE,
                Readiness.port(ports.getLast().number()),
                "TERM");
    }

    private String route(Service service) {
        return installation.ports().of(service.name())
                + service.parts(installation.replicas()).stream()
                        .map(name -> Integer.toString(installation.ports().of(name)))
                        .collect(Collectors.joining(",", "=", ""));
    }

    private Part player() {
        return new Part(
                "player",
                List.of(port("player")),
                installation.cloud().sandbox() ? Set.of("cloud") : Set.of(),
                jvm.main("player", 128, "io.coeus.sandbox.player.Main", playerArguments()),
                new SandboxEnvironment(installation).player(),
                Preparation.NONE,
                Readiness.port(installation.ports().of("player")),
                "TERM");
    }

    private String[] playerArguments() {
        var arguments = new ArrayList<>(List.of(
                "--admin-port",
                Integer.toString(installation.ports().of("player")),
                "--state-dir",
                installation.data().resolve("player").toString(),
                "--user-data-url",
                local("cluster-manager", "/internal/v1/clusters/{cluster}/nodes/{node}/user-data")));
        String kubernetes = installation.cloud().player().kubernetesCommand();
        if (!kubernetes.isEmpty()) {
            arguments.addAll(List.of("--kubernetes-command", kubernetes));
        }
        return arguments.toArray(String[]::new);
    }

    private Part service(Service service, String name) {
        Path jar = installation
                .home()
                .root()
                .resolve("services/" + service.name() + "/target/quarkus-app/quarkus-run.jar");
        return new Part(
                name,
                List.of(port(name)),
                Set.of("postgres", "kafka"),
                jvm.command(name, 96, List.of("-jar", jar.toString())),
                new ServiceEnvironment(installation).of(service, name),
                () -> needsFile(jar),
                Readiness.http(URI.create(local(name, "/q/health/ready"))),
                "TERM");
    }

    private static void needsFile(Path jar) {
        if (!Files.exists(jar)) {
            throw new Trouble(jar + " is not there. Build it: ./coeus build.");
        }
    }

    private Part.Port port(String part) {
        return new Part.Port(installation.ports().of(part), Ports.variable(part));
    }

    private String local(String part, String path) {
        return "http://127.0.0.1:" + installation.ports().of(part) + path;
    }
}
