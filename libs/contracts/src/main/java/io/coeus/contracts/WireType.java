// SPDX-License-Identifier: Apache-2.0
package io.coeus.contracts;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The CloudEvents {@code type} of a wire record. Once released it never changes; a new meaning is a new type. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface WireType {
    /** Such as {@code io.coeus.network.cluster-network.prepare.v1}. */
    String value();
}
