// SPDX-License-Identifier: Apache-2.0
package io.coeus.reliability;

import io.coeus.clusters.cluster.Cluster;
import io.coeus.clusters.cluster.Engines;
import io.coeus.clusters.cluster.Identities;
import io.coeus.driver.CoeDriver;
import io.coeus.driver.Endpoint;
import io.coeus.kernel.CommonCode;
import io.coeus.kernel.Problem;
import java.net.URI;
import java.util.Optional;

/** The engine of this world, for every cluster. */
record OneEngine(CoeDriver driver, Identities identities) implements Engines {
    @Override
    public Optional<CoeDriver> find(String name) {
        return Optional.of(driver);
    }

    @Override
    public CoeDriver of(Cluster cluster) {
        return driver;
    }

    @Override
    public Endpoint endpoint(Cluster cluster) {
        String address = cluster.apiAddress();
        if (address == null) {
            throw new Problem(CommonCode.WRONG_STATE, "Its COE has no address yet.");
        }
        var identity = identities.of(cluster.id());
        return new Endpoint(URI.create(address), identity.caPem(), identity.certificatePem(), identity.keyPem());
    }
}
