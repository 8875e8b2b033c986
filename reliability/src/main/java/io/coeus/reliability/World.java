// SPDX-License-Identifier: Apache-2.0
package io.coeus.reliability;

import io.coeus.kernel.CommonCode;
import io.coeus.kernel.Problem;
import io.coeus.messaging.Row;
import io.coeus.messaging.Tx;
import io.coeus.reliability.postgres.Schema;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * All services, the broker, the databases, the cloud and its nodes in one process. One thing happens after the other; chance
 * decides which, and where a service is stopped.
 */
final class World {
    private static final String DUE = """
            SELECT LEAST(
                    (SELECT min(due_at) FROM inbox WHERE state = 'PENDING' AND due_at > now()),
                    (SELECT min(lease_until) FROM inbox WHERE lease_until >= now()),
                    (SELECT min(due_at) FROM saga_timer WHERE due_at > now())),
                (SELECT count(*) FROM inbox WHERE state = 'PENDING' AND due_at <= now())
                    + (SELECT count(*) FROM saga_timer WHERE due_at <= now()) + (SELECT count(*) FROM outbox)
            """;
    private static final Duration TICK = Duration.ofMillis(1);

    private final Time time = new Time();
    private final Agenda agenda = new Agenda(time);
    private final Tasks tasks = new Tasks(time);
    private final Chance chance;
    private final Broker broker;
    private final Witness witness;
    private final Map<Service, Schema> schemas;
    private final Cloudscape cloud;
    private final Factory factory;
    private final User user;
    private final Sabotage sabotage;
    private final Map<Service, Replica> running = new EnumMap<>(Service.class);
    private final Map<Service, Integer> lives = new EnumMap<>(Service.class);
    private final Map<Service, Optional<Instant>> due = new EnumMap<>(Service.class);
    /** Services that were asked to look for work since their database changed last. */
    private final Set<Service> asked = EnumSet.noneOf(Service.class);

    private long steps;

    World(Map<Service, Schema> schemas, Chance chance, long seed, @Nullable Guarantee missing) {
        this.schemas = schemas;
        this.chance = chance;
        this.witness = new Witness();
        this.sabotage = new Sabotage(this, missing);
        this.broker = new Broker(
                time, chance, Stream.of(Service.values()).collect(Collectors.toMap(Service::id, Service::topics)));
        this.cloud = new Cloudscape(this, seed);
        this.factory = new Factory(this, cloud, seed);
        this.user = new User(this, cloud);
        Stream.of(Service.values()).forEach(this::start);
    }

    Time time() {
        return time;
    }

    Agenda agenda() {
        return agenda;
    }

    Tasks tasks() {
        return tasks;
    }

    Chance chance() {
        return chance;
    }

    Broker broker() {
        return broker;
    }

    Witness witness() {
        return witness;
    }

    Cloudscape cloud() {
        return cloud;
    }

    User user() {
        return user;
    }

    Schema schema(Service service) {
        return Objects.requireNonNull(schemas.get(service));
    }

    long steps() {
        return steps;
    }

    Sabotage sabotage() {
        return sabotage;
    }

    /** The process of that service, if it runs. */
    Optional<Replica> running(Service service) {
        return Optional.ofNullable(running.get(service));
    }

    /** A point at which the current process may be stopped. */
    void at(Point point) {
        Host host = Host.current();
        if (host == null) {
            return;
        }
        host.check();
        witness.passed(point, host);
        switch (chance.at(point, host)) {
            case GO_ON -> {}
            case STOP -> {
                stop(host, point);
                throw new Killed(host);
            }
            case LET_OTHERS -> {
                if (!Tx.active()) {
                    tasks.rest(time.instant());
                }
            }
        }
    }

    /** A service's database was changed. */
    void touched(Host host) {
        Stream.of(Service.values())
                .filter(service -> service.id().equals(host.service()))
                .forEach(service -> {
                    due.remove(service);
                    asked.remove(service);
                });
    }

    /** Calls another service, which may be away or go away. */
    <T> T request(Service to, Function<Container, T> call) {
        if (Tx.active()) {
            witness.violated(Host.current() + " calls " + to.id() + " inside a transaction");
        }
        at(Point.BEFORE_REQUEST);
        Replica callee = running.get(to);
        if (callee == null) {
            throw away(to);
        }
        T answer;
        try {
            answer = callee.host().within(() -> call.apply(callee.container()));
        } catch (Killed e) {
            if (e.host() != callee.host()) {
                throw e;
            }
            throw away(to);
        }
        at(Point.AFTER_REQUEST);
        return answer;
    }

    /** Lets one thing happen; false when nothing is left that could. */
    boolean step() {
        steps++;
        List<Tasks.Task> orphans = tasks.orphans();
        if (!orphans.isEmpty()) {
            orphans.forEach(tasks::resume);
            return true;
        }
        List<Runnable> choices = choices();
        if (choices.isEmpty()) {
            return cloud.play() || passTime();
        }
        try {
            choices.get(choices.size() == 1 ? 0 : chance.pick(choices.size())).run();
        } catch (Killed e) {
            witness.passed(e.host());
        }
        return true;
    }

    private List<Runnable> choices() {
        List<Runnable> choices = new ArrayList<>();
        running.values().forEach(process -> choices.addAll(process.choices(time.instant())));
        tasks.ready().forEach(task -> choices.add(() -> tasks.resume(task)));
        if (agenda.due()) {
            choices.add(agenda::run);
        }
        return choices;
    }

    /** Goes to the next time at which something happens. */
    private boolean passTime() {
        Optional<Instant> next = Stream.of(
                        running.keySet().stream().map(this::due),
                        running.keySet().stream().map(service -> broker.next(service.id())),
                        running.values().stream()
                                .filter(process -> tasks.next().isPresent())
                                .map(Replica::next),
                        Stream.of(tasks.next(), agenda.next()))
                .flatMap(all -> all)
                .flatMap(Optional::stream)
                .min(Instant::compareTo);
        if (next.isEmpty()) {
            return false;
        }
        time.reach(next.get().plus(TICK));
        running.forEach((service, process) -> {
            if (due(service).filter(at -> at.isBefore(time.instant())).isPresent()) {
                due.remove(service);
                asked.add(service);
                process.poll();
            }
        });
        return true;
    }

    /** When the database of the service next has something to do. */
    private Optional<Instant> due(Service service) {
        Optional<Instant> known = due.get(service);
        if (known == null) {
            Row row = schema(service).look(time.instant(), DUE).getFirst();
            boolean now = row.number(1) > 0 && !asked.contains(service);
            known = now ? Optional.of(time.instant()) : Optional.ofNullable(row.timeOrNull(0));
            due.put(service, known);
        }
        return known;
    }

    private void stop(Host host, Point point) {
        witness.stopped(host, point);
        host.die();
        running.values().removeIf(process -> {
            boolean dead = process.host() == host;
            if (dead) {
                agenda.after(chance.downtime(), () -> start(process.service()));
            }
            return dead;
        });
    }

    private void start(Service service) {
        int life = lives.merge(service, 1, Integer::sum);
        due.remove(service);
        asked.remove(service);
        Replica process = factory.process(service, new Host(service.id(), life));
        running.put(service, process);
        try {
            process.begin();
        } catch (Killed e) {
            witness.passed(e.host());
        }
    }

    private static Problem away(Service service) {
        return new Problem(CommonCode.DEPENDENCY_UNAVAILABLE, service.id() + " does not answer.");
    }

    /** The rows of a service's database, as a person with a prompt sees them. */
    List<Row> rows(Service service, String sql, @Nullable Object... parameters) {
        return schema(service).look(time.instant(), sql, parameters);
    }
}
