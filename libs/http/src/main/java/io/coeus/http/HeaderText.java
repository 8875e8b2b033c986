// SPDX-License-Identifier: Apache-2.0
package io.coeus.http;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Names of people and projects in headers, which hold ASCII only: percent-encoded UTF-8. */
final class HeaderText {
    private HeaderText() {}

    static String write(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** A text that was not encoded is taken as it is. */
    static String read(String header) {
        try {
            return URLDecoder.decode(header, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return header;
        }
    }
}
