// SPDX-License-Identifier: Apache-2.0
package io.coeus.reliability;

import io.coeus.contracts.operation.OperationView;
import io.coeus.messaging.Row;
import io.coeus.messaging.wire.WireJson;
import io.coeus.sandbox.cloud.core.Service.Item;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What has to hold when nothing is left to do, whatever went wrong before. */
final class Model {
    private static final Set<String> ENDS = Set.of("COMPLETED", "UNDONE", "ABANDONED");

    /** What comes and goes with something else, and what auth-bridge books by itself. */
    private static final Set<String> PARTS =
            Set.of("application_credentials", "listeners", "pools", "members", "healthmonitors");

    /** Machines are there before and after; those in use are told apart. */
    private static final String MACHINES = "nodes";

    private final World world;
    private final List<String> broken = new ArrayList<>();

    private Model(World world) {
        this.world = world;
    }

    /** What does not hold. */
    static List<String> broken(World world) {
        Model model = new Model(world);
        model.sagas();
        model.messages();
        model.order();
        model.ledgers();
        return model.broken;
    }

    private void require(boolean holds, String otherwise) {
        if (!holds) {
            broken.add(otherwise);
        }
    }

    /** Every saga has come to an end, and says why where that is not the good one. */
    private void sagas() {
        for (Row row : world.rows(Service.CLUSTERS, "SELECT phase, view FROM saga ORDER BY created_at")) {
            OperationView view = WireJson.read(row.text(1), OperationView.class);
            String name = view.kind() + " " + view.id();
            require(ENDS.contains(row.text(0)), name + " is " + row.text(0) + ": " + view.cause());
            if (view.state().equals("UNDONE") && view.kind().endsWith(".create")) {
                undone(name, view.aggregateId());
            }
            require(
                    view.state().equals("COMPLETED") || view.cause() != null,
                    name + " does not say why it is " + view.state());
        }
    }

    /** Of what was to be made and was taken back nothing is left. */
    private void undone(String name, String aggregateId) {
        for (Service service : Service.values()) {
            for (Row row :
                    world.rows(service, "SELECT kind, name, state FROM ledger WHERE aggregate_id = $1", aggregateId)) {
                require(row.text(2).equals("GONE"), name + " is undone and left " + row.text(0) + " " + row.text(1));
            }
        }
    }

    /** What was committed was sent, what was sent was received, what was received was handled. */
    private void messages() {
        Set<String> sent =
                log().map(message -> message.arrival().envelope().id()).collect(Collectors.toSet());
        require(sent.containsAll(world.witness().messages()), "messages were committed and never sent");
        for (Service service : Service.values()) {
            Set<String> received = new HashSet<>();
            for (Row row : world.rows(
                    service, "SELECT substring(envelope from '\"id\":\"([^\"#]+)'), state, reason FROM inbox")) {
                require(received.add(row.text(0)), service.id() + " took message " + row.text(0) + " in twice");
                boolean planted = row.text(0).startsWith("poison-");
                require(
                        planted || Set.of("DONE", "SUPERSEDED").contains(row.text(1)),
                        service.id() + " left message " + row.text(0) + " " + row.text(1) + ": " + row.textOrNull(2));
            }
            world.broker().log().forEach((lane, messages) -> {
                if (service.topics().contains(lane.topic())) {
                    messages.forEach(message -> require(
                            received.contains(message.arrival().envelope().id()),
                            service.id() + " never got "
                                    + message.arrival().envelope().type()));
                }
            });
        }
    }

    /** Messages about one aggregate came in the order in which they were stored, repetitions aside. */
    private void order() {
        world.broker().log().forEach((lane, messages) -> {
            Map<String, Long> last = new HashMap<>();
            Set<String> seen = new HashSet<>();
            for (Broker.Message message : messages) {
                if (seen.add(message.arrival().envelope().id()) && message.row() >= 0) {
                    Long before = last.put(message.source(), message.row());
                    require(before == null || before < message.row(), "messages overtook each other in " + lane);
                }
            }
        });
    }

    /** What the ledgers call existing exists, and what exists is in a ledger. */
    private void ledgers() {
        Map<String, Item> cloud = world.cloud()
                .items()
                .filter(item -> !item.kind().equals(MACHINES))
                .collect(Collectors.toMap(Item::id, item -> item, (a, b) -> a));
        Set<String> known = new HashSet<>();
        for (Service service : Service.values()) {
            for (Row row : world.rows(service, "SELECT kind, name, state, external_id FROM ledger")) {
                String thing = row.text(0) + " " + row.text(1);
                String id = row.textOrNull(3);
                switch (row.text(2)) {
                    case "EXISTS" -> {
                        known.add(row.text(3));
                        require(cloud.containsKey(row.text(3)), thing + " exists in the ledger only");
                    }
                    case "GONE" -> require(id == null || !cloud.containsKey(id), thing + " is gone in the ledger only");
                    default -> broken.add(thing + " is still " + row.text(2));
                }
            }
        }
        cloud.values().stream()
                .filter(item -> item.name().matches(".*-[0-9a-f]{8}-.*") && !known.contains(item.id()))
                .filter(item -> !PARTS.contains(item.kind()))
                .forEach(item -> broken.add(item.kind() + " " + item.name() + " is in no ledger"));
    }

    /** What has to hold when everything was deleted. */
    static List<String> remains(World world) {
        List<String> remains = world.cloud()
                .items()
                .filter(item -> (item.name() + item.document()).contains(Wishes.CLUSTER)
                        || item.document().toString().contains(Wishes.WORKLOAD))
                .map(item -> item.kind() + " " + item.name() + " remains")
                .collect(Collectors.toCollection(ArrayList::new));
        for (Service service : Service.values()) {
            world.rows(service, "SELECT kind, name, state FROM ledger WHERE state <> 'GONE'")
                    .forEach(row -> remains.add(row.text(0) + " " + row.text(1) + " is still " + row.text(2)));
        }
        return remains;
    }

    private Stream<Broker.Message> log() {
        return world.broker().log().values().stream().flatMap(List::stream);
    }
}
