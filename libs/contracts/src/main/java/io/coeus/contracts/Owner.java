// SPDX-License-Identifier: Apache-2.0
package io.coeus.contracts;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The service that owns a family of wire records: it handles the commands and publishes the events. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Owner {
    /** The service's name, such as {@code network-manager}. */
    String value();
}
