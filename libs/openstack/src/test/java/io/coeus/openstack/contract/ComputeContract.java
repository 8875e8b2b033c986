// SPDX-License-Identifier: Apache-2.0
package io.coeus.openstack.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.coeus.kernel.Secret;
import io.coeus.openstack.Cloud;
import io.coeus.openstack.OpenStackCode;
import io.coeus.openstack.compute.ComputeQuotas.ComputeQuota;
import io.coeus.openstack.compute.Flavors.Flavor;
import io.coeus.openstack.compute.Keypairs;
import io.coeus.openstack.compute.NewServer;
import io.coeus.openstack.compute.Server;
import io.coeus.openstack.compute.Servers;
import io.coeus.openstack.compute.VolumeAttachments;
import io.coeus.openstack.rest.ServiceApi;
import io.coeus.openstack.volume.Volumes.Volume;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** What Nova does for Coeus. */
abstract class ComputeContract extends Group {
    private static final String PUBLIC_KEY =
            "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIJ5mFJ2sVfX9LJ8ZxKfDqK4uWmS0mYqk8kq8QmJ8r0bH contract@coeus";

    ComputeContract(Supplier<Stage> stage) {
        super(stage);
    }

    @Test
    void a_server_lives_and_goes() {
        NewServer wanted = parts().wantedServer(Stage.name("server"))
                .withUserData(new Secret("#cloud-config\n{}\n"))
                .withMetadata(Map.of("role", "master"));

        Server made = parts().server(wanted);
        Server active = Until.found(() -> servers().find(made.id()), Server::active);

        assertThat(active.name()).isEqualTo(wanted.name());
        assertThat(active.metadata()).containsEntry("role", "master").containsEntry(tag.key(), tag.value());
        assertThat(active.tags()).containsExactly(tag.text());
        assertThat(active.addresses()).hasSize(1);
        assertThat(active.createdAt()).isNotNull();

        servers().delete(made.id());
        servers().delete(made.id());
        Until.gone(() -> servers().find(made.id()));
        servers().delete(made.id());
    }

    @Test
    void a_server_boots_from_a_volume_that_goes_with_it() {
        String zone = cloud().compute().availabilityZones().available().getFirst();
        Server made = parts().server(parts().wantedServer(Stage.name("server"))
                .withAvailabilityZone(zone)
                .withBootVolume(new NewServer.BootVolume(2, null)));
        Until.found(() -> servers().find(made.id()), Server::active);

        String volumeId = attachments().list(made.id()).getFirst().volumeId();
        assertThat(cloud().blockStorage().volumes().find(volumeId).orElseThrow().sizeGib())
                .isEqualTo(2);

        servers().delete(made.id());
        Until.gone(() -> cloud().blockStorage().volumes().find(volumeId));
    }

    @Test
    void a_server_is_adopted_by_name_and_tag() {
        Server made = parts().server(parts().wantedServer(Stage.name("server.1+1")));

        assertThat(servers().findByName(made.name(), tag).orElseThrow().id()).isEqualTo(made.id());
        assertThat(servers().findByName(made.name(), Stage.tag())).isEmpty();
        assertThat(servers().findByName(made.name() + "x", tag)).isEmpty();
        assertThat(servers().listByTag(tag)).extracting(Server::id).containsExactly(made.id());
    }

    @Test
    void a_server_is_nobody_elses_but_an_administrator_can_sweep_it() {
        Server made = parts().activeServer();

        assertThat(strangersCloud().compute().servers().find(made.id())).isEmpty();
        assertThat(strangersCloud().compute().servers().listByTag(tag)).isEmpty();
        Cloud sweeper = stage().sweepersCloud();
        assertThat(sweeper.compute().servers().listByTag(tag))
                .extracting(Server::id)
                .containsExactly(made.id());
        sweeper.compute().servers().delete(made.id());
        Until.gone(() -> servers().find(made.id()));
    }

    @Test
    void unknown_servers_are_not_found_and_bad_ones_not_made() {
        NewServer good = parts().wantedServer(Stage.name("server"));

        assertThat(servers().find(unknownId())).isEmpty();
        servers().delete(unknownId());
        refused(OpenStackCode.INVALID, () -> servers()
                .create(NewServer.of("x", tag, "no-such-flavor", good.imageId(), good.portIds())));
        refused(OpenStackCode.INVALID, () -> servers()
                .create(NewServer.of("x", tag, good.flavorId(), unknownId(), good.portIds())));
        refused(OpenStackCode.INVALID, () -> servers().create(good.withKey("no-such-key")));
        assertThat(servers().listByTag(tag)).isEmpty();
    }

    @Test
    void a_full_quota_is_told_from_other_refusals() {
        NewServer wanted = parts().wantedServer(Stage.name("server"));
        trash.add(stage().limit(ServiceApi.COMPUTE, "instances", 0));

        refused(OpenStackCode.QUOTA_EXCEEDED, () -> servers().create(wanted));

        assertThat(cloud().compute().quotas().now().servers().hasRoomFor(1)).isFalse();
    }

    @Test
    void quotas_count_what_is_used() {
        ComputeQuota before = cloud().compute().quotas().now();
        parts().activeServer();

        ComputeQuota after = cloud().compute().quotas().now();

        assertThat(after.servers().used()).isEqualTo(before.servers().used() + 1);
        assertThat(after.cores().used())
                .isEqualTo(before.cores().used() + parts().flavor().vcpus());
        assertThat(after.ramMib().used())
                .isEqualTo(before.ramMib().used() + parts().flavor().ramMib());
    }

    @Test
    void a_volume_is_attached_and_detached_any_number_of_times() {
        Server server = parts().activeServer();
        Volume volume = parts().availableVolume();

        attachments().attach(server.id(), volume.id());
        attachments().attach(server.id(), volume.id());
        trash.add(() -> attachments().detach(server.id(), volume.id()));

        Until.found(() -> cloud().blockStorage().volumes().find(volume.id()), it -> it.status()
                .equals("in-use"));
        assertThat(attachments().find(server.id(), volume.id())).isPresent();
        assertThat(attachments().list(server.id())).hasSize(1);
        refused(OpenStackCode.CONFLICT, () -> cloud().blockStorage().volumes().delete(volume.id()));

        attachments().detach(server.id(), volume.id());
        Until.found(() -> cloud().blockStorage().volumes().find(volume.id()), Volume::available);
        attachments().detach(server.id(), volume.id());
        assertThat(attachments().find(server.id(), volume.id())).isEmpty();
    }

    @Test
    void attaching_what_is_not_there_is_refused() {
        Server server = parts().activeServer();

        refused(OpenStackCode.NOT_FOUND, () -> attachments().attach(server.id(), unknownId()));
        assertThat(attachments().list(server.id())).isEmpty();
    }

    @Test
    void flavors_are_found_by_id_and_by_name() {
        Flavor flavor = parts().flavor();

        assertThat(cloud().compute().flavors().find(flavor.id())).contains(flavor);
        assertThat(cloud().compute().flavors().find(flavor.name())).contains(flavor);
        assertThat(cloud().compute().flavors().find("no-such-flavor")).isEmpty();
        assertThat(flavor.vcpus()).isPositive();
    }

    @Test
    void keypairs_are_found_by_name() {
        Keypairs keypairs = cloud().compute().keypairs();
        String name = Stage.name("key");

        Keypairs.Keypair added = keypairs.add(name, PUBLIC_KEY);

        assertThat(keypairs.find(name).orElseThrow().fingerprint()).isEqualTo(added.fingerprint());
        assertThat(keypairs.list()).extracting(Keypairs.Keypair::name).contains(name);
        refused(OpenStackCode.CONFLICT, () -> keypairs.add(name, PUBLIC_KEY));
        keypairs.delete(name);
        keypairs.delete(name);
        assertThat(keypairs.find(name)).isEmpty();
    }

    @Test
    void there_is_somewhere_to_put_servers() {
        assertThat(cloud().compute().availabilityZones().available()).isNotEmpty();
    }

    private Parts parts() {
        return new Parts(cloud(), tag, trash);
    }

    private Servers servers() {
        return cloud().compute().servers();
    }

    private VolumeAttachments attachments() {
        return cloud().compute().volumeAttachments();
    }
}
