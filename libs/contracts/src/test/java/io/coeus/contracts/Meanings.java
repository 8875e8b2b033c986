// SPDX-License-Identifier: Apache-2.0
package io.coeus.contracts;

import java.nio.file.Path;
import java.util.regex.Pattern;

/** What a wire record means: the first sentence of its Javadoc, so that it is said once. */
final class Meanings {
    private static final Pattern INLINE_TAG = Pattern.compile("\\{@\\w+ ([^}]*)}");
    private static final Pattern END = Pattern.compile("(?<=\\.)\\s");

    private Meanings() {}

    static String of(Class<?> record) {
        String before = beforeAnnotation(record).stripTrailing();
        if (!before.endsWith("*/")) {
            throw new IllegalStateException(record.getName() + " has no Javadoc above its @WireType");
        }
        String comment = before.substring(before.lastIndexOf("/**") + 3, before.length() - 2);
        String text = comment.replaceAll("\\n\\s*\\*", "\n").split("\\n\\s*@|<p>", 2)[0];
        String words = INLINE_TAG
                .matcher(text)
                .replaceAll("$1")
                .replaceAll("\\s+", " ")
                .strip();
        return END.split(words, 2)[0];
    }

    private static String beforeAnnotation(Class<?> record) {
        String text = Checked.read(source(record));
        return text.substring(0, text.indexOf("@WireType(\"" + Catalogue.wireType(record) + "\")"));
    }

    private static Path source(Class<?> record) {
        String outermost = record.getName().replaceFirst("\\$.*", "");
        return Path.of("src/main/java", outermost.replace('.', '/') + ".java");
    }
}
