// SPDX-License-Identifier: Apache-2.0
package io.coeus.reliability;

/** What the suite's promises rest on; a run can take one away, to show that it would be missed. */
enum Guarantee {
    /** Messages are stored with the state they tell of. Without it they are sent after the commit. */
    OUTBOX,
    /** A message that came before vanishes. Without it it is taken in again. */
    INBOX,
    /** What is to be made is written down before the call. Without it it is written down after. */
    INTENT_BEFORE_CALL,
    /** A step that failed is undone like those before it. Without it it is passed over. */
    UNDO_OF_THE_FAILED_STEP
}
