// SPDX-License-Identifier: Apache-2.0
package io.coeus.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ProblemTest {
    @Test
    void saysWhatIsWrongAndHowToTreatIt() {
        Problem problem = new Problem(CommonCode.QUOTA_EXCEEDED, "No room for 3 more clusters.");

        assertThat(problem.code()).isEqualTo(CommonCode.QUOTA_EXCEEDED);
        assertThat(problem.kind()).isEqualTo(Kind.EXHAUSTED);
        assertThat(problem.detail()).isEqualTo("No room for 3 more clusters.");
        assertThat(problem).hasMessage("QUOTA_EXCEEDED: No room for 3 more clusters.");
        assertThat(problem.field()).isNull();
        assertThat(problem.remedy()).isNull();
    }

    @Test
    void copiesKeepEverythingElse() {
        Problem first = new Problem(CommonCode.WRONG_STATE, "The cluster is busy.", new IllegalStateException("why"));

        Problem copy = first.onField("state").withRemedy("Wait until it is complete.");

        assertThat(copy.field()).isEqualTo("state");
        assertThat(copy.remedy()).isEqualTo("Wait until it is complete.");
        assertThat(copy.code()).isEqualTo(first.code());
        assertThat(copy.detail()).isEqualTo(first.detail());
        assertThat(copy).hasCause(first.getCause());
        assertThat(copy.getStackTrace()).isEqualTo(first.getStackTrace());
    }

    @Test
    void namesTheFieldAtFault() {
        Problem problem = Problem.invalid("node_count", "Must be at least 1.");

        assertThat(problem.code()).isEqualTo(CommonCode.INVALID_FIELD);
        assertThat(problem.field()).isEqualTo("node_count");
    }

    @Test
    void namesWhatIsMissing() {
        assertThat(Problem.notFound("cluster", "k1").detail()).isEqualTo("There is no cluster k1.");
    }

    @Test
    void onlyPassingTroubleIsWorthARetry() {
        for (Kind kind : Kind.values()) {
            boolean passing = kind.httpStatus() == 429 || kind.httpStatus() == 503;
            assertThat(kind.retryable()).as(kind.name()).isEqualTo(passing);
        }
    }
}
