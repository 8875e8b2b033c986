// SPDX-License-Identifier: Apache-2.0
package io.coeus.reliability;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Cases in which something did not hold once, each with what that was. */
class FoundTest {
    private static final String[] CASES = {
        // A credential was stored with its secret, and the ledger was not told that it exists.
        "create@28",
        "create@29",
        "create:239",
        // A volume was still being attached when that was undone; it came to be in use, and could never be deleted.
        "deploy:11",
    };

    @Test
    void whatWasFoundOnceHolds() throws Exception {
        try (Databases databases = new Databases()) {
            var schemas = databases.schemas(1);
            for (String found : CASES) {
                assertThat(Run.of(Case.parse(found), schemas).broken())
                        .as(found)
                        .isEmpty();
            }
        }
    }
}
