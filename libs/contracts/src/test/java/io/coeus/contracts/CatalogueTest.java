// SPDX-License-Identifier: Apache-2.0
package io.coeus.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.RecordComponent;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The catalogue has all that is on the wire, under fit names, and no secret. */
class CatalogueTest {
    private static final Pattern WIRE_TYPE = Pattern.compile("io\\.coeus\\.[a-z-]+(\\.[a-z-]+)*\\.v\\d+");
    private static final Set<String> SECRETS =
            Set.of("token", "password", "passwd", "passphrase", "secret", "key", "kubeconfig", "cookie");

    static Stream<Class<?>> families() {
        return Wire.families().stream();
    }

    static Stream<Class<?>> records() {
        return Catalogue.all().values().stream();
    }

    @ParameterizedTest
    @MethodSource("families")
    void everyMemberOfAFamilyIsARecordWithAWireTypeInTheCatalogue(Class<?> family) {
        assertThat(family.getPermittedSubclasses()).allSatisfy(member -> {
            assertThat(member.isRecord()).isTrue();
            assertThat(Wire.hasType(member)).isTrue();
            assertThat(Catalogue.all()).containsValue(member);
        });
    }

    @Test
    void noTwoRecordsHaveTheSameWireType() {
        assertThat(families()
                        .flatMap(family -> Stream.of(family.getPermittedSubclasses()))
                        .map(Catalogue::wireType))
                .doesNotHaveDuplicates()
                .hasSameSizeAs(Catalogue.all().keySet());
    }

    @Test
    void wireTypesAreNamedAlike() {
        assertThat(Catalogue.all().keySet()).allSatisfy(type -> assertThat(type).matches(WIRE_TYPE));
    }

    @Test
    void everyCommandHasAnOwner() {
        assertThat(records().filter(Wire::isCommand)).isNotEmpty().allSatisfy(command -> assertThat(Wire.owner(command))
                .isPresent());
    }

    /** Secrets never travel in messages: they are fetched by an id, such as handoverId or credentialId. */
    @ParameterizedTest
    @MethodSource("records")
    void noComponentIsNamedAsASecret(Class<?> record) {
        assertThat(Wire.records(record).flatMap(part -> Stream.of(part.getRecordComponents())))
                .noneMatch(CatalogueTest::namedAsASecret);
    }

    private static boolean namedAsASecret(RecordComponent component) {
        return Stream.of(component.getName().split("(?=[A-Z])"))
                .map(word -> word.toLowerCase(Locale.ROOT).replaceFirst("s$", ""))
                .anyMatch(SECRETS::contains);
    }
}
