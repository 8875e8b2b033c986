// SPDX-License-Identifier: Apache-2.0
package io.coeus.reliability;

import io.coeus.contracts.operation.OperationView;
import io.coeus.messaging.Row;
import io.coeus.messaging.inbox.DeadLetters;
import io.coeus.messaging.saga.Sagas;
import io.coeus.messaging.wire.WireJson;
import io.coeus.reliability.User.Wish;
import io.coeus.reliability.postgres.Schema;
import io.coeus.saga.Signal;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * One run from an empty world to an empty world: what came before, the storm, the calm in which people help what is stuck, the
 * look at what has become of everything, and the removal of all of it.
 */
final class Run {
    private static final long MOST_STEPS = 15_000;
    private static final int ROUNDS = 4;
    private static final int IMPATIENCE = 800;

    private final Case what;
    private final World world;
    private final Chance chance;
    private final List<String> broken = new ArrayList<>();

    private Run(Case what, Map<Service, Schema> schemas) {
        this.what = what;
        this.chance = what.chance();
        schemas.values().forEach(Schema::empty);
        this.world = new World(schemas, chance, what.seed(), what.missing());
    }

    /** What became of a run. */
    record Result(Case what, List<String> broken, Witness witness, List<String> ends, int points) {}

    static Result of(Case what, Map<Service, Schema> schemas) {
        Run run = new Run(what, schemas);
        List<String> ends = new ArrayList<>();
        try {
            run.play(ends);
        } catch (RuntimeException e) {
            StringWriter text = new StringWriter();
            e.printStackTrace(new PrintWriter(text));
            run.broken.add("it broke off: " + text);
            ends.addAll(run.waiting());
        }
        run.broken.addAll(run.world.witness().violations());
        int points = run.chance instanceof OneStop one ? one.passed() : 0;
        return new Result(what, run.broken, run.world.witness(), ends, points);
    }

    private void play(List<String> ends) {
        fulfil(Wishes.templates());
        what.story().before().forEach(this::fulfil);
        chance.storm();
        what.story().wishes().forEach(this::wish);
        settle();
        ends.addAll(ends());
        chance.calm();
        settle();
        help();
        broken.addAll(Model.broken(world));
        fulfil(Wishes.delete());
        help();
        broken.addAll(Model.broken(world));
        broken.addAll(Model.remains(world));
    }

    private void fulfil(Wish wish) {
        world.user().ask("wish", wish);
        settle();
    }

    /** In a storm the next wish may come before this one is fulfilled. */
    private void wish(Wish wish) {
        world.user().ask("wish", wish);
        int most = what.stopAt() < 0 && chance.pick(2) == 0 ? chance.pick(IMPATIENCE) : Integer.MAX_VALUE;
        for (int i = 0; i < most && next(); i++) {
            // next() does all there is to do
        }
    }

    private void settle() {
        while (next()) {
            // next() does all there is to do
        }
    }

    private boolean next() {
        if (world.steps() > MOST_STEPS) {
            throw new IllegalStateException("no end of it after " + MOST_STEPS + " steps");
        }
        return world.step();
    }

    /** People retry what is stuck, and drop what nobody can read. */
    private void help() {
        for (int round = 0; round < ROUNDS; round++) {
            List<String> stuck = stuck();
            dropPoison();
            if (stuck.isEmpty()) {
                return;
            }
            for (String id : stuck) {
                fulfil((clusters, user) -> clusters.get(Sagas.class).signal(id, new Signal.Retry()));
            }
        }
    }

    private void dropPoison() {
        for (Service service : Service.values()) {
            Replica process = world.running(service).orElseThrow();
            process.host().within(() -> {
                DeadLetters letters = process.container().get(DeadLetters.class);
                letters.list(100).stream()
                        .filter(letter -> letter.id().startsWith("poison-"))
                        .forEach(letter -> letters.drop(letter.id()));
                return true;
            });
        }
    }

    private List<String> stuck() {
        return world.rows(Service.CLUSTERS, "SELECT id FROM saga WHERE phase = 'STUCK'").stream()
                .map(row -> row.text(0))
                .toList();
    }

    /** How the sagas stood when the storm was over. */
    private List<String> ends() {
        return world.rows(Service.CLUSTERS, "SELECT view FROM saga ORDER BY created_at").stream()
                .map(Run::end)
                .toList();
    }

    /** What steps wait for. */
    private List<String> waiting() {
        return world.rows(Service.CLUSTERS, "SELECT view FROM saga ORDER BY created_at").stream()
                .map(row -> WireJson.read(row.text(0), OperationView.class))
                .flatMap(view -> view.steps().stream())
                .filter(step -> step.waitingFor() != null || step.trouble() != null)
                .map(step -> step.name() + " waits for " + step.waitingFor() + "; trouble: " + step.trouble())
                .toList();
    }

    private static String end(Row row) {
        OperationView view = WireJson.read(row.text(0), OperationView.class);
        return view.kind() + " " + view.state()
                + (view.cause() == null ? "" : " " + view.cause().code());
    }
}
