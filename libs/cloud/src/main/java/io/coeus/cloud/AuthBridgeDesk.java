// SPDX-License-Identifier: Apache-2.0
package io.coeus.cloud;

import io.coeus.http.ServiceClients;
import io.coeus.openstack.identity.CloudAccess;
import io.quarkus.arc.DefaultBean;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** Asks auth-bridge, which alone holds the credentials. */
@ApplicationScoped
@DefaultBean
class AuthBridgeDesk implements AccessDesk {
    private final ServiceClients services;

    AuthBridgeDesk(ServiceClients services) {
        this.services = services;
    }

    @Override
    public CloudAccess of(String credentialId, Purpose purpose, boolean refused) {
        String id = URLEncoder.encode(credentialId, StandardCharsets.UTF_8).replace("+", "%20");
        String query = "?refused=" + refused + (purpose == Purpose.DELETION ? "&purpose=delete" : "");
        return ask("/internal/v1/credentials/" + id + "/token" + query);
    }

    @Override
    public CloudAccess own(boolean refused) {
        return ask("/internal/v1/service-token?refused=" + refused);
    }

    private CloudAccess ask(String path) {
        return services.to("auth-bridge")
                .post(path, Map.of(), AccessAnswer.class)
                .access();
    }
}
