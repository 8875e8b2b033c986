// SPDX-License-Identifier: Apache-2.0
package io.coeus.cloud;

import io.smallrye.config.ConfigMapping;
import java.net.URI;

/** Where the cloud's identity service is. */
@ConfigMapping(prefix = "coeus.keystone")
public interface KeystoneConfig {
    /** With or without {@code /v3}. */
    URI url();
}
