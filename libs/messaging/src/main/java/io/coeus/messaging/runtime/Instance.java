// SPDX-License-Identifier: Apache-2.0
package io.coeus.messaging.runtime;

import io.coeus.kernel.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.InetAddress;
import java.net.UnknownHostException;

/** Which of perhaps many processes this is. */
@ApplicationScoped
public class Instance {
    private final String service;
    private final String name;
    private final String incarnation;

    @Inject
    Instance(ServiceConfig config, Ids ids) {
        this.service = config.service();
        this.name = config.instance().orElseGet(() -> host() + ":" + config.port());
        this.incarnation = name + "/" + ids.uuid();
    }

    /** The service this process is a replica of, such as {@code cluster-manager}. */
    public String service() {
        return service;
    }

    /** The same after a restart of this process, and different from that of any other running replica. */
    public String name() {
        return name;
    }

    /** Different after each start; begins with {@link #name()} and a slash. */
    public String incarnation() {
        return incarnation;
    }

    private static String host() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException e) {
            return "localhost";
        }
    }
}
