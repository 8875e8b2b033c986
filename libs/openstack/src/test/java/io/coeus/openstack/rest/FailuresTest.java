// SPDX-License-Identifier: Apache-2.0
package io.coeus.openstack.rest;

import static org.assertj.core.api.Assertions.assertThat;

import io.coeus.openstack.OpenStackCode;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FailuresTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            value = {
                "COMPUTE | 400 | {\"badRequest\": {\"code\": 400, \"message\": \"Invalid flavorRef\"}} | INVALID | Invalid flavorRef",
                "COMPUTE | 403 | {\"forbidden\": {\"message\": \"Quota exceeded for instances: Requested 1\"}} | QUOTA_EXCEEDED | Quota exceeded for instances: Requested 1",
                "COMPUTE | 403 | {\"forbidden\": {\"message\": \"Policy doesn't allow it\"}} | FORBIDDEN | Policy doesn't allow it",
                "COMPUTE | 404 | {\"itemNotFound\": {\"code\": 404, \"message\": \"Gone\"}} | NOT_FOUND | Gone",
                "COMPUTE | 409 | {\"conflictingRequest\": {\"message\": \"Cannot 'x' instance y while it is in vm_state building\"}} | BUSY | Cannot 'x' instance y while it is in vm_state building",
                "COMPUTE | 409 | {\"conflictingRequest\": {\"message\": \"Cannot 'x' instance y while it is in vm_state error\"}} | CONFLICT | Cannot 'x' instance y while it is in vm_state error",
                "COMPUTE | 406 | {\"errors\": [{\"status\": 406, \"detail\": \"Version 2.67 is not supported\"}]} | UNSUPPORTED | Version 2.67 is not supported",
                "NETWORK | 409 | {\"NeutronError\": {\"type\": \"OverQuota\", \"message\": \"Quota exceeded\", \"detail\": \"\"}} | QUOTA_EXCEEDED | Quota exceeded",
                "NETWORK | 409 | {\"NeutronError\": {\"type\": \"IpAddressGenerationFailure\", \"message\": \"No more\"}} | EXHAUSTED | No more",
                "NETWORK | 409 | {\"NeutronError\": {\"type\": \"NetworkInUse\", \"message\": \"In use\"}} | CONFLICT | In use",
                "VOLUME | 413 | {\"overLimit\": {\"message\": \"VolumeLimitExceeded\"}} | QUOTA_EXCEEDED | VolumeLimitExceeded",
                "VOLUME | 400 | {\"badRequest\": {\"message\": \"Invalid volume: Volume status must be available\"}} | CONFLICT | Invalid volume: Volume status must be available",
                "LOAD_BALANCER | 403 | {\"faultcode\": \"Client\", \"faultstring\": \"Quota has been met for resources: Load Balancer\"} | QUOTA_EXCEEDED | Quota has been met for resources: Load Balancer",
                "LOAD_BALANCER | 409 | {\"faultstring\": \"Load Balancer x is immutable and cannot be updated.\"} | BUSY | Load Balancer x is immutable and cannot be updated.",
                "BAREMETAL | 409 | {\"error_message\": \"{\\\"faultcode\\\": \\\"Client\\\", \\\"faultstring\\\": \\\"Node n is locked by host h\\\"}\"} | BUSY | Node n is locked by host h",
                "IDENTITY | 401 | {\"error\": {\"code\": 401, \"message\": \"Please log in\", \"title\": \"Unauthorized\"}} | UNAUTHORIZED | Please log in",
                "IMAGE | 404 | <html><head><title>404 Not Found</title></head><body><h1>404 Not Found</h1>No image found</body></html> | NOT_FOUND | 404 Not Found No image found",
                "IMAGE | 502 | {} | UNAVAILABLE | {}",
                "IMAGE | 500 | ^^ | SERVICE_ERROR | ^^",
            })
    void each_service_is_understood(ServiceApi service, int status, String body, OpenStackCode code, String message) {
        ErrorText text = ErrorText.of(new Response(status, Map.of(), body));

        assertThat(text.message()).isEqualTo(message);
        assertThat(Failures.code(service, status, text)).isEqualTo(code);
    }
}
