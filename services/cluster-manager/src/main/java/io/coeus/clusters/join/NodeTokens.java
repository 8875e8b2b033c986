// SPDX-License-Identifier: Apache-2.0
package io.coeus.clusters.join;

import io.coeus.kernel.Secret;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The tokens nodes show: derived from one key of this service and the node, so that user-data made twice is the same
 * and nothing secret has to be stored. Safe for use by many threads.
 */
public final class NodeTokens {
    private static final String ALGORITHM = "HmacSHA256";

    private final SecretKeySpec key;

    public NodeTokens(Secret key) {
        this.key = new SecretKeySpec(key.reveal().getBytes(StandardCharsets.UTF_8), ALGORITHM);
    }

    /** The one-time token a node joins with. */
    public Secret join(String clusterId, String nodeName) {
        return derive("join", clusterId, nodeName);
    }

    /** The bearer a node reports with, once it has joined with these signing requests. */
    public Secret report(String clusterId, String nodeName, String requests) {
        return derive("report", clusterId, nodeName, requests);
    }

    /** What the masters of a cluster share: 32 bytes, hexadecimal, as kubeadm wants its certificate key. */
    public Secret masters(String clusterId) {
        return new Secret(HexFormat.of().formatHex(code("masters", clusterId)));
    }

    /** SHA-256, hexadecimal. */
    public static String fingerprint(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }

    private Secret derive(String... parts) {
        return new Secret(Base64.getUrlEncoder().withoutPadding().encodeToString(code(parts)));
    }

    private byte[] code(String... parts) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return mac.doFinal(String.join("\n", parts).getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every JDK has " + ALGORITHM, e);
        }
    }
}
