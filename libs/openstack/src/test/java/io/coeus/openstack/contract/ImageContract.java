// SPDX-License-Identifier: Apache-2.0
package io.coeus.openstack.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.coeus.openstack.image.Images.Image;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** What Glance does for Coeus. */
abstract class ImageContract extends Group {
    ImageContract(Supplier<Stage> stage) {
        super(stage);
    }

    @Test
    void images_are_found_by_id_and_by_name() {
        Image image = cloud().images().list().getFirst();

        assertThat(image.active()).isTrue();
        assertThat(cloud().images().find(image.id())).contains(image);
        assertThat(cloud().images().find(image.name())).contains(image);
    }

    @Test
    void unknown_images_are_not_found() {
        assertThat(cloud().images().find("no-such-image")).isEmpty();
        assertThat(cloud().images().find(unknownId())).isEmpty();
    }

    @Test
    void properties_are_told() {
        assertThat(cloud().images().list())
                .anySatisfy(image -> assertThat(image.properties()).containsKey("os_distro"));
    }
}
