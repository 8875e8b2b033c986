// SPDX-License-Identifier: Apache-2.0
package io.coeus.cli.access;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** The few forms of ASN.1 DER that a certificate signing request needs. */
final class Der {
    private static final int INTEGER = 0x02;
    private static final int BIT_STRING = 0x03;
    private static final int OBJECT_ID = 0x06;
    private static final int UTF8_STRING = 0x0c;
    private static final int SEQUENCE = 0x30;
    private static final int SET = 0x31;
    /** Context-specific, constructed, number 0. */
    private static final int CONTEXT_0 = 0xa0;

    private Der() {}

    static byte[] zero() {
        return of(INTEGER, new byte[] {0});
    }

    static byte[] utf8(String text) {
        return of(UTF8_STRING, text.getBytes(StandardCharsets.UTF_8));
    }

    static byte[] sequence(byte[]... parts) {
        return of(SEQUENCE, parts);
    }

    static byte[] set(byte[]... parts) {
        return of(SET, parts);
    }

    static byte[] noAttributes() {
        return of(CONTEXT_0);
    }

    static byte[] bits(byte[] bytes) {
        return of(BIT_STRING, new byte[] {0}, bytes);
    }

    /** An object id given as its arcs. */
    static byte[] objectId(int... arcs) {
        var body = new ByteArrayOutputStream();
        body.write(arcs[0] * 40 + arcs[1]);
        for (int i = 2; i < arcs.length; i++) {
            writeBase128(body, arcs[i]);
        }
        return of(OBJECT_ID, body.toByteArray());
    }

    private static void writeBase128(ByteArrayOutputStream out, int value) {
        for (int shift = 28; shift > 0; shift -= 7) {
            if (value >>> shift != 0) {
                out.write(((value >>> shift) & 0x7f) | 0x80);
            }
        }
        out.write(value & 0x7f);
    }

    private static byte[] of(int tag, byte[]... parts) {
        var body = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            body.writeBytes(part);
        }
        var all = new ByteArrayOutputStream();
        all.write(tag);
        writeLength(all, body.size());
        all.writeBytes(body.toByteArray());
        return all.toByteArray();
    }

    private static void writeLength(ByteArrayOutputStream out, int length) {
        if (length < 0x80) {
            out.write(length);
        } else if (length < 0x100) {
            out.write(0x81);
            out.write(length);
        } else {
            out.write(0x82);
            out.write(length >>> 8);
            out.write(length & 0xff);
        }
    }
}
