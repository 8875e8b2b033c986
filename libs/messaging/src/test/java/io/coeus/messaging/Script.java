// SPDX-License-Identifier: Apache-2.0
package io.coeus.messaging;

import io.coeus.contracts.CommonReply.Undone;
import io.coeus.messaging.TestMessages.TestCommand.Make;
import io.coeus.messaging.TestMessages.TestCommand.Unmake;
import io.coeus.messaging.TestMessages.TestEvent;
import io.coeus.messaging.TestMessages.TestReply.Made;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/** Handlers that do what the test told them for an id, and otherwise just what they are asked. */
@ApplicationScoped
public class Script {
    private final Map<String, Function<Work, Outcome<Made>>> makes = new ConcurrentHashMap<>();
    private final Map<String, Function<Work, Outcome<Undone>>> unmakes = new ConcurrentHashMap<>();
    private final Map<String, Runnable> events = new ConcurrentHashMap<>();

    @Inject
    Notes notes;

    public void onMake(String id, Function<Work, Outcome<Made>> play) {
        makes.put(id, play);
    }

    public void onUnmake(String id, Function<Work, Outcome<Undone>> play) {
        unmakes.put(id, play);
    }

    public void onEvent(String id, Runnable play) {
        events.put(id, play);
    }

    void note(String text) {
        notes.write(text);
    }

    void play(String id) {
        events.getOrDefault(id, () -> {}).run();
    }

    Outcome<Made> make(String id, Work work) {
        var play = makes.get(id);
        return play == null ? made(id) : play.apply(work);
    }

    Outcome<Undone> unmake(String id, Work work) {
        var play = unmakes.get(id);
        return play == null ? Outcome.done(new Undone(), () -> note(id + " unmade")) : play.apply(work);
    }

    /** The outcome of a make that simply works. */
    public Outcome<Made> made(String id) {
        return Outcome.done(new Made(id, "tester"), () -> notes.write(id + " made"));
    }

    @ApplicationScoped
    static class Maker implements CommandHandler<Make, Made> {
        @Inject
        Script script;

        @Override
        public Class<Make> command() {
            return Make.class;
        }

        @Override
        public Outcome<Made> handle(Make command, Work work) {
            return script.make(command.id(), work);
        }
    }

    @ApplicationScoped
    static class Unmaker implements CommandHandler<Unmake, Undone> {
        @Inject
        Script script;

        @Override
        public Class<Unmake> command() {
            return Unmake.class;
        }

        @Override
        public Outcome<Undone> handle(Unmake command, Work work) {
            return script.unmake(command.id(), work);
        }
    }

    @ApplicationScoped
    static class Listener implements EventHandler<TestEvent> {
        @Inject
        Script script;

        @Override
        public Class<TestEvent> event() {
            return TestEvent.class;
        }

        @Override
        public void handle(TestEvent event, Envelope envelope) {
            switch (event) {
                case TestEvent.Happened happened -> {
                    script.note(happened.id() + " " + happened.number());
                    script.play(happened.id());
                }
                case TestEvent.Failed failed -> script.play(failed.id());
            }
        }
    }
}
