// SPDX-License-Identifier: Apache-2.0
package io.coeus.reliability;

import io.coeus.auth.authority.Authority;
import io.coeus.auth.authority.Notary;
import io.coeus.kernel.Secret;
import java.time.Instant;
import java.util.List;

/** Certificates in words: real keys take longer than all the rest of a run. */
final class PlainNotary implements Notary {
    @Override
    public Authority found(String clusterId, String commonName) {
        return new Authority(clusterId, "certificate of " + clusterId, new Secret("key of " + clusterId));
    }

    @Override
    public String fingerprint(String certificatePem) {
        return certificatePem;
    }

    @Override
    public String signAsAsked(Authority authority, String csrPem) {
        return "signed " + csrPem;
    }

    @Override
    public String signForNode(Authority authority, String csrPem, Name name, List<String> sans) {
        return "signed " + csrPem;
    }

    @Override
    public Credentials identity(Authority authority, Name name) {
        return new Credentials("identity " + name.commonName(), new Secret("key"), Instant.MAX);
    }
}
