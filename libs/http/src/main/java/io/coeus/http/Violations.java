// SPDX-License-Identifier: Apache-2.0
package io.coeus.http;

import io.coeus.kernel.Problem;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Path;
import java.util.Comparator;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** What bean validation found, as one problem that names the first field and tells about all. */
final class Violations {
    private Violations() {}

    static Problem problem(ConstraintViolationException e) {
        var all = e.getConstraintViolations().stream()
                .sorted(Comparator.comparing(Violations::field))
                .toList();
        String field = all.isEmpty() ? "body" : field(all.getFirst());
        String detail = all.stream()
                .map(violation -> field(violation) + " " + violation.getMessage())
                .collect(Collectors.joining("; "));
        return Problem.invalid(field, detail + ".");
    }

    /** The path without the method and parameter it starts with. */
    private static String field(ConstraintViolation<?> violation) {
        var nodes = StreamSupport.stream(violation.getPropertyPath().spliterator(), false)
                .map(Path.Node::toString)
                .toList();
        return String.join(
                ".", nodes.size() > 2 ? nodes.subList(2, nodes.size()) : nodes.subList(nodes.size() - 1, nodes.size()));
    }
}
