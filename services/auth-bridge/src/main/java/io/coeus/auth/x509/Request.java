// SPDX-License-Identifier: Apache-2.0
package io.coeus.auth.x509;

import io.coeus.kernel.Problem;
import java.io.IOException;
import java.io.StringReader;
import java.security.PublicKey;
import java.security.interfaces.RSAPublicKey;
import java.util.Optional;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.Extensions;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.openssl.PEMParser;
import org.bouncycastle.operator.jcajce.JcaContentVerifierProviderBuilder;
import org.bouncycastle.pkcs.PKCS10CertificationRequest;
import org.bouncycastle.pkcs.jcajce.JcaPKCS10CertificationRequest;
import org.jspecify.annotations.Nullable;

/** A certificate signing request whose sender has shown to hold the key. */
final class Request {
    private static final int LONGEST = 32 * 1024;
    private static final int SHORTEST_RSA_BITS = 2048;

    private final PKCS10CertificationRequest csr;

    private Request(PKCS10CertificationRequest csr) {
        this.csr = csr;
    }

    /** Throws the problem INVALID_FIELD on {@code csr}. */
    static Request read(String pem) {
        if (pem.length() > LONGEST) {
            throw invalid("is too long", null);
        }
        PKCS10CertificationRequest csr = parse(pem);
        check(csr);
        return new Request(csr);
    }

    X500Name subject() {
        return csr.getSubject();
    }

    SubjectPublicKeyInfo publicKey() {
        return csr.getSubjectPublicKeyInfo();
    }

    Optional<Extensions> extensions() {
        try {
            return Optional.ofNullable(csr.getRequestedExtensions());
        } catch (RuntimeException e) {
            throw invalid("asks for extensions that cannot be read", e);
        }
    }

    static Problem invalid(String why, @Nullable Throwable cause) {
        Problem problem = Problem.invalid("csr", "The certificate signing request " + why + ".");
        if (cause != null) {
            problem.addSuppressed(cause);
        }
        return problem;
    }

    private static PKCS10CertificationRequest parse(String pem) {
        try (PEMParser parser = new PEMParser(new StringReader(pem))) {
            if (parser.readObject() instanceof PKCS10CertificationRequest request) {
                return request;
            }
        } catch (IOException | RuntimeException e) {
            throw invalid("cannot be read", e);
        }
        throw invalid("is no PEM text that begins with -----BEGIN CERTIFICATE REQUEST-----", null);
    }

    private static void check(PKCS10CertificationRequest csr) {
        try {
            PublicKey key = new JcaPKCS10CertificationRequest(csr).getPublicKey();
            if (key instanceof RSAPublicKey rsa && rsa.getModulus().bitLength() < SHORTEST_RSA_BITS) {
                throw invalid("has an RSA key of less than " + SHORTEST_RSA_BITS + " bits", null);
            }
            if (!csr.isSignatureValid(new JcaContentVerifierProviderBuilder().build(key))) {
                throw invalid("is not signed with its own key", null);
            }
        } catch (Problem problem) {
            throw problem;
        } catch (Exception e) {
            throw invalid("has a key or signature that is not understood", e);
        }
    }
}
