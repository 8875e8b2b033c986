// SPDX-License-Identifier: Apache-2.0
package io.coeus.clusters.testing;

import io.coeus.clusters.join.Certificates;
import io.coeus.kernel.Problem;
import io.quarkus.test.Mock;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Signs any request but one that says nonsense. */
@Mock
@ApplicationScoped
class StubCertificates implements Certificates {
    @Override
    public String sign(
            String clusterId, String request, String commonName, List<String> organizations, List<String> sans) {
        if (request.equals("nonsense")) {
            throw Problem.invalid("csrs", "This is not a signing request.");
        }
        return commonName + " may " + request;
    }

    @Override
    public String authority(String clusterId) {
        return "ca of " + clusterId;
    }
}
