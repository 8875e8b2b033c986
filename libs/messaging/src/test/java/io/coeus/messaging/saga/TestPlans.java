// SPDX-License-Identifier: Apache-2.0
package io.coeus.messaging.saga;

import static io.coeus.saga.Plans.ask;
import static io.coeus.saga.Plans.plan;
import static io.coeus.saga.Plans.pointOfNoReturn;
import static java.time.Duration.ofMillis;
import static java.time.Duration.ofSeconds;

import io.coeus.contracts.operation.OperationView;
import io.coeus.messaging.Notes;
import io.coeus.messaging.TestMessages.TestCommand.Make;
import io.coeus.messaging.TestMessages.TestCommand.Unmake;
import io.coeus.messaging.TestMessages.TestReply.Made;
import io.coeus.saga.Plan;
import io.coeus.saga.SagaState;
import io.coeus.saga.Step;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/** Plans of two steps: with time, in a hurry, and with no way back. */
final class TestPlans {
    static final Plan<Data> CALM = plan("test.calm", 1, step("first", ofSeconds(60)), step("second", ofSeconds(60)));
    static final Plan<Data> HASTY =
            plan("test.hasty", 1, step("first", ofMillis(1500)), step("second", ofMillis(1500)));
    static final Plan<Data> ONE_WAY =
            plan("test.one-way", 1, step("first", ofSeconds(60)), pointOfNoReturn(), step("second", ofSeconds(60)));

    private TestPlans() {}

    record Data(String id, List<String> made) {
        Make make(String step) {
            return new Make(id + "-" + step);
        }

        Unmake unmake(String step) {
            return new Unmake(id + "-" + step);
        }

        Data with(Made reply) {
            return new Data(
                    id, Stream.concat(made.stream(), Stream.of(reply.id())).toList());
        }
    }

    private static Step<Data> step(String name, Duration limit) {
        return ask(name, (Data data) -> data.make(name))
                .learn(Data::with)
                .undo(data -> data.unmake(name))
                .within(limit);
    }

    @ApplicationScoped
    static class Calm extends Noting {
        @Override
        public Plan<Data> plan() {
            return CALM;
        }
    }

    @ApplicationScoped
    static class Hasty extends Noting {
        @Override
        public Plan<Data> plan() {
            return HASTY;
        }
    }

    @ApplicationScoped
    static class OneWay extends Noting {
        @Override
        public Plan<Data> plan() {
            return ONE_WAY;
        }
    }

    abstract static class Noting implements PlanHandler<Data> {
        @Inject
        Notes notes;

        @Override
        public Class<Data> data() {
            return Data.class;
        }

        @Override
        public void ended(SagaState<Data> state, OperationView operation) {
            notes.write(state.data().id() + " ended " + state.phase());
        }
    }
}
