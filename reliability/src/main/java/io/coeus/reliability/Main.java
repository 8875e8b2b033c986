// SPDX-License-Identifier: Apache-2.0
package io.coeus.reliability;

import java.util.List;

/** Runs single cases, given by their names, and prints what became of them. */
final class Main {
    private Main() {}

    private static Case of(String text) {
        String missing = System.getProperty("without");
        return missing == null ? Case.parse(text) : Case.parse(text).without(Guarantee.valueOf(missing));
    }

    /** Entry point; exits with 1 when something does not hold. */
    public static void main(String[] cases) throws Exception {
        boolean well = true;
        try (Databases databases = new Databases()) {
            var schemas = databases.schemas(1);
            for (String text : cases) {
                long begun = System.nanoTime();
                Run.Result result = Run.of(of(text), schemas);
                long millis = (System.nanoTime() - begun) / 1_000_000;
                if (Boolean.getBoolean("trace")) {
                    result.witness().trace().forEach(System.out::println);
                }
                System.out.println(text + " " + millis + " ms " + result.ends() + " " + result.points() + " points");
                List<String> broken = result.broken();
                broken.forEach(System.out::println);
                well &= broken.isEmpty();
            }
        }
        System.exit(well ? 0 : 1);
    }
}
