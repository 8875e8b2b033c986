// SPDX-License-Identifier: Apache-2.0
package io.coeus.auth.x509;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.Extensions;
import org.bouncycastle.asn1.x509.KeyUsage;

/**
 * Which extensions of a request Magnum grants. What is not granted is left out, and refuses the request when it is marked
 * critical. The subject key identifier is ours to say.
 */
final class MagnumExtensions {
    private static final Set<ASN1ObjectIdentifier> AS_THEY_ARE =
            Set.of(Extension.extendedKeyUsage, Extension.subjectAlternativeName);

    private static final int USAGES = KeyUsage.digitalSignature | KeyUsage.keyEncipherment | KeyUsage.nonRepudiation;

    private MagnumExtensions() {}

    static List<Extension> allowed(Request request) {
        return request.extensions().map(MagnumExtensions::allowed).orElse(List.of());
    }

    private static List<Extension> allowed(Extensions asked) {
        List<Extension> granted = new ArrayList<>();
        for (ASN1ObjectIdentifier type : asked.getExtensionOIDs()) {
            try {
                one(asked.getExtension(type)).ifPresent(granted::add);
            } catch (IllegalArgumentException | ClassCastException | IllegalStateException e) {
                throw Request.invalid("has an extension " + type + " that cannot be read", e);
            }
        }
        return granted;
    }

    private static Optional<Extension> one(Extension asked) {
        ASN1ObjectIdentifier type = asked.getExtnId();
        if (type.equals(Extension.keyUsage)) {
            return keyUsage(asked);
        }
        if (type.equals(Extension.basicConstraints)) {
            return Optional.of(noAuthority(asked));
        }
        if (AS_THEY_ARE.contains(type)) {
            asked.getParsedValue();
            return Optional.of(asked);
        }
        if (!type.equals(Extension.subjectKeyIdentifier)) {
            refuseCritical(asked, "asks for the critical extension " + type + ", which is not granted");
        }
        return Optional.empty();
    }

    private static Optional<Extension> keyUsage(Extension asked) {
        KeyUsage wanted = KeyUsage.getInstance(asked.getParsedValue());
        int bits = bits(wanted);
        if ((bits & ~USAGES) != 0) {
            refuseCritical(asked, "asks for critical key usages that are not granted");
        }
        int granted = bits & USAGES;
        return granted == 0 ? Optional.empty() : Optional.of(extension(asked, new KeyUsage(granted)));
    }

    private static Extension noAuthority(Extension asked) {
        if (BasicConstraints.getInstance(asked.getParsedValue()).isCA()) {
            refuseCritical(asked, "asks to be a certificate authority, which is not granted");
        }
        return extension(asked, new BasicConstraints(false));
    }

    private static int bits(KeyUsage usage) {
        byte[] bytes = usage.getBytes();
        int low = bytes.length > 0 ? bytes[0] & 0xff : 0;
        int high = bytes.length > 1 ? (bytes[1] & 0xff) << 8 : 0;
        return low | high;
    }

    private static Extension extension(Extension asked, ASN1Encodable value) {
        try {
            return Extension.create(asked.getExtnId(), asked.isCritical(), value);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void refuseCritical(Extension asked, String why) {
        if (asked.isCritical()) {
            throw Request.invalid(why, null);
        }
    }
}
