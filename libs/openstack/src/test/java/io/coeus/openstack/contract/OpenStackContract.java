// SPDX-License-Identifier: Apache-2.0
package io.coeus.openstack.contract;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestInstance;

/**
 * Everything Coeus relies on a cloud for. A cloud's test class says how to reach it and is empty otherwise. {@code -Dgroups=nova} runs the groups of
 * one service.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class OpenStackContract {
    private @Nullable Stage stage;

    abstract CloudUnderTest cloud() throws Exception;

    @BeforeAll
    void open() throws Exception {
        stage = new Stage(cloud());
    }

    @AfterAll
    void close() {
        if (stage != null) {
            stage.close();
        }
    }

    private Stage stage() {
        return Objects.requireNonNull(stage);
    }

    @Nested
    @Tag("keystone")
    class Identity extends IdentityContract {
        Identity() {
            super(OpenStackContract.this::stage);
        }
    }

    @Nested
    @Tag("keystone")
    class Delegation extends DelegationContract {
        Delegation() {
            super(OpenStackContract.this::stage);
        }
    }

    @Nested
    @Tag("nova")
    class Compute extends ComputeContract {
        Compute() {
            super(OpenStackContract.this::stage);
        }
    }

    @Nested
    @Tag("glance")
    class Image extends ImageContract {
        Image() {
            super(OpenStackContract.this::stage);
        }
    }

    @Nested
    @Tag("neutron")
    class Network extends NetworkContract {
        Network() {
            super(OpenStackContract.this::stage);
        }
    }

    @Nested
    @Tag("neutron")
    class Port extends PortContract {
        Port() {
            super(OpenStackContract.this::stage);
        }
    }

    @Nested
    @Tag("cinder")
    class Volume extends VolumeContract {
        Volume() {
            super(OpenStackContract.this::stage);
        }
    }

    @Nested
    @Tag("octavia")
    class LoadBalancer extends LoadBalancerContract {
        LoadBalancer() {
            super(OpenStackContract.this::stage);
        }
    }

    @Nested
    @Tag("ironic")
    class BareMetal extends BareMetalContract {
        BareMetal() {
            super(OpenStackContract.this::stage);
        }
    }
}
