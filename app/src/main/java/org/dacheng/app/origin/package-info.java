/** Who a request comes from and where it was sent, which only known proxies may say for others. */
@NullMarked
package org.dacheng.app.origin;

import org.jspecify.annotations.NullMarked;
