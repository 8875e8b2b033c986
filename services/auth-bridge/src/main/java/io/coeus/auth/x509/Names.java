// SPDX-License-Identifier: Apache-2.0
package io.coeus.auth.x509;

import io.coeus.auth.authority.Notary.Name;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.X500NameBuilder;
import org.bouncycastle.asn1.x500.style.BCStyle;

/** Writes names: each organization an element of its own, the common name last. Values are never parsed. */
final class Names {
    private Names() {}

    static X500Name of(Name name) {
        X500NameBuilder builder = new X500NameBuilder(BCStyle.INSTANCE);
        name.organizations().forEach(organization -> builder.addRDN(BCStyle.O, organization));
        return builder.addRDN(BCStyle.CN, name.commonName()).build();
    }
}
