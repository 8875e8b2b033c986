// SPDX-License-Identifier: Apache-2.0
package io.coeus.sandbox.cloud;

import io.coeus.sandbox.cloud.core.Setting;
import java.io.IOException;
import java.io.PrintStream;
import java.util.List;

/** Runs a sandbox cloud until it is stopped. */
public final class Main {
    private Main() {}

    /** Entry point; exits with 2 on wrong options and 1 when it cannot listen. */
    public static void main(String[] args) throws InterruptedException {
        if (List.of(args).contains("--help")) {
            help(System.out);
            return;
        }
        try {
            SandboxCloud cloud = SandboxCloud.start(Options.parse(args, System.getenv()));
            Runtime.getRuntime().addShutdownHook(new Thread(cloud::close));
            System.out.println("sandbox cloud ready: OS_AUTH_URL=" + cloud.url() + "/identity/v3");
            Thread.currentThread().join();
        } catch (IllegalArgumentException e) {
            System.err.println("sandbox cloud: " + e.getMessage() + "; see --help");
            System.exit(2);
        } catch (IOException e) {
            System.err.println("sandbox cloud cannot listen: " + e.getMessage());
            System.exit(1);
        }
    }

    private static void help(PrintStream out) {
        out.print(Options.HELP);
        for (Setting s : Setting.values()) {
            out.printf("  %-22s %d%n", s.key(), s.standard());
        }
    }
}
