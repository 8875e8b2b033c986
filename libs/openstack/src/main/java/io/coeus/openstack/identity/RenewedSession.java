// SPDX-License-Identifier: Apache-2.0
package io.coeus.openstack.identity;

import io.coeus.kernel.Problem;
import io.coeus.kernel.Secret;
import io.coeus.openstack.CloudSession;
import io.coeus.openstack.OpenStackCode;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * Access that is fetched when first needed, again some time before it runs out, and again when a service refused it. One
 * fetch at a time; whoever needs it meanwhile waits for that one.
 */
public final class RenewedSession implements CloudSession {
    private static final Duration EARLY = Duration.ofMinutes(2);
    private static final int EARLY_PART = 10;

    private final AccessSource source;
    private final InstantSource clock;
    private final ReentrantLock lock = new ReentrantLock();
    private volatile @Nullable Held held;
    private boolean refused;

    private record Held(CloudAccess access, Instant renewAt) {}

    public RenewedSession(AccessSource source, InstantSource clock) {
        this.source = source;
        this.clock = clock;
    }

    @Override
    public Secret token() {
        return access().token();
    }

    @Override
    public void refused(Secret token) {
        lock.lock();
        try {
            Held now = held;
            if (now != null && now.access().token().equals(token)) {
                held = null;
                refused = true;
            }
        } finally {
            lock.unlock();
        }
    }

    @Override
    public URI endpoint(String serviceType) {
        URI endpoint = access().endpoints().get(ServiceTypes.official(serviceType));
        if (endpoint == null) {
            throw new Problem(
                    OpenStackCode.SERVICE_MISSING, "The cloud's catalogue has no " + serviceType + " service.");
        }
        return endpoint;
    }

    @Override
    public boolean offers(String serviceType) {
        return access().endpoints().containsKey(ServiceTypes.official(serviceType));
    }

    @Override
    public String projectId() {
        return access().projectId();
    }

    @Override
    public String userId() {
        return access().userId();
    }

    @Override
    public boolean acrossProjects() {
        return access().acrossProjects();
    }

    private CloudAccess access() {
        Held now = held;
        return now != null && fresh(now) ? now.access() : renewed();
    }

    private CloudAccess renewed() {
        lock.lock();
        try {
            Held now = held;
            if (now != null && fresh(now)) {
                return now.access();
            }
            CloudAccess access = source.fetch(refused);
            refused = false;
            held = new Held(access, renewAt(access.expiresAt()));
            return access;
        } finally {
            lock.unlock();
        }
    }

    private boolean fresh(Held candidate) {
        return clock.instant().isBefore(candidate.renewAt());
    }

    /** Some time early, but a token that was short of time when it came is used for most of it. */
    private Instant renewAt(Instant expiresAt) {
        Duration part = Duration.between(clock.instant(), expiresAt).dividedBy(EARLY_PART);
        return expiresAt.minus(part.compareTo(EARLY) < 0 ? part : EARLY);
    }
}
