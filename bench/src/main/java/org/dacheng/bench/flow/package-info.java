/** Compares requests through Dacheng's services with the bare engine running the same two-step approval. */
@NullMarked
package org.dacheng.bench.flow;

import org.jspecify.annotations.NullMarked;
