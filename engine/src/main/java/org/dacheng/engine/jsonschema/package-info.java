/** Validation of JSON that people and programs write, against JSON Schema 2020-12. */
@NamedInterface
@NullMarked
package org.dacheng.engine.jsonschema;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
