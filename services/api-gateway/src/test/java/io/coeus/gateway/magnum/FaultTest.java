// SPDX-License-Identifier: Apache-2.0
package io.coeus.gateway.magnum;

import static org.assertj.core.api.Assertions.assertThat;

import io.coeus.gateway.GatewayCode;
import io.coeus.kernel.Code;
import io.coeus.kernel.CommonCode;
import io.coeus.kernel.Kind;
import io.coeus.kernel.Problem;
import io.coeus.messaging.wire.WireJson;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FaultTest {
    record Remote(String name, Kind kind) implements Code {}

    @ParameterizedTest
    @CsvSource({
        "QUOTA_EXCEEDED, EXHAUSTED, , 403",
        "NOT_FOUND, ABSENT, , 404",
        "NOT_FOUND, ABSENT, image_id, 400",
        "NOT_FOUND, ABSENT, keypair, 404",
        "WRONG_STATE, CONFLICT, , 400",
        "AMBIGUOUS, CONFLICT, image_id, 409",
        "UNAVAILABLE, UNAVAILABLE, , 503",
        "FORBIDDEN, FORBIDDEN, , 403",
        "ANYTHING, DEFECT, , 500"
    })
    void problems_of_owners_have_magnums_statuses(String code, Kind kind, String field, int status) {
        Problem problem = new Problem(new Remote(code, kind), "It is so.");
        Problem named = field == null ? problem : problem.onField(field);
        assertThat(Fault.of(named).status()).isEqualTo(status);
    }

    @Test
    void fields_are_in_magnums_spelling() {
        Problem problem = Problem.invalid("dockerVolumeSize", "dockerVolumeSize must be at least 1, was 0.");
        assertThat(Fault.of(problem).detail()).isEqualTo("docker_volume_size must be at least 1, was 0.");
        assertThat(Fault.of(Problem.invalid("imageId", "There is no such thing."))
                        .detail())
                .isEqualTo("Invalid image_id: There is no such thing.");
    }

    @Test
    void body_has_one_error_with_the_first_sentence_as_title() {
        Problem problem = new Problem(GatewayCode.NOT_SUPPORTED, "Upgrading v1.20 is not supported. Never was.");
        assertThat(WireJson.write(Fault.of(problem).body()))
                .isEqualTo("{\"errors\":[{\"request_id\":\"\",\"code\":\"client\",\"status\":400,"
                        + "\"title\":\"Upgrading v1.20 is not supported\","
                        + "\"detail\":\"Upgrading v1.20 is not supported. Never was.\",\"links\":[]}]}");
    }

    @Test
    void defects_tell_nothing() {
        assertThat(Fault.of(new IllegalStateException("secret")).detail()).doesNotContain("secret");
        assertThat(Fault.of(new Problem(CommonCode.INTERNAL_DEFECT, "secret")).detail())
                .doesNotContain("secret");
    }
}
