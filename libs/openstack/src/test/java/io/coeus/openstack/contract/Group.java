// SPDX-License-Identifier: Apache-2.0
package io.coeus.openstack.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.coeus.kernel.Code;
import io.coeus.kernel.Problem;
import io.coeus.openstack.Cloud;
import io.coeus.openstack.Tag;
import java.util.function.Supplier;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;

/** What the groups of the contract share: the stage, a tag for this test and the trash that empties itself. */
abstract class Group {
    final Trash trash = new Trash();
    final Tag tag = Stage.tag();
    private final Supplier<Stage> stage;

    Group(Supplier<Stage> stage) {
        this.stage = stage;
    }

    @AfterEach
    void removeEverything() {
        trash.empty();
    }

    Stage stage() {
        return stage.get();
    }

    /** The cloud as the tenant sees it. */
    Cloud cloud() {
        return stage().tenant().cloud();
    }

    /** The cloud as somebody of another project sees it. */
    Cloud strangersCloud() {
        return stage().stranger().cloud();
    }

    static Problem refused(Code code, ThrowingCallable call) {
        Problem problem = catchThrowableOfType(Problem.class, call);
        assertThat(problem).as("a problem " + code.name()).isNotNull();
        assertThat(problem.code()).as(problem.getMessage()).isEqualTo(code);
        return problem;
    }

    static String unknownId() {
        return "7d3c5d3e-0000-4000-8000-" + "0123456789ab";
    }
}
