// SPDX-License-Identifier: Apache-2.0
package io.coeus.baremetal.http;

import io.coeus.baremetal.machine.UserDataSource;
import io.coeus.http.ServiceClients;
import io.coeus.kernel.Secret;
import jakarta.enterprise.context.ApplicationScoped;

/** cluster-manager, as this service needs it. */
@ApplicationScoped
class ClusterManager implements UserDataSource {
    private final ServiceClients clients;

    ClusterManager(ServiceClients clients) {
        this.clients = clients;
    }

    @Override
    public Secret of(String clusterId, String nodeName) {
        var path = "/internal/v1/clusters/" + clusterId + "/nodes/" + nodeName + "/user-data";
        return new Secret(clients.to("cluster-manager").get(path, Body.class).userData());
    }

    record Body(String userData) {
        @Override
        public String toString() {
            return "Body[***]";
        }
    }
}
