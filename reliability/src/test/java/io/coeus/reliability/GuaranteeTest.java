// SPDX-License-Identifier: Apache-2.0
package io.coeus.reliability;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class GuaranteeTest {
    @ParameterizedTest
    @EnumSource(Guarantee.class)
    void isMissedWhenItIsGone(Guarantee guarantee) throws Exception {
        try (Databases databases = new Databases()) {
            var schemas = databases.schemas(1);

            assertThat(cases(guarantee).map(one -> Run.of(one.without(guarantee), schemas)))
                    .anyMatch(result -> !result.broken().isEmpty());
        }
    }

    private static Stream<Case> cases(Guarantee guarantee) {
        return guarantee == Guarantee.OUTBOX
                ? IntStream.range(100, 200).mapToObj(point -> Case.stop(Story.CREATE, point))
                : IntStream.range(20, 60).mapToObj(seed -> Case.storm(Story.CREATE, seed));
    }
}
