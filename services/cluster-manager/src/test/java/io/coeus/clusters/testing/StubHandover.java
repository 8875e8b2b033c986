// SPDX-License-Identifier: Apache-2.0
package io.coeus.clusters.testing;

import io.coeus.clusters.create.Handover;
import io.coeus.kernel.Secret;
import io.quarkus.test.Mock;
import jakarta.enterprise.context.ApplicationScoped;

/** Takes any token. */
@Mock
@ApplicationScoped
class StubHandover implements Handover {
    @Override
    public String deposit(Secret userToken) {
        return "handover";
    }
}
