// SPDX-License-Identifier: Apache-2.0
package io.coeus.http;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import io.coeus.kernel.CommonCode;
import io.coeus.kernel.Problem;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Says in a person's words what is wrong with a JSON body and where; never repeats a value, which may be a secret. */
public final class BadJson {
    private static final Set<Class<?>> WHOLE = Set.of(int.class, Integer.class, long.class, Long.class);

    private BadJson() {}

    /** The problem to answer with. */
    public static Problem problem(JsonProcessingException e) {
        if (e instanceof JsonMappingException mapping && e.getCause() instanceof Problem problem) {
            return problem.field() == null && !mapping.getPath().isEmpty() ? problem.onField(path(mapping)) : problem;
        }
        String place = place(e.getLocation());
        if (e instanceof JsonMappingException mapping && !mapping.getPath().isEmpty()) {
            return Problem.invalid(path(mapping), wrong(mapping) + place + ".");
        }
        return new Problem(CommonCode.MALFORMED_REQUEST, "The body is not JSON of the expected form" + place + ".");
    }

    private static String wrong(JsonMappingException e) {
        return switch (e) {
            case UnrecognizedPropertyException unknown -> "There is no such field";
            case InvalidFormatException format -> "The value does not fit: expected " + name(format.getTargetType());
            case MismatchedInputException mismatch ->
                "The value does not fit: expected " + name(mismatch.getTargetType());
            default -> "The value is refused";
        };
    }

    private static String name(@Nullable Class<?> type) {
        if (type == null) {
            return "another type";
        }
        if (type.isEnum()) {
            return "one of " + List.of(type.getEnumConstants());
        }
        if (WHOLE.contains(type)) {
            return "a whole number";
        }
        if (Number.class.isAssignableFrom(type) || (type.isPrimitive() && type != boolean.class)) {
            return "a number";
        }
        if (type == Boolean.class || type == boolean.class) {
            return "true or false";
        }
        if (Iterable.class.isAssignableFrom(type) || type.isArray()) {
            return "a list";
        }
        return type == String.class ? "a text" : "an object";
    }

    private static String path(JsonMappingException e) {
        StringBuilder path = new StringBuilder();
        for (JsonMappingException.Reference step : e.getPath()) {
            if (step.getFieldName() == null) {
                path.append('[').append(step.getIndex()).append(']');
            } else {
                path.append(path.isEmpty() ? "" : ".").append(step.getFieldName());
            }
        }
        return path.toString();
    }

    private static String place(@Nullable JsonLocation at) {
        return at == null ? "" : " (line " + at.getLineNr() + ", column " + at.getColumnNr() + ")";
    }
}
