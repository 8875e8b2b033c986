// SPDX-License-Identifier: Apache-2.0
package io.coeus.openstack;

import io.coeus.openstack.baremetal.BareMetal;
import io.coeus.openstack.baremetal.Ironic;
import io.coeus.openstack.compute.Compute;
import io.coeus.openstack.compute.Nova;
import io.coeus.openstack.identity.ApplicationCredentials;
import io.coeus.openstack.identity.Delegation;
import io.coeus.openstack.identity.Keystone;
import io.coeus.openstack.identity.KeystoneApplicationCredentials;
import io.coeus.openstack.identity.KeystoneTrusts;
import io.coeus.openstack.identity.Trusts;
import io.coeus.openstack.image.Glance;
import io.coeus.openstack.image.Images;
import io.coeus.openstack.loadbalancer.LoadBalancing;
import io.coeus.openstack.loadbalancer.Octavia;
import io.coeus.openstack.network.Networking;
import io.coeus.openstack.network.Neutron;
import io.coeus.openstack.rest.RestClient;
import io.coeus.openstack.rest.ServiceApi;
import io.coeus.openstack.volume.BlockStorage;
import io.coeus.openstack.volume.Cinder;
import java.util.function.Function;

/** {@link Cloud} by the services' REST APIs. */
record RestCloud(Function<ServiceApi, RestClient> client, Keystone keystone, CloudSession session) implements Cloud {
    @Override
    public Compute compute() {
        return new Nova(client.apply(ServiceApi.COMPUTE));
    }

    @Override
    public Networking networking() {
        return new Neutron(client.apply(ServiceApi.NETWORK));
    }

    @Override
    public BlockStorage blockStorage() {
        return new Cinder(client.apply(ServiceApi.VOLUME));
    }

    @Override
    public Images images() {
        return new Glance(client.apply(ServiceApi.IMAGE));
    }

    @Override
    public LoadBalancing loadBalancing() {
        return new Octavia(client.apply(ServiceApi.LOAD_BALANCER));
    }

    @Override
    public BareMetal bareMetal() {
        return new Ironic(client.apply(ServiceApi.BAREMETAL));
    }

    @Override
    public Delegation delegation() {
        return new Delegation() {
            @Override
            public ApplicationCredentials applicationCredentials() {
                return new KeystoneApplicationCredentials(keystone, session);
            }

            @Override
            public Trusts trusts() {
                return new KeystoneTrusts(keystone, session);
            }
        };
    }
}
