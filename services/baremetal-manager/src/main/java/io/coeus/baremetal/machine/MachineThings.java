// SPDX-License-Identifier: Apache-2.0
package io.coeus.baremetal.machine;

import io.coeus.cloud.Clouds;
import io.coeus.cloud.sweep.Sweepable;
import io.coeus.cloud.sweep.Thing;
import io.coeus.openstack.Tag;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Machines that are lent under a tag; deleting one means tearing it down, which gives it back. */
@ApplicationScoped
class MachineThings implements Sweepable {
    private final Clouds clouds;

    MachineThings(Clouds clouds) {
        this.clouds = clouds;
    }

    @Override
    public List<Thing> tagged(String aggregateId, Tag tag) {
        var ironic = clouds.on(clouds.own()).bareMetal();
        if (!ironic.offered()) {
            return List.of();
        }
        return ironic.machines().listByTag(tag).stream()
                .map(it -> new Thing(Loans.MACHINE, it.name(), it.id(), () -> ironic.deployments()
                        .undeploy(it.id())))
                .toList();
    }
}
