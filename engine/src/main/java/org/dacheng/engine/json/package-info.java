/** Attribute converters and messages as JSON in text columns, see {@link org.dacheng.base.json.Json}. */
@NamedInterface
@NullMarked
package org.dacheng.engine.json;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
