// SPDX-License-Identifier: Apache-2.0
/** What one installation is: its directories, ports, secrets and cloud. */
@NullMarked
package io.coeus.sandbox.launcher.install;

import org.jspecify.annotations.NullMarked;
