// SPDX-License-Identifier: Apache-2.0
package io.coeus.gateway.workload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.coeus.contracts.cluster.WorkloadSpec;
import io.coeus.messaging.wire.WireJson;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpecRulesTest {
    private static WorkloadSpec spec(String json) {
        return SpecDefaults.fill(WireJson.read(json.replace('\'', '"'), SpecRequest.class));
    }

    @Test
    void what_is_left_out_has_a_default() {
        WorkloadSpec spec = spec("{'image': 'nginx'}");
        assertThat(spec.mode()).isEqualTo("replicated");
        assertThat(spec.replicas()).isEqualTo(1);
        assertThat(spec.restartPolicy()).isEqualTo("always");
        assertThat(spec.updatePolicy()).isEqualTo(new WorkloadSpec.UpdatePolicy(1, "stop-first", "pause"));
        SpecRules.check(spec);
    }

    @Test
    void jobs_are_restarted_when_they_fail_only() {
        assertThat(spec("{'image': 'x', 'mode': 'job'}").restartPolicy()).isEqualTo("on-failure");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{'image': ''} | image is needed",
                "{'image': 'x', 'mode': 'cron'} | mode must be one of replicated, global, job, was 'cron'",
                "{'image': 'x', 'replicas': -1} | replicas must be at least 0, was -1",
                "{'image': 'x', 'ports': [{'port': 80}, {'port': 0}]} | ports[1].port must be from 1 to 65535, was 0",
                "{'image': 'x', 'mounts': [{'name': 'd', 'path': '/d', 'sizeGib': 0}]} | mounts[0].sizeGib must be at least 1, was 0",
                "{'image': 'x', 'mounts': [{'name': 'd', 'path': 'd', 'sizeGib': 1}]} | mounts[0].path must begin with /, was 'd'",
                "{'image': 'x', 'networks': [{}]} | networks[0].network is needed",
                "{'image': 'x', 'healthCheck': {'type': 'http', 'port': 80}} | healthCheck.path is needed",
                "{'image': 'x', 'healthCheck': {'type': 'command'}} | healthCheck.command is needed",
                "{'image': 'x', 'updatePolicy': {'order': 'random'}} | updatePolicy.order must be one of stop-first, start-first"
            })
    void complaints_name_the_field_and_the_value(String json, String complaint) {
        assertThatThrownBy(() -> SpecRules.check(spec(json))).hasMessageContaining(complaint);
    }
}
