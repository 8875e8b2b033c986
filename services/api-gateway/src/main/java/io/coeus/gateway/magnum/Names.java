// SPDX-License-Identifier: Apache-2.0
package io.coeus.gateway.magnum;

import java.util.UUID;

/** Names for what people did not name: a Greek letter and a number, as Magnum gives them. */
final class Names {
    private static final String[] GREEK = {
        "alpha", "beta", "gamma", "delta", "epsilon", "zeta", "eta", "theta", "iota", "kappa", "lambda", "mu", "nu",
        "xi", "omicron", "pi", "rho", "sigma", "tau", "upsilon", "phi", "chi", "psi", "omega"
    };

    private Names() {}

    /** A name drawn from the thing's own id, such as {@code pi-13-cluster}. */
    static String of(UUID id, String noun) {
        int letter = Math.floorMod((int) id.getMostSignificantBits(), GREEK.length);
        int number = Math.floorMod((int) id.getLeastSignificantBits(), GREEK.length) + 1;
        return GREEK[letter] + "-" + number + "-" + noun;
    }
}
