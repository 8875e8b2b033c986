@NullMarked
package io.coeus.canary;

import org.jspecify.annotations.NullMarked;
