// SPDX-License-Identifier: Apache-2.0
package io.coeus.sandbox.player;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.CountDownLatch;

/** The node player as a process. */
public final class Main {
    private Main() {}

    public static void main(String[] arguments) throws InterruptedException {
        List<String> given = List.of(arguments);
        if (given.contains("--help")) {
            System.out.print(Arguments.HELP);
            return;
        }
        try {
            Player player = Player.start(Arguments.read(given, System.getenv()));
            Runtime.getRuntime().addShutdownHook(new Thread(player::close));
            System.out.println("playing; status at " + player.status());
        } catch (IllegalArgumentException | IOException e) {
            System.err.println(e.getMessage() + " (see --help)");
            System.exit(2);
        }
        new CountDownLatch(1).await();
    }
}
