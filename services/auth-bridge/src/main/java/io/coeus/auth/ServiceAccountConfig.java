// SPDX-License-Identifier: Apache-2.0
package io.coeus.auth;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Coeus's own account at Keystone: an administrator, since it deletes what users who left have made. */
@ConfigMapping(prefix = "coeus.keystone")
public interface ServiceAccountConfig {
    /** Name of the user. */
    @WithDefault("coeus")
    String username();

    /** The user's password. */
    String password();

    /** Name of the project the user acts in. */
    @WithDefault("service")
    String project();

    /** Name of the domain of user and project. */
    @WithDefault("Default")
    String domain();
}
