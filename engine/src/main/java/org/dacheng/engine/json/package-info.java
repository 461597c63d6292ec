/** JSON format of values in text columns, independent of the JSON of the web API. */
@NamedInterface
@NullMarked
package org.dacheng.engine.json;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
