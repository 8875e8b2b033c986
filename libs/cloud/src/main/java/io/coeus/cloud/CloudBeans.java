// SPDX-License-Identifier: Apache-2.0
package io.coeus.cloud;

import io.coeus.openstack.CloudSettings;
import io.coeus.openstack.OpenStack;
import io.coeus.openstack.rest.Exchange;
import io.coeus.openstack.rest.JdkTransport;
import io.coeus.openstack.rest.Pause;
import io.coeus.openstack.rest.Timeouts;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.arc.DefaultBean;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.time.Clock;

/** The one {@link OpenStack} of a process, unless a test brings its own. */
@Singleton
final class CloudBeans {
    @Produces
    @Singleton
    @DefaultBean
    OpenStack openStack(KeystoneConfig keystone, CloudConfig config, MeterRegistry meters, Clock clock) {
        CloudSettings settings = settings(keystone, config);
        TracedTransport transport =
                new TracedTransport(JdkTransport.ordinary(settings.timeouts().connect()));
        CallMetrics listener = new CallMetrics(meters);
        return new OpenStack(
                new Exchange(transport, settings.governor(), listener, clock, Pause.REAL, new SecureRandom()),
                settings);
    }

    private static CloudSettings settings(KeystoneConfig keystone, CloudConfig config) {
        CloudSettings defaults = CloudSettings.of(keystone.url());
        return new CloudSettings(
                defaults.authUrl(),
                config.region().orElse(defaults.region()),
                config.interfaceName(),
                config.endpoints(),
                new Timeouts(config.connectTimeout(), config.readTimeout(), config.timeout()),
                defaults.governor());
    }
}
