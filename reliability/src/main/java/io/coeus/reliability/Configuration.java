// SPDX-License-Identifier: Apache-2.0
package io.coeus.reliability;

import io.coeus.auth.AuthConfig;
import io.coeus.auth.ServiceAccountConfig;
import io.coeus.cloud.CloudConfig;
import io.coeus.cloud.KeystoneConfig;
import io.coeus.clusters.ClustersConfig;
import io.coeus.messaging.MessagingConfig;
import io.coeus.messaging.runtime.ServiceConfig;
import io.quarkus.runtime.configuration.DurationConverter;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What a process is told at its start.
 *
 * @param config the mapped configuration
 */
record Configuration(SmallRyeConfig config) {
    private static final int ORDINARY = 100;
    private static final List<Class<?>> MAPPINGS = List.of(
            MessagingConfig.class,
            ServiceConfig.class,
            CloudConfig.class,
            KeystoneConfig.class,
            ClustersConfig.class,
            AuthConfig.class,
            ServiceAccountConfig.class);
    private static final String KEY = "MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIzNDU2Nzg5MDE=";

    /** For a process of that service under that name, which is the same after a restart in place. */
    static Configuration of(Service service, String instance, String identity) {
        Map<String, String> values = new HashMap<>(Map.of(
                "coeus.service",
                service.id(),
                "coeus.instance",
                instance,
                "coeus.messaging.instance-port",
                "0",
                "coeus.messaging.concurrent-events",
                "1",
                "coeus.keystone.url",
                identity,
                "coeus.keystone.password",
                "devcloud",
                "coeus.clusters.health-interval",
                "0s",
                "coeus.clusters.node-key",
                "only-for-the-crash-matrix-0123456789",
                "coeus.auth.encryption-key",
                KEY));
        SmallRyeConfigBuilder builder = new SmallRyeConfigBuilder()
                .withSources(new PropertiesConfigSource(values, "matrix", ORDINARY))
                .withConverter(Duration.class, ORDINARY, new DurationConverter())
                .withValidateUnknown(false);
        MAPPINGS.forEach(builder::withMapping);
        return new Configuration(builder.build());
    }
}
