// SPDX-License-Identifier: Apache-2.0
package io.coeus.gateway;

import io.coeus.gateway.feed.Feed;
import io.coeus.gateway.feed.Happenings;
import io.coeus.gateway.idempotency.FirstAnswers;
import io.coeus.gateway.resource.Resources;
import io.coeus.messaging.runtime.Loop;
import io.coeus.messaging.runtime.Threads;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;

/** What goes on without a request: following the feed, and forgetting what is old. */
@ApplicationScoped
class Upkeep {
    private static final Duration FORGET_EVERY = Duration.ofMinutes(10);

    private final Feed feed;
    private final Happenings happenings;
    private final Resources resources;
    private final FirstAnswers answers;
    private final GatewayConfig config;
    private final Loop follow = new Loop("feed", this::follow);
    private final Loop forget = new Loop("forget", this::forget);

    @Inject
    Upkeep(Feed feed, Happenings happenings, Resources resources, FirstAnswers answers, GatewayConfig config) {
        this.feed = feed;
        this.happenings = happenings;
        this.resources = resources;
        this.answers = answers;
        this.config = config;
    }

    void start(@Observes StartupEvent event, Threads threads) {
        threads.start(follow);
        threads.start(forget);
    }

    void stop(@Observes ShutdownEvent event) {
        feed.close();
        follow.close();
        forget.close();
    }

    private Duration follow() {
        feed.reached(happenings.newest());
        return config.feedPoll();
    }

    private Duration forget() {
        happenings.forget(config.keepEvents(), config.mostEvents());
        resources.forgetBuried(config.keepGraves());
        answers.forget(config.keepAnswers());
        return FORGET_EVERY;
    }
}
