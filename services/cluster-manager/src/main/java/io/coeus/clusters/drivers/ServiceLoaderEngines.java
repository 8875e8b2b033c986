// SPDX-License-Identifier: Apache-2.0
package io.coeus.clusters.drivers;

import io.coeus.clusters.cluster.Cluster;
import io.coeus.clusters.cluster.ClusterAccess;
import io.coeus.clusters.cluster.ClusterCode;
import io.coeus.clusters.cluster.Engines;
import io.coeus.clusters.cluster.Identities;
import io.coeus.driver.CoeDriver;
import io.coeus.driver.Endpoint;
import io.coeus.kernel.Problem;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The drivers on the class path. */
@ApplicationScoped
class ServiceLoaderEngines implements Engines {
    private final Identities identities;
    private final Map<String, CoeDriver> drivers = ServiceLoader.load(CoeDriver.class).stream()
            .map(ServiceLoader.Provider::get)
            .collect(Collectors.toUnmodifiableMap(CoeDriver::id, Function.identity()));

    ServiceLoaderEngines(Identities identities) {
        this.identities = identities;
    }

    @Override
    public Optional<CoeDriver> find(String driver) {
        return Optional.ofNullable(drivers.get(driver));
    }

    @Override
    public CoeDriver of(Cluster cluster) {
        var coe = cluster.spec().driver();
        return find(coe)
                .orElseThrow(
                        () -> new Problem(ClusterCode.COE_NOT_SUPPORTED, "There is no driver for COE " + coe + "."));
    }

    @Override
    public Endpoint endpoint(Cluster cluster) {
        var address = cluster.apiAddress();
        if (address == null) {
            throw ClusterAccess.wrongState(cluster, "Its COE has no address yet.");
        }
        var identity = identities.of(cluster.id());
        return new Endpoint(URI.create(address), identity.caPem(), identity.certificatePem(), identity.keyPem());
    }

    @PreDestroy
    void close() {
        drivers.values().forEach(CoeDriver::close);
    }
}
