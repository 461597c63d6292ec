/** Requests through our service against the bare engine doing the same two-step approval. */
@NullMarked
package org.dacheng.bench.flow;

import org.jspecify.annotations.NullMarked;
