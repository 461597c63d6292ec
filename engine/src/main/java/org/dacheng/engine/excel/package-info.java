/** Tables as workbooks: streamed, typed, in bounded memory. The only room of the engine that knows POI. */
@NamedInterface
@NullMarked
package org.dacheng.engine.excel;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
