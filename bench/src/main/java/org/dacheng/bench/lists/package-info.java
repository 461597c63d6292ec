/** Inbox, done and started with few and many finished requests behind them. */
@NullMarked
package org.dacheng.bench.lists;

import org.jspecify.annotations.NullMarked;
