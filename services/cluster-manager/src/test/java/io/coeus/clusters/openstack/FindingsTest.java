// SPDX-License-Identifier: Apache-2.0
package io.coeus.clusters.openstack;

import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.coeus.kernel.Problem;
import java.util.List;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;

class FindingsTest {
    private final Findings findings = new Findings();

    @Test
    void tellsAllThatIsWrongAndWhatIsMissingBesidesEachOnce() {
        findings.add(Problem.invalid("flavor_id", "There is no flavor huge."));
        findings.add(Problem.invalid("master_flavor_id", "There is no flavor huge."));
        findings.add(Problem.invalid("image_id", "There is no image none."));

        assertThatThrownBy(() -> findings.done(List.of("cores: needs 12, has 4")))
                .hasMessageContaining("There is no flavor huge. There is no image none."
                        + " There is too little besides: cores: needs 12, has 4.")
                .asInstanceOf(InstanceOfAssertFactories.type(Problem.class))
                .returns("flavor_id", Problem::field);
    }

    @Test
    void isSilentWhenNothingIsWrong() {
        assertThatNoException().isThrownBy(() -> findings.done(List.of("cores: needs 12, has 4")));
    }
}
