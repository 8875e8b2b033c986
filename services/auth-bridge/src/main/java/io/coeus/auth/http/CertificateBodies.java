// SPDX-License-Identifier: Apache-2.0
package io.coeus.auth.http;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What goes over HTTP about certificates. */
final class CertificateBodies {
    static final int LONGEST_NAME = 255;

    private CertificateBodies() {}

    record Asked(@NotBlank String csr) {}

    record AskedForNode(
            @NotBlank String csr,
            @NotBlank @Size(max = LONGEST_NAME) String commonName,
            List<@NotBlank @Size(max = LONGEST_NAME) String> organizations,
            List<@NotBlank String> sans) {
        AskedForNode {
            organizations = orNone(organizations);
            sans = orNone(sans);
        }
    }

    record Named(
            @NotBlank @Size(max = LONGEST_NAME) String commonName,
            List<@NotBlank @Size(max = LONGEST_NAME) String> organizations) {
        Named {
            organizations = orNone(organizations);
        }
    }

    record AuthorityAnswer(String caPem) {}

    record CertificateAnswer(String pem) {}

    /** Its text form leaves the key out. */
    record IdentityAnswer(String certificatePem, String keyPem, String caPem, Instant expiresAt) {
        @Override
        public String toString() {
            return "IdentityAnswer[until " + expiresAt + "]";
        }
    }

    private static List<String> orNone(@Nullable List<String> texts) {
        return texts == null ? List.of() : texts;
    }
}
