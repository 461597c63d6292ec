/** Client address and public URL of requests; forwarding headers are accepted only from trusted proxies. */
@NullMarked
package org.dacheng.app.origin;

import org.jspecify.annotations.NullMarked;
