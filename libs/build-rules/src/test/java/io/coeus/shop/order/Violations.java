// SPDX-License-Identifier: Apache-2.0
package io.coeus.shop.order;

import io.coeus.sandbox.toy.Toy;
import io.coeus.shop.postgres.PgOrders;
import io.quarkus.fixture.Extension;
import jakarta.ws.rs.fixture.Resource;
import java.time.Instant;
import java.util.UUID;
import java.util.function.Supplier;
import org.apache.kafka.fixture.Broker;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.hibernate.fixture.Session;

/** One class for each way in which a domain can break the law. */
public final class Violations {
    private Violations() {}

    record KnowsKafka(Broker broker) {}

    record KnowsStorage(Session session) {}

    record KnowsJaxRs(Resource resource) {}

    record KnowsQuarkus(Extension extension) {}

    record KnowsAnAdapter(PgOrders orders) {}

    record KnowsTheSandbox(Toy toy) {}

    record ReadsOneKey(@ConfigProperty String key) {}

    static final class OrderUtils {}

    static final class AsksTheClock {
        Instant now() {
            return Instant.now();
        }
    }

    static final class HandsOutTheClock {
        Supplier<UUID> ids() {
            return UUID::randomUUID;
        }
    }

    static final class Sleeps {
        void rest() throws InterruptedException {
            Thread.sleep(1);
        }
    }
}
