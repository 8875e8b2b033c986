// SPDX-License-Identifier: Apache-2.0
package io.coeus.sandbox.cloud.core;

import java.util.Arrays;
import java.util.Optional;

/** The knobs of the sandbox cloud; all but the last are delays in milliseconds. Changed at run time by /_sandbox/config. */
public enum Setting {
    /** From a server's create to ACTIVE. */
    SERVER_BUILD("serverBuildMs", 300),
    /** From a server's delete to 404. */
    SERVER_DELETE("serverDeleteMs", 200),
    /** Stop, start, reboot. */
    SERVER_ACTION("serverActionMs", 100),
    /** From associating a floating IP to ACTIVE. */
    FLOATING_IP("floatingIpMs", 50),
    /** From a volume's create to available. */
    VOLUME_CREATE("volumeCreateMs", 100),
    /** From a volume's delete to 404. */
    VOLUME_DELETE("volumeDeleteMs", 100),
    /** From reserved to in-use, and from detaching to available. */
    VOLUME_ATTACH("volumeAttachMs", 100),
    /** From a load balancer's create to ACTIVE. */
    BALANCER_BUILD("loadBalancerBuildMs", 300),
    /** From a change at a load balancer to ACTIVE. */
    BALANCER_CHANGE("loadBalancerChangeMs", 50),
    /** From deploying to active. */
    NODE_DEPLOY("nodeDeployMs", 500),
    /** From deleting through cleaning to available. */
    NODE_CLEAN("nodeCleanMs", 300),
    /** From allocating to the allocation's result. */
    NODE_ALLOCATE("nodeAllocateMs", 50),
    /** Life of a token in seconds. */
    TOKEN_LIFE("tokenLifeSeconds", 4 * 3600);

    private final String key;
    private final long standard;

    Setting(String key, long standard) {
        this.key = key;
        this.standard = standard;
    }

    /** Name in JSON and on the command line. */
    public String key() {
        return key;
    }

    /** Value when nobody sets one. */
    public long standard() {
        return standard;
    }

    /** Returns the setting of that key, if there is one. */
    public static Optional<Setting> of(String key) {
        return Arrays.stream(values()).filter(s -> s.key.equals(key)).findFirst();
    }
}
