/** Requests on paper: the sheet that is printed, and the same as a PDF file. */
@NamedInterface
@NullMarked
package org.dacheng.engine.print;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
