// SPDX-License-Identifier: Apache-2.0
package io.coeus.reliability;

import io.coeus.kernel.Caller;
import io.coeus.kernel.Problem;
import io.coeus.kernel.Secret;
import io.coeus.openstack.CallListener;
import io.coeus.openstack.CloudSettings;
import io.coeus.openstack.OpenStack;
import io.coeus.openstack.identity.Credential;
import io.coeus.openstack.identity.DomainRef;
import io.coeus.openstack.identity.IssuedToken;
import io.coeus.openstack.identity.Scope;
import io.coeus.openstack.rest.Exchange;
import io.coeus.openstack.rest.GovernorSettings;
import java.time.Duration;
import java.util.Random;

/** Whoever asks for clusters: repeats what got no answer, and takes a refusal for one. */
final class User {
    private static final Duration AGAIN = Duration.ofSeconds(3);
    private static final int MOST_TRIES = 200;

    private final World world;
    private final Caller caller;
    private final Secret token;

    User(World world, Cloudscape cloud) {
        this.world = world;
        CallListener nobody = call -> {};
        Exchange exchange = new Exchange(
                new CloudTransport(world, cloud),
                GovernorSettings.defaults(),
                nobody,
                world.time(),
                pause -> {},
                new Random(1));
        DomainRef domain = DomainRef.id("default");
        IssuedToken issued = new OpenStack(exchange, CloudSettings.of(cloud.identity()))
                .keystone()
                .authenticate(new Credential.Password(
                        "demo", domain, new Secret("devcloud"), new Scope.NamedProject("demo", domain)));
        this.caller = issued.info().caller().orElseThrow();
        this.token = issued.token();
    }

    Caller caller() {
        return caller;
    }

    Secret token() {
        return token;
    }

    /** What is asked of cluster-manager. */
    @FunctionalInterface
    interface Wish {
        void ask(Container clusters, User user);
    }

    /** Asks until there is an answer. */
    void ask(String name, Wish wish) {
        ask(name, wish, 1);
    }

    private void ask(String name, Wish wish, int tries) {
        boolean[] answered = new boolean[1];
        world.running(Service.CLUSTERS).ifPresent(manager -> world.tasks().start(manager.host(), name, () -> {
            try {
                wish.ask(manager.container(), this);
                answered[0] = true;
            } catch (Problem refused) {
                answered[0] = !refused.kind().retryable();
                world.witness().saw(() -> name + ": " + refused.getMessage());
            }
        }));
        world.agenda().after(AGAIN, () -> {
            if (!answered[0] && tries < MOST_TRIES) {
                ask(name, wish, tries + 1);
            }
        });
    }
}
