/** JSON of values in text columns, independent of the JSON of the web API. */
@NamedInterface
@NullMarked
package org.dacheng.base.json;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
