// SPDX-License-Identifier: Apache-2.0
package io.coeus.messaging.health;

import io.coeus.messaging.health.Vitals.Reading;
import io.coeus.messaging.kafka.Pump;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/**
 * Ready from the moment this process has its share of the topics. Kafka going away later is told and does not make it
 * unready: what is accepted waits in the outbox, and reads go on. Dead letters and stuck sagas are a warning.
 */
@Readiness
@ApplicationScoped
public class MessagingReadiness implements HealthCheck {
    private final Pump pump;
    private final Vitals vitals;

    @Inject
    MessagingReadiness(Pump pump, Vitals vitals) {
        this.pump = pump;
        this.vitals = vitals;
    }

    @Override
    public HealthCheckResponse call() {
        Reading reading = vitals.reading();
        var answer = HealthCheckResponse.named("messaging")
                .status(pump.assigned())
                .withData("kafka", vitals.kafkaReachable() ? "reachable" : "away")
                .withData("outboxDepth", reading.outbox())
                .withData("inboxPending", reading.pending())
                .withData("deadLetters", reading.dead())
                .withData("stuckSagas", reading.stuck());
        if (reading.dead() + reading.stuck() > 0) {
            answer.withData("warning", "Dead letters or stuck sagas wait for a person");
        }
        return answer.build();
    }
}
