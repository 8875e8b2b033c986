// SPDX-License-Identifier: Apache-2.0
package io.coeus.gateway.http.unified;

import io.coeus.gateway.GatewayConfig;
import io.coeus.gateway.access.Scope;
import io.coeus.gateway.feed.Feed;
import io.coeus.gateway.feed.Happening;
import io.coeus.gateway.feed.Happenings;
import io.coeus.messaging.wire.WireJson;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import jakarta.ws.rs.sse.SseEventSink;
import java.util.List;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;

/**
 * Sends one client the feed as it grows. Holds the calling virtual thread until the client leaves or the process stops;
 * sends only as fast as the client reads.
 */
@ApplicationScoped
class Watching {
    private static final int AT_ONCE = 200;

    private final Happenings happenings;
    private final Feed feed;
    private final GatewayConfig config;

    @Inject
    Watching(Happenings happenings, Feed feed, GatewayConfig config) {
        this.happenings = happenings;
        this.feed = feed;
        this.config = config;
    }

    /** What a client wants to see: what came after a sequence, in a scope, of one type or of all. */
    record Wish(long after, Scope scope, @Nullable String type) {}

    void watch(Wish wish, SseEventSink sink, Sse sse) {
        try (sink) {
            send(sink, comment(sse, "watching"));
            follow(wish, sink, sse);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (Left e) {
            // The usual end.
            return;
        }
    }

    private void follow(Wish wish, SseEventSink sink, Sse sse) throws InterruptedException {
        long last = wish.after();
        long looked = last;
        while (!sink.isClosed() && !feed.isClosed()) {
            if (!feed.await(looked, config.keepAlive())) {
                send(sink, comment(sse, "still here"));
                continue;
            }
            looked = feed.newest();
            List<Happening> news;
            do {
                news = happenings.after(last, wish.scope(), wish.type(), AT_ONCE);
                for (Happening happening : news) {
                    send(sink, event(sse, happening));
                    last = happening.sequence();
                }
            } while (news.size() == AT_ONCE && !sink.isClosed());
        }
    }

    private static void send(SseEventSink sink, OutboundSseEvent event) {
        try {
            sink.send(event).toCompletableFuture().join();
        } catch (CompletionException | IllegalStateException e) {
            throw new Left(e);
        }
    }

    /** The client is gone: writing failed, or the sink was closed already. */
    private static final class Left extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Left(RuntimeException cause) {
            super(cause);
        }
    }

    private static OutboundSseEvent comment(Sse sse, String text) {
        return sse.newEventBuilder().comment(text).build();
    }

    private static OutboundSseEvent event(Sse sse, Happening happening) {
        return sse.newEventBuilder()
                .id(String.valueOf(happening.sequence()))
                .name(happening.type())
                .data(String.class, WireJson.write(EventView.of(happening)))
                .build();
    }
}
