// SPDX-License-Identifier: Apache-2.0
package io.coeus.openstack.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ServiceApiTest {
    @ParameterizedTest
    @CsvSource({
        "NETWORK, http://n:9696, http://n:9696/v2.0",
        "NETWORK, http://n:9696/, http://n:9696/v2.0",
        "NETWORK, http://cloud/networking/v2.0/, http://cloud/networking/v2.0",
        "IMAGE, https://cloud/image, https://cloud/image/v2",
        "COMPUTE, http://c:8774/v2.1, http://c:8774/v2.1",
        "VOLUME, http://v:8776/v3/abc, http://v:8776/v3/abc",
        "IDENTITY, http://k:5000, http://k:5000/v3",
        "IDENTITY, http://k/identity/v3/, http://k/identity/v3",
        "BAREMETAL, http://b:6385, http://b:6385/v1",
    })
    void catalogues_name_services_with_and_without_version(ServiceApi service, URI listed, String base) {
        assertThat(service.base(listed)).isEqualTo(base);
    }
}
