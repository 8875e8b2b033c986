// SPDX-License-Identifier: Apache-2.0
package io.coeus.messaging.inbox;

import io.coeus.contracts.Catalogue;
import io.coeus.kernel.Event;
import io.coeus.messaging.CommandHandler;
import io.coeus.messaging.Envelope;
import io.coeus.messaging.EventHandler;
import io.coeus.messaging.wire.WireTypes;
import io.quarkus.arc.All;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Who handles what in this service. */
@Singleton
public final class Handlers {
    private final Map<String, CommandHandler<?, ?>> commands = new HashMap<>();
    private final List<EventHandler<?>> events;
    private final WireTypes types;

    @Inject
    Handlers(@All List<CommandHandler<?, ?>> commands, @All List<EventHandler<?>> events, WireTypes types) {
        this.events = events;
        this.types = types;
        for (CommandHandler<?, ?> handler : commands) {
            String type = Catalogue.wireType(handler.command());
            CommandHandler<?, ?> other = this.commands.put(type, handler);
            if (other != null) {
                throw new IllegalStateException(handler + " and " + other + " both handle " + type);
            }
        }
    }

    Optional<CommandHandler<?, ?>> command(String type) {
        return Optional.ofNullable(commands.get(type));
    }

    /** Whether anybody here handles events of that type. */
    public boolean wants(String type) {
        return types.find(type)
                .filter(record ->
                        events.stream().anyMatch(handler -> handler.event().isAssignableFrom(record)))
                .isPresent();
    }

    /** Gives the event to all who want it. */
    void handle(Object event, Envelope envelope) {
        for (EventHandler<?> handler : events) {
            give(handler, event, envelope);
        }
    }

    private static <E extends Event> void give(EventHandler<E> handler, Object event, Envelope envelope) {
        if (handler.event().isInstance(event)) {
            handler.handle(handler.event().cast(event), envelope);
        }
    }
}
