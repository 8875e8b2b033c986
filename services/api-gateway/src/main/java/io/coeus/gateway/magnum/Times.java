// SPDX-License-Identifier: Apache-2.0
package io.coeus.gateway.magnum;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;

/** Times as Magnum writes them: {@code 2016-08-29T06:51:31+00:00}. */
final class Times {
    private static final DateTimeFormatter FORM =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ssxxx").withZone(ZoneOffset.UTC);

    private Times() {}

    static @Nullable String text(@Nullable Instant time) {
        return time == null ? null : FORM.format(time);
    }
}
