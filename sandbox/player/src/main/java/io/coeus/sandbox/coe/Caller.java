// SPDX-License-Identifier: Apache-2.0
package io.coeus.sandbox.coe;

import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.x500.RDN;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.style.BCStyle;

/**
 * Who calls, by client certificate.
 *
 * @param name the common name
 * @param groups the organizations
 */
public record Caller(String name, List<String> groups) {
    /** Nobody in particular: no client certificate was shown. */
    public static final Caller ANONYMOUS = new Caller("system:anonymous", List.of("system:unauthenticated"));

    static Caller of(X509Certificate certificate) {
        X500Name subject =
                X500Name.getInstance(certificate.getSubjectX500Principal().getEncoded());
        List<String> names = values(subject, BCStyle.CN);
        return new Caller(names.isEmpty() ? "" : names.getFirst(), values(subject, BCStyle.O));
    }

    private static List<String> values(X500Name subject, ASN1ObjectIdentifier type) {
        List<String> values = new ArrayList<>();
        for (RDN rdn : subject.getRDNs(type)) {
            values.add(rdn.getFirst().getValue().toString());
        }
        return List.copyOf(values);
    }

    public boolean anonymous() {
        return equals(ANONYMOUS);
    }
}
