// SPDX-License-Identifier: Apache-2.0
package io.coeus.openstack.baremetal;

import io.coeus.openstack.rest.RestClient;
import io.coeus.openstack.rest.ServiceApi;

/** {@link BareMetal} by Ironic's REST API, microversion 1.61. */
public final class Ironic implements BareMetal {
    private final RestClient ironic;

    /** Speaks through a client of the baremetal service. */
    public Ironic(RestClient ironic) {
        this.ironic = ironic;
    }

    @Override
    public boolean offered() {
        return ironic.session().offers(ServiceApi.BAREMETAL.type());
    }

    @Override
    public Machines machines() {
        return new IronicMachines(ironic);
    }

    @Override
    public Deployments deployments() {
        return new IronicDeployments(ironic);
    }
}
