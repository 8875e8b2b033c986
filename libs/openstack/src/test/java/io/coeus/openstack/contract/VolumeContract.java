// SPDX-License-Identifier: Apache-2.0
package io.coeus.openstack.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.coeus.openstack.Cloud;
import io.coeus.openstack.OpenStackCode;
import io.coeus.openstack.Quota;
import io.coeus.openstack.rest.ServiceApi;
import io.coeus.openstack.volume.VolumeTypes.VolumeType;
import io.coeus.openstack.volume.Volumes;
import io.coeus.openstack.volume.Volumes.NewVolume;
import io.coeus.openstack.volume.Volumes.Volume;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** What Cinder does for Coeus. */
abstract class VolumeContract extends Group {
    VolumeContract(Supplier<Stage> stage) {
        super(stage);
    }

    @Test
    void a_volume_lives_and_goes() {
        Volume made = parts().volume(Stage.name("volume"));
        Volume available = Until.found(() -> volumes().find(made.id()), Volume::available);

        assertThat(available.sizeGib()).isEqualTo(1);
        assertThat(available.metadata()).containsEntry(tag.key(), tag.value());
        assertThat(available.attachments()).isEmpty();

        volumes().delete(made.id());
        volumes().delete(made.id());
        Until.gone(() -> volumes().find(made.id()));
        volumes().delete(made.id());
    }

    @Test
    void a_volume_is_adopted_by_name_and_tag() {
        Volume made = parts().volume(Stage.name("volume's \"name\""));

        assertThat(volumes().findByName(made.name(), tag).orElseThrow().id()).isEqualTo(made.id());
        assertThat(volumes().findByName(made.name(), Stage.tag())).isEmpty();
        assertThat(volumes().findByName(made.name() + "x", tag)).isEmpty();
        assertThat(volumes().listByTag(tag)).extracting(Volume::id).containsExactly(made.id());
    }

    @Test
    void a_volume_is_nobody_elses_but_an_administrator_can_sweep_it() {
        Volume made = parts().availableVolume();

        assertThat(strangersCloud().blockStorage().volumes().find(made.id())).isEmpty();
        assertThat(strangersCloud().blockStorage().volumes().listByTag(tag)).isEmpty();
        Cloud sweeper = stage().sweepersCloud();
        assertThat(sweeper.blockStorage().volumes().listByTag(tag))
                .extracting(Volume::id)
                .containsExactly(made.id());
        sweeper.blockStorage().volumes().delete(made.id());
        Until.gone(() -> volumes().find(made.id()));
    }

    @Test
    void unknown_volumes_are_not_found_and_bad_ones_not_made() {
        assertThat(volumes().find(unknownId())).isEmpty();
        volumes().delete(unknownId());
        refused(OpenStackCode.NOT_FOUND, () -> volumes()
                .create(new NewVolume("x", tag, 1, "no-such-type", null, Map.of())));
        refused(OpenStackCode.INVALID, () -> volumes().create(new NewVolume("x", tag, 0, null, null, Map.of())));
        assertThat(volumes().listByTag(tag)).isEmpty();
    }

    @Test
    void a_full_quota_is_told_from_other_refusals() {
        trash.add(stage().limit(ServiceApi.VOLUME, "volumes", 0));

        refused(OpenStackCode.QUOTA_EXCEEDED, () -> volumes().create(new NewVolume("x", tag, 1, null, null, Map.of())));

        assertThat(cloud().blockStorage().quotas().now().volumes().hasRoomFor(1))
                .isFalse();
    }

    @Test
    void quotas_count_what_is_used() {
        Quota before = cloud().blockStorage().quotas().now().gib();
        parts().availableVolume();

        Quota after = cloud().blockStorage().quotas().now().gib();

        assertThat(after.used()).isEqualTo(before.used() + 1);
    }

    @Test
    void types_are_found_by_id_and_by_name() {
        VolumeType type = cloud().blockStorage().types().list().getFirst();

        assertThat(cloud().blockStorage().types().find(type.id())).contains(type);
        assertThat(cloud().blockStorage().types().find(type.name())).contains(type);
        assertThat(cloud().blockStorage().types().find("no-such-type")).isEmpty();
    }

    private Parts parts() {
        return new Parts(cloud(), tag, trash);
    }

    private Volumes volumes() {
        return cloud().blockStorage().volumes();
    }
}
