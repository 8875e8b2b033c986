// SPDX-License-Identifier: Apache-2.0
package io.coeus.sandbox.cloud.nova;

import io.coeus.sandbox.cloud.core.Ids;
import io.coeus.sandbox.cloud.core.Refused;
import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.interfaces.RSAPublicKey;
import java.util.Base64;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** Public and private keys in the text forms that Nova hands out. */
final class SshKeys {
    private static final String COMMENT = " Generated-by-Nova";

    private SshKeys() {}

    /** A key pair in text form; the private half only when it was generated here. */
    record Pair(String publicKey, @Nullable String privateKey) {}

    static Pair generate() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            KeyPair pair = generator.generateKeyPair();
            RSAPublicKey key = (RSAPublicKey) pair.getPublic();
            byte[] blob = blob("ssh-rsa", bytes(key.getPublicExponent()), bytes(key.getModulus()));
            return new Pair(line("ssh-rsa", blob), pem(pair.getPrivate().getEncoded()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Returns a public key to which there is no private one. */
    static String unowned(Ids ids) {
        byte[] point = HexFormat.of().parseHex(ids.hex() + ids.hex());
        return line("ssh-ed25519", blob("ssh-ed25519", point));
    }

    private static byte[] bytes(BigInteger number) {
        return number.toByteArray();
    }

    private static String line(String type, byte[] blob) {
        return type + " " + Base64.getEncoder().encodeToString(blob) + COMMENT;
    }

    private static String pem(byte[] encoded) {
        String body = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(encoded);
        return "-----BEGIN PRIVATE KEY-----\n" + body + "\n-----END PRIVATE KEY-----\n";
    }

    private static byte[] blob(String type, byte[]... parts) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        add(out, type.getBytes(StandardCharsets.US_ASCII));
        for (byte[] part : parts) {
            add(out, part);
        }
        return out.toByteArray();
    }

    private static void add(ByteArrayOutputStream out, byte[] part) {
        out.writeBytes(ByteBuffer.allocate(4).putInt(part.length).array());
        out.writeBytes(part);
    }

    /** Returns the MD5 fingerprint of a public key; refuses text that is none. */
    static String fingerprint(String publicKey) {
        String[] words = publicKey.trim().split("\\s+", -1);
        try {
            byte[] blob = Base64.getDecoder().decode(words.length < 2 ? "-" : words[1]);
            byte[] digest = MessageDigest.getInstance("MD5").digest(blob);
            return HexFormat.ofDelimiter(":").formatHex(digest);
        } catch (IllegalArgumentException | GeneralSecurityException e) {
            throw new Refused(400, "Keypair data is invalid: failed to generate fingerprint");
        }
    }
}
