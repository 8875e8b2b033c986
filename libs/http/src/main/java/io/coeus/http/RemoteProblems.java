// SPDX-License-Identifier: Apache-2.0
package io.coeus.http;

import io.coeus.kernel.CommonCode;
import io.coeus.kernel.Kind;
import io.coeus.kernel.Problem;
import java.util.Objects;
import java.util.stream.Stream;

/** What another service refused, as a problem here. */
final class RemoteProblems {
    private RemoteProblems() {}

    static Problem problem(String service, int status, ProblemBody body) {
        String detail = Objects.requireNonNullElse(body.detail(), service + " answered " + status + ".");
        if (status == 401) {
            return new Problem(CommonCode.INTERNAL_DEFECT, service + " does not accept our token.")
                    .withRemedy("Give all services the same coeus.internal.token.");
        }
        String code = Objects.requireNonNullElse(body.code(), "HTTP_" + status);
        Problem problem = new Problem(new RemoteCode(code, kind(status)), detail);
        if (body.field() != null) {
            problem = problem.onField(body.field());
        }
        return body.remedy() == null ? problem : problem.withRemedy(body.remedy());
    }

    private static Kind kind(int status) {
        return Stream.of(Kind.values())
                .filter(kind -> kind.httpStatus() == status)
                .findFirst()
                .orElse(
                        switch (status) {
                            case 502, 504 -> Kind.UNAVAILABLE;
                            case 400, 405, 406, 412, 413, 415 -> Kind.INVALID;
                            default -> Kind.DEFECT;
                        });
    }
}
