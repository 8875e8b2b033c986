// SPDX-License-Identifier: Apache-2.0
package io.coeus.auth.x509;

import io.coeus.kernel.Problem;
import java.util.List;
import java.util.regex.Pattern;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.util.IPAddress;

/** Writes host names and addresses as certificates have them. */
final class AlternativeNames {
    private static final Pattern HOST = Pattern.compile(
            "(\\*\\.)?[A-Za-z0-9_]([A-Za-z0-9_-]*[A-Za-z0-9_])?(\\.[A-Za-z0-9]([A-Za-z0-9-]*[A-Za-z0-9])?)*");

    private static final int LONGEST = 253;

    private AlternativeNames() {}

    static GeneralName[] of(List<String> sans) {
        return sans.stream().map(AlternativeNames::one).toArray(GeneralName[]::new);
    }

    private static GeneralName one(String san) {
        if (IPAddress.isValid(san)) {
            return new GeneralName(GeneralName.iPAddress, san);
        }
        if (san.length() > LONGEST || !HOST.matcher(san).matches()) {
            throw Problem.invalid("sans", "A SAN is a host name or an IP address.");
        }
        return new GeneralName(GeneralName.dNSName, san);
    }
}
