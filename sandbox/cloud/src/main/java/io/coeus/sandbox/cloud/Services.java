// SPDX-License-Identifier: Apache-2.0
package io.coeus.sandbox.cloud;

import io.coeus.sandbox.cloud.cinder.Cinder;
import io.coeus.sandbox.cloud.core.Service;
import io.coeus.sandbox.cloud.core.World;
import io.coeus.sandbox.cloud.glance.Glance;
import io.coeus.sandbox.cloud.ironic.Ironic;
import io.coeus.sandbox.cloud.keystone.Keystone;
import io.coeus.sandbox.cloud.neutron.Neutron;
import io.coeus.sandbox.cloud.nova.Nova;
import io.coeus.sandbox.cloud.octavia.Octavia;
import io.coeus.sandbox.cloud.placement.Placement;
import java.util.List;

/** The services of one cloud, put together. */
record Services(Keystone keystone, Ironic ironic, List<Service> all) {
    static Services in(World world, String url, Options options) {
        Keystone keystone = new Keystone(world, url, options.containerInfraUrl(), options.password());
        Neutron neutron = new Neutron(world, keystone, options.externalCidr());
        Glance glance = new Glance(world, keystone);
        Cinder cinder = new Cinder(world, keystone, glance);
        Ironic ironic = new Ironic(world, keystone, neutron);
        Nova nova = new Nova(world, keystone, glance, neutron, cinder);
        Octavia octavia = new Octavia(world, keystone, neutron);
        return new Services(
                keystone,
                ironic,
                List.of(keystone, glance, neutron, cinder, nova, octavia, new Placement(keystone), ironic));
    }
}
