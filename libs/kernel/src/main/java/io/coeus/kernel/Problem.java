// SPDX-License-Identifier: Apache-2.0
package io.coeus.kernel;

import org.jspecify.annotations.Nullable;

/**
 * The one exception that crosses borders: between packages, between services and to clients. Mapped to HTTP in one place
 * and to messages in one other. Immutable; the {@code with} and {@code on} methods answer a changed copy with the same
 * cause and stack trace.
 *
 * <p>Expected outcomes inside a domain are sealed results, not problems. The detail is shown to clients: it never holds
 * a secret.
 */
public final class Problem extends RuntimeException {
    private final Code code;
    private final String detail;
    private final @Nullable String field;
    private final @Nullable String remedy;

    public Problem(Code code, String detail) {
        this(code, detail, null, null, null);
    }

    public Problem(Code code, String detail, @Nullable Throwable cause) {
        this(code, detail, null, null, cause);
    }

    private Problem(
            Code code, String detail, @Nullable String field, @Nullable String remedy, @Nullable Throwable cause) {
        super(code.name() + ": " + detail, cause);
        this.code = code;
        this.detail = detail;
        this.field = field;
        this.remedy = remedy;
    }

    /** A problem with one field of the request, named by its path such as {@code node_count} or {@code ports[0].port}. */
    public static Problem invalid(String field, String detail) {
        return new Problem(CommonCode.INVALID_FIELD, detail).onField(field);
    }

    /** A problem that says there is no {@code noun} of that {@code id}. */
    public static Problem notFound(String noun, Object id) {
        return new Problem(CommonCode.NOT_FOUND, "There is no " + noun + " " + id + ".");
    }

    /** A copy that names the request field at fault. */
    public Problem onField(String name) {
        return copy(name, remedy);
    }

    /** A copy that tells the reader what to do about it, as a sentence. */
    public Problem withRemedy(String sentence) {
        return copy(field, sentence);
    }

    public Code code() {
        return code;
    }

    public Kind kind() {
        return code.kind();
    }

    public String detail() {
        return detail;
    }

    public @Nullable String field() {
        return field;
    }

    public @Nullable String remedy() {
        return remedy;
    }

    private Problem copy(@Nullable String newField, @Nullable String newRemedy) {
        Problem copy = new Problem(code, detail, newField, newRemedy, getCause());
        copy.setStackTrace(getStackTrace());
        return copy;
    }
}
