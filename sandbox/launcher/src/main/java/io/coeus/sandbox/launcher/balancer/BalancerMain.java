// SPDX-License-Identifier: Apache-2.0
package io.coeus.sandbox.launcher.balancer;

import io.coeus.sandbox.player.Forwarder;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Arrays;

/**
 * Stands in for the load balancer in front of each service, until it is told to end. Arguments: one {@code
 * PORT=PORT1,PORT2} per service, all on 127.0.0.1: connections to the first go to the others in turn, past those where
 * nothing listens.
 */
public final class BalancerMain {
    private BalancerMain() {}

    public static void main(String[] routes) throws IOException, InterruptedException {
        for (String route : routes) {
            String[] sides = route.split("=", 2);
            Forwarder.open(
                    local(sides[0]),
                    Arrays.stream(sides[1].split(",", -1))
                            .map(BalancerMain::local)
                            .toList());
        }
        Thread.currentThread().join();
    }

    private static InetSocketAddress local(String port) {
        return new InetSocketAddress(InetAddress.getLoopbackAddress(), Integer.parseInt(port));
    }
}
