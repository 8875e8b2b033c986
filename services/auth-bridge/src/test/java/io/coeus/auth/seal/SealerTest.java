// SPDX-License-Identifier: Apache-2.0
package io.coeus.auth.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.coeus.kernel.Secret;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;

class SealerTest {
    private static final String OLD = key(1);
    private static final String NEW = key(2);
    private static final Secret SECRET = new Secret("s3cr3t-tökén");

    private final Sealer sealer = new Sealer(List.of(OLD));

    @Test
    void opensWhatItSealedForThatPlace() {
        assertThat(sealer.open("handover/1", sealer.seal("handover/1", SECRET))).isEqualTo(SECRET);
    }

    @Test
    void sealsTheSameSecretDifferentlyEachTime() {
        assertThat(sealer.seal("a", SECRET)).isNotEqualTo(sealer.seal("a", SECRET));
    }

    @Test
    void doesNotOpenWhatWasMovedToAnotherRow() {
        String sealed = sealer.seal("credential/a", SECRET);

        assertThatThrownBy(() -> sealer.open("credential/b", sealed))
                .isInstanceOf(UnsealableException.class)
                .hasMessageContaining("credential/b");
    }

    @Test
    void doesNotOpenWhatWasChanged() {
        String sealed = sealer.seal("a", SECRET);
        char last = sealed.charAt(20);
        String changed = sealed.substring(0, 20) + (last == 'A' ? 'B' : 'A') + sealed.substring(21);

        assertThatThrownBy(() -> sealer.open("a", changed)).isInstanceOf(UnsealableException.class);
        assertThatThrownBy(() -> sealer.open("a", "")).isInstanceOf(UnsealableException.class);
        assertThatThrownBy(() -> sealer.open("a", sealed.substring(0, 11) + "AAAA"))
                .isInstanceOf(UnsealableException.class);
    }

    @Test
    void sealsWithTheFirstKeyAndOpensWithAll() {
        Sealer both = new Sealer(List.of(NEW, OLD));
        String before = sealer.seal("a", SECRET);

        assertThat(both.open("a", before)).isEqualTo(SECRET);
        assertThat(both.current(before)).isFalse();
        assertThat(both.current(both.seal("a", SECRET))).isTrue();
        assertThat(new Sealer(List.of(NEW)).open("a", both.seal("a", SECRET))).isEqualTo(SECRET);
    }

    @Test
    void namesTheKeyThatIsMissing() {
        String sealed = sealer.seal("a", SECRET);

        assertThatThrownBy(() -> new Sealer(List.of(NEW)).open("a", sealed))
                .hasMessageContaining(sealed.substring(2, 10))
                .hasMessageContaining("not configured");
    }

    @Test
    void refusesKeysOfAnyOtherLengthAndDoesNotShowThem() {
        String tooShort = Base64.getEncoder().encodeToString(new byte[16]);

        assertThatThrownBy(() -> new Sealer(List.of(tooShort)))
                .hasMessageContaining("openssl rand -base64 32")
                .hasMessageNotContaining(tooShort);
        assertThatThrownBy(() -> new Sealer(List.of("not base64!"))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Sealer(List.of())).isInstanceOf(IllegalArgumentException.class);
    }

    private static String key(int filling) {
        byte[] key = new byte[32];
        Arrays.fill(key, (byte) filling);
        return Base64.getEncoder().encodeToString(key);
    }
}
