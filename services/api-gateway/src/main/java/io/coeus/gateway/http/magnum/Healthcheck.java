// SPDX-License-Identifier: Apache-2.0
package io.coeus.gateway.http.magnum;

import io.coeus.gateway.GatewayConfig;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.nio.file.Files;

/** The health check of OpenStack services: OK, unless an operator took this one out by a file. */
@ApplicationScoped
class Healthcheck {
    private final GatewayConfig config;

    @Inject
    Healthcheck(GatewayConfig config) {
        this.config = config;
    }

    Response answer() {
        boolean disabled = config.disableFile().filter(Files::exists).isPresent();
        return Response.status(disabled ? 503 : 200)
                .type(MediaType.TEXT_PLAIN_TYPE)
                .entity(disabled ? "DISABLED BY FILE" : "OK")
                .build();
    }
}
